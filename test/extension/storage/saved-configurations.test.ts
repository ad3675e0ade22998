import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { savedConfiguration, savedConfigurations } from '../../../extension/storage/saved-configurations.ts';
import { language } from '../../../extension/storage/settings.ts';
import { forgetPrivateItems } from '../../../extension/storage/stored-item.ts';
import { browser } from '../support/fake-browser.ts';

const bucket = 'examplebucket-1250000000';
const saved = { configuration: { rules: [], responseVary: true }, savedAt: 1 };
const changed = { ...saved, savedAt: 2 };

test('an item that nobody set has its default', async () => {
  expect(await language.get()).toBeNull();
  expect(await savedConfiguration(bucket).get()).toBeNull();
});

test('configurations are remembered for each bucket apart, on disk', async () => {
  await savedConfiguration(bucket).set(saved);
  expect(await savedConfiguration(bucket).get()).toEqual(saved);
  expect(await savedConfiguration('otherbucket-1250000000').get()).toBeNull();
  expect(await browser.storage.local.get(null)).toEqual({ [`configuration:${bucket}`]: { version: 1, value: saved } });
});

test.each([
  null,
  { savedAt: 1 },
  { ...saved, savedAt: 'today' },
  { ...saved, source: 'elsewhere' },
  { ...saved, changedAt: null },
  { ...saved, configuration: { rules: [{}], responseVary: true } },
  {
    ...saved,
    configuration: {
      rules: [{ id: 1, allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] }],
      responseVary: true,
    },
  },
])('what is no configuration counts as none: %j', async (stored) => {
  await browser.storage.local.set({ [`configuration:${bucket}`]: stored });
  await browser.storage.session.set({ [`private:configuration:${bucket}`]: stored });
  expect(await savedConfiguration(bucket).get()).toBeNull();
  expect(await savedConfiguration(bucket, true).get()).toBeNull();
  expect([...(await savedConfigurations.get())]).toEqual([]);
  await savedConfiguration(bucket, true).remove();
});

test('a watcher hears its own item until it ends', async () => {
  const listener = vi.fn();
  const end = savedConfiguration(bucket).watch(listener);
  await savedConfiguration(bucket).set(saved);
  await savedConfiguration('otherbucket-1250000000').set(saved);
  await savedConfiguration(bucket).remove();
  end();
  await savedConfiguration(bucket).set(saved);
  expect(listener.mock.calls).toEqual([[saved], [null]]);
});

test('what a private window remembers covers what was remembered, touches no disk and goes with the window', async () => {
  await savedConfiguration(bucket).set(saved);
  const inPrivate = savedConfiguration(bucket, true);
  const listener = vi.fn();
  inPrivate.watch(listener);
  expect(await inPrivate.get()).toEqual(saved);
  await inPrivate.set(changed);
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(changed));
  expect(await inPrivate.get()).toEqual(changed);
  expect(await savedConfiguration(bucket).get()).toEqual(saved);
  expect(await browser.storage.local.get(null)).toEqual({ [`configuration:${bucket}`]: { version: 1, value: saved } });
  await browser.storage.session.set({ 'exchange:7:1': {} });
  await forgetPrivateItems();
  expect(await inPrivate.get()).toEqual(saved);
  expect(Object.keys(await browser.storage.session.get(null))).toEqual(['exchange:7:1']);
});

test('every bucket whose rules are remembered is listed, and a watcher hears who comes and goes', async () => {
  await savedConfiguration(bucket).set(saved);
  await language.set('en');
  expect([...(await savedConfigurations.get())]).toEqual([[bucket, saved]]);

  const heard: string[][] = [];
  const end = savedConfigurations.watch((buckets) => heard.push([...buckets.keys()]));
  await savedConfiguration('other-1250000000').set(saved);
  await vi.waitFor(() => expect(heard).toEqual([[bucket, 'other-1250000000']]));
  await language.set('zh-CN');
  await savedConfiguration(bucket).remove();
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['other-1250000000']));
  expect(heard).toHaveLength(2);
  end();
});

test('what could not be read before it was forgotten is not said to be put back', async () => {
  await savedConfiguration(bucket).set(saved);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('unreadable'));
  const putBack = await savedConfiguration(bucket).take();
  expect(await savedConfiguration(bucket).get()).toBeNull();
  await expect(putBack()).rejects.toThrow('unreadable');
});
