import 'fake-indexeddb/auto';
import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { storageArea } from '../../../extension/storage/areas.ts';
import { browser, fakeBrowser } from '../support/fake-browser.ts';
import { readEverything } from '../support/read-everything.ts';
import { storedSample } from '../support/stored-samples.ts';

test('what is broken in the database of private windows is dropped too, and an update leaves the rest readable', async () => {
  const { runtime, extension } = fakeBrowser({ split: true, inPrivate: true });
  Object.assign(browser, { runtime, extension });
  const area = storageArea('session');
  const { session } = storedSample('first');
  await area.set({ ...session, 'exchange:7:broken': '{}', 'private:domains': { 'a.example.com': {} } });
  const { captured, namedInPrivate } = await readEverything();
  expect(captured.exchanges.map(({ id }) => id)).toEqual(['50', '234', '359']);
  expect(namedInPrivate).toEqual({});
  await vi.waitFor(async () => {
    const stored = await area.get();
    expect(Object.keys(stored)).not.toContain('exchange:7:broken');
    expect(stored['private:domains']).toEqual({});
    expect(stored).toMatchObject({ 'dropped:requests': true, 'dropped:named-buckets': true });
  });
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(await browser.storage.local.get(null)).toEqual({});
});
