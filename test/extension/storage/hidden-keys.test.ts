import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { chosenHideKey, chosenHiding, watchHiding } from '../../../extension/storage/hidden-keys.ts';
import { settings } from '../../../extension/storage/settings.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { pendingGet } from '../../src/support/exchanges.ts';
import { browser, startBrowser } from '../support/fake-browser.ts';

test('a key has one name as long as the browser runs, and another when it is started anew', async () => {
  const [first, second] = [await chosenHideKey(), await chosenHideKey()];
  expect(second('a/b.txt')).toBe(first('a/b.txt'));
  startBrowser();
  expect((await chosenHideKey())('a/b.txt')).not.toBe(first('a/b.txt'));
});

test('keys are hidden where the storage is full too', async () => {
  browser.limits.characters = 10;
  expect((await chosenHideKey())('a/b.txt')).toMatch(/^object-[0-9a-f]{12}$/);
});

test('what is shown is hidden when that is chosen, and not before', async () => {
  const url = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/a/b.txt';
  let shown: readonly Exchange[] = [{ ...pendingGet, request: { ...pendingGet.request, url } }];
  const urls = () => shown.map((exchange) => exchange.request.url);
  watchHiding((hidden) => {
    shown = hidden(shown);
  });
  await settings.set({ keepOnNavigation: true, hideKeys: false });
  expect(urls()).toEqual([url]);
  await settings.set({ keepOnNavigation: true, hideKeys: true });
  await vi.waitFor(() => expect(urls()).toEqual([expect.stringMatching(/\.com\/object-[0-9a-f]{12}$/)]));
});

test('the keys of a HAR are hidden where neither the choice nor the salt can be read', async () => {
  for (const area of [browser.storage.local, browser.storage.session]) {
    area.get = async () => {
      throw new Error('The disk is broken');
    };
  }
  const hidden = await chosenHiding();
  expect(hidden([pendingGet])[0]?.request.url).toMatch(/\/object-[0-9a-f]{12}$/);
});
