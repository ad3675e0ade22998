import '../support/fake-polyfill.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { gatherReads, storageArea } from '../../../extension/storage/areas.ts';
import { browser } from '../support/fake-browser.ts';

afterEach(() => vi.unstubAllGlobals());

test('who fails at a change is reported, and keeps it from nobody else', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const fault = new Error('a view cannot show this');
  const area = storageArea('local');
  const heard = vi.fn();
  area.watch(() => {
    throw fault;
  });
  const end = area.watch(heard);
  await area.set({ language: 'en' });
  expect(heard).toHaveBeenCalledOnce();
  expect(reported.mock.calls).toEqual([[fault]]);
  end();
  await area.set({ language: 'zh-CN' });
  expect(heard).toHaveBeenCalledOnce();
});

test('who watches twice with one function is told twice, and ends once', async () => {
  const area = storageArea('local');
  const heard = vi.fn();
  const [end] = [area.watch(heard), area.watch(heard)];
  await area.set({ language: 'en' });
  expect(heard).toHaveBeenCalledTimes(2);
  end();
  await area.set({ language: 'zh-CN' });
  expect(heard).toHaveBeenCalledTimes(3);
});

test('what a view reads in one turn is asked of the browser at once, and each gets what it asked for', async () => {
  await browser.storage.local.set({ a: 1, b: 2, c: 3 });
  const get = vi.spyOn(browser.storage.local, 'get');
  gatherReads();
  const area = storageArea('local');
  expect(await Promise.all([area.get(['a', 'b']), area.get(['b', 'x'])])).toEqual([{ a: 1, b: 2 }, { b: 2 }]);
  expect(get.mock.calls).toEqual([[['a', 'b', 'x']]]);
  get.mockRejectedValueOnce(new Error('The disk is broken'));
  await expect(Promise.all([area.get(['a']), area.get(['b'])])).rejects.toThrow('The disk is broken');
  expect(await area.get(['c'])).toEqual({ c: 3 });
});

test.each(['set', 'remove'] as const)('what is read before a %s is what was stored before', async (change) => {
  await browser.storage.local.set({ a: 1 });
  gatherReads();
  const area = storageArea('local');
  const reading = area.get(['a']);
  await (change === 'set' ? area.set({ a: 2 }) : area.remove(['a']));
  expect(await reading).toEqual({ a: 1 });
});

test('a browser that throws at a question rejects it', async () => {
  gatherReads();
  vi.spyOn(browser.storage.local, 'get').mockImplementationOnce(() => {
    throw new Error('No storage');
  });
  await expect(storageArea('local').get(['a'])).rejects.toThrow('No storage');
});

test('of many items, all are asked for', async () => {
  await browser.storage.local.set({ k7: 7, other: 1 });
  const get = vi.spyOn(browser.storage.local, 'get');
  gatherReads();
  const keys = Array.from({ length: 101 }, (_, index) => `k${index}`);
  expect(await storageArea('local').get(keys)).toEqual({ k7: 7 });
  expect(get.mock.calls).toEqual([[null]]);
});
