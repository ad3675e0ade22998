import '../support/fake-polyfill.ts';
import { expect, test } from 'vitest';
import { settings } from '../../../extension/storage/settings.ts';
import { browser } from '../support/fake-browser.ts';

test('nothing is kept or hidden until somebody chooses it, on disk', async () => {
  expect(await settings.get()).toEqual({ keepOnNavigation: false, hideKeys: false });
  await settings.set({ keepOnNavigation: true, hideKeys: false });
  expect(await browser.storage.local.get(null)).toEqual({
    settings: { version: 1, value: { keepOnNavigation: true, hideKeys: false } },
  });
});
