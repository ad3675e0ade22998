import { beforeEach, expect, test, vi } from 'vitest';
import { chosenHideKey } from '../../extension/hidden-keys.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';

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

test('a key has one name as long as the browser runs, and another when it is started anew', async () => {
  const [first, second] = [await chosenHideKey(), await chosenHideKey()];
  expect(second('a/b.txt')).toBe(first('a/b.txt'));
  held.browser = fakeBrowser();
  expect((await chosenHideKey())('a/b.txt')).not.toBe(first('a/b.txt'));
});

test('keys are hidden where the storage is full too', async () => {
  browser.limits.characters = 10;
  expect((await chosenHideKey())('a/b.txt')).toMatch(/^object-[0-9a-f]{12}$/);
});
