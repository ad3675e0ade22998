import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { savedConfiguration, savedConfigurations } from '../../../extension/storage/saved-configurations.ts';
import { language, settings } from '../../../extension/storage/settings.ts';
import { browser } from '../support/fake-browser.ts';

test('nothing is kept or hidden until somebody chooses it, on disk', async () => {
  expect(await settings.get()).toEqual({ keepOnNavigation: false, hideKeys: false });
  await settings.set({ keepOnNavigation: true, hideKeys: false });
  expect(await browser.storage.local.get(null)).toEqual({ settings: { keepOnNavigation: true, hideKeys: false } });
});

test('every bucket whose rules are remembered is listed, and a watcher hears who comes and goes', async () => {
  const saved = { configuration: { rules: [], responseVary: false }, savedAt: 1 };
  await savedConfiguration('examplebucket-1250000000').set(saved);
  await language.set('en');
  expect([...(await savedConfigurations.get())]).toEqual([['examplebucket-1250000000', saved]]);

  const heard: string[][] = [];
  const end = savedConfigurations.watch((buckets) => heard.push([...buckets.keys()]));
  await savedConfiguration('other-1250000000').set(saved);
  await vi.waitFor(() => expect(heard).toEqual([['examplebucket-1250000000', 'other-1250000000']]));
  await language.set('zh-CN');
  await savedConfiguration('examplebucket-1250000000').remove();
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['other-1250000000']));
  expect(heard).toHaveLength(2);
  end();
});
