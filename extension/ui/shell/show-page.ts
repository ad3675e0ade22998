import { effect, type ReadonlySignal } from '@preact/signals';
import { type ComponentChild, Fragment, h, render } from 'preact';
import type { Text } from '../../../src/text/text.ts';
import { Dropped } from './dropped.tsx';
import { readLanguage, type Speaking } from './language.ts';

interface Shown extends Speaking {
  readonly text: ReadonlySignal<Text>;
}

/**
 * Shows a view as this page, once its language is known and `prepare` has resolved. Keeps the document's `lang` right.
 */
export async function showPage(state: Shown, prepare: () => Promise<unknown>, view: ComponentChild): Promise<void> {
  await Promise.all([readLanguage(state), prepare()]);
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  render(h(Fragment, null, h(Dropped, { text: state.text }), view), document.body);
}
