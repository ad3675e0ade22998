import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storageArea } from '../../../extension/storage/areas.ts';
import { beginFirstReads, endFirstReads } from '../../../extension/storage/first-reads.ts';
import { browser } from '../support/fake-browser.ts';

beforeEach(() => vi.stubGlobal('browser', browser));
afterEach(() => {
  endFirstReads();
  vi.unstubAllGlobals();
});

test('each area is asked once for all that is read of it', async () => {
  await browser.storage.session.set({ a: 1, b: 2 });
  await browser.storage.local.set({ c: 3 });
  const asked = [vi.spyOn(browser.storage.session, 'get'), vi.spyOn(browser.storage.local, 'get')];
  beginFirstReads();
  const [session, local] = [storageArea('session'), storageArea('local')];
  expect(await session.get()).toEqual({ a: 1, b: 2 });
  expect(await session.get(['b', 'x'])).toEqual({ b: 2 });
  expect(await local.get(['c'])).toEqual({ c: 3 });
  expect(asked.map(({ mock }) => mock.calls)).toEqual([[[null]], [[null]]]);
});

test('what changes before the answer comes, and after it, counts', async () => {
  await browser.storage.session.set({ gone: 1, changed: 1, goneLater: 1 });
  const old = await browser.storage.session.get(null);
  let answer = (_: object) => {};
  const late = new Promise<object>((resolve) => {
    answer = resolve;
  });
  vi.spyOn(browser.storage.session, 'get').mockReturnValueOnce(late as never);
  beginFirstReads();
  await browser.storage.session.set({ changed: 2, added: 2 });
  await browser.storage.session.remove('gone');
  answer(old);
  expect(await storageArea('session').get()).toEqual({ changed: 2, added: 2, goneLater: 1 });
  await browser.storage.session.set({ changed: 3 });
  await browser.storage.session.remove('goneLater');
  expect(await storageArea('session').get()).toEqual({ changed: 3, added: 2 });
});

test('once they have ended, the browser is asked and nobody listens', async () => {
  beginFirstReads();
  expect(browser.storage.local.onChanged.extra()).toHaveLength(1);
  endFirstReads();
  expect(browser.storage.local.onChanged.extra()).toEqual([]);
  const asked = vi.spyOn(browser.storage.local, 'get');
  await storageArea('local').get(['language']);
  expect(asked).toHaveBeenCalledOnce();
});

test('who reads hears that the browser could not', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('The disk is broken'));
  beginFirstReads();
  await expect(storageArea('local').get(['language'])).rejects.toThrow('The disk is broken');
});
