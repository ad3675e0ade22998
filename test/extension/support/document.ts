import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';

/** Shows a view in a document of its own, as a browser would. Gives the element that holds it. */
export function show(view: ComponentChild): Element {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { document });
  render(view, document.body);
  return document.body;
}

/** Resolves once preact has shown every change so far. */
export const shown = () => new Promise((resolve) => setTimeout(resolve, 20));
