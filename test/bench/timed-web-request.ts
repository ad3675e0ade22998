import browser from 'webextension-polyfill';
import { type ObservedWebRequest, observe as observeUntimed } from '../../extension/background/web-request.ts';

/** What a background has done so far. */
export interface Work {
  /** How many events it was told. */
  events: number;
  /** Milliseconds in the listeners of `webRequest`, and in what was put off by timers. */
  listeners: number;
  timers: number;
}

const work: Work = { events: 0, listeners: 0, timers: 0 };

function timed(part: 'listeners' | 'timers', run: () => void): void {
  const start = performance.now();
  run();
  work[part] += performance.now() - start;
}

const { setTimeout } = globalThis;
const later = (run: (...values: unknown[]) => void, wait?: number, ...values: unknown[]) =>
  setTimeout(() => timed('timers', () => run(...values)), wait);
globalThis.setTimeout = later as typeof setTimeout;

/** Listens as the extension's background does, and counts the work of whoever is told. */
export function observe(webRequest: ObservedWebRequest, tell: Parameters<typeof observeUntimed>[1]): void {
  observeUntimed(webRequest, (event, details) => {
    work.events += 1;
    timed('listeners', () => tell(event, details));
  });
}

browser.runtime.onConnect.addListener((port) => {
  if (port.name === 'work') port.onMessage.addListener(() => port.postMessage(work));
});
