import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { keepFromContentScripts } from '../../../extension/storage/trusted-contexts.ts';
import { browser } from '../support/fake-browser.ts';

test('both areas are kept from content scripts where the browser knows how, and it may refuse', () => {
  const setAccessLevel = vi.fn(async () => {
    throw new Error('refused');
  });
  Object.assign(browser.storage.local, { setAccessLevel });
  Object.assign(browser.storage.session, { setAccessLevel });
  keepFromContentScripts();
  expect(setAccessLevel.mock.calls).toEqual([
    [{ accessLevel: 'TRUSTED_CONTEXTS' }],
    [{ accessLevel: 'TRUSTED_CONTEXTS' }],
  ]);
});

test('a browser that does not know is left alone', () => {
  expect(keepFromContentScripts).not.toThrow();
});
