import { beforeEach, expect, test, vi } from 'vitest';
import { exchangesOf, language, savedConfiguration } from '../../extension/store.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { exchangesIn, foldEvents } from './fold-recording.ts';
import { recording } from './recordings.ts';

const held = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return held.browser;
  },
}));

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  held.browser = browser;
});

test('an item that nobody set has its default', async () => {
  expect(await language.get()).toBeNull();
  expect(await exchangesOf(7).get()).toEqual([]);
  expect(await savedConfiguration('examplebucket-1250000000').get()).toBeNull();
});

test('configurations are remembered for each bucket apart, on disk', async () => {
  const saved = { configuration: { rules: [], responseVary: true }, savedAt: 1 };
  await savedConfiguration('examplebucket-1250000000').set(saved);
  expect(await savedConfiguration('examplebucket-1250000000').get()).toEqual(saved);
  expect(await savedConfiguration('otherbucket-1250000000').get()).toBeNull();
  expect(await browser.storage.local.get(null)).toEqual({ 'configuration:examplebucket-1250000000': saved });
});

test('a watcher hears its own item, in its own area, until it ends', async () => {
  const exchanges = exchangesIn(foldEvents(recording('firefox/02-wrong-acao')));
  const listener = vi.fn();
  const end = exchangesOf(7).watch(listener);
  await exchangesOf(7).set(exchanges);
  await exchangesOf(8).set(exchanges);
  await browser.storage.local.set({ 'exchanges:7': 'another area' });
  await exchangesOf(7).remove();
  end();
  await exchangesOf(7).set(exchanges);
  expect(listener.mock.calls).toEqual([[exchanges], [[]]]);
});
