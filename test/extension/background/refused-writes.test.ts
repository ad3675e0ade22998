import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { savingOf } from '../../../extension/background/saving.ts';
import { emptyCapture, forgetTab, keep } from '../../../extension/capture/capture-state.ts';
import { pendingGet } from '../../src/support/exchanges.ts';
import { browser } from '../support/fake-browser.ts';

const plenty = 1_000_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Has so many exchanges come into a list, each stored as it comes. */
function listed(count: number) {
  const state = emptyCapture();
  const saving = savingOf(state, () => undefined);
  for (let n = 0; n < count; n++) {
    keep(state, 1, { ...pendingGet, id: String(n), startedAt: n });
    saving.saveSoon();
  }
  return { state, saving };
}

/** How many exchanges are stored, or said to have been dropped. */
async function known(): Promise<number> {
  const items = await browser.storage.session.get(null);
  const exchanges = Object.keys(items).filter((key) => key.startsWith('exchange:') && items[key] !== '');
  return exchanges.length + Number(items['left-out:1'] ?? 0);
}

test.each([500, 3000, 20_000])(
  'what a full storage refused is stored once there is room again after %i ms',
  async (last) => {
    browser.limits.characters = 0;
    listed(20);
    await vi.advanceTimersByTimeAsync(last);
    expect(await known()).toBe(0);
    browser.limits.characters = plenty;
    await vi.advanceTimersByTimeAsync(last + 1000);
    expect(await known()).toBe(20);
  },
);

test('what a full storage refuses is counted there from then on, until it is stored', async () => {
  // A count finds room, an exchange does not.
  browser.limits.characters = 60;
  const { state, saving } = listed(20);
  await vi.advanceTimersByTimeAsync(1);
  expect(await known()).toBe(20);
  for (let n = 20; n < 120; n++) {
    if (n === 70) browser.limits.characters = plenty;
    keep(state, 1, { ...pendingGet, id: String(n), startedAt: n });
    saving.saveSoon();
    // It is said at once, not only when the storage has refused again.
    await Promise.resolve();
    expect(await known()).toBe(n + 1);
    await vi.advanceTimersByTimeAsync(40);
    expect(await known()).toBe(n + 1);
  }
  expect(state.leftOut.get(1)).toBeLessThan(80);
});

test('a storage that is full to the last byte still takes the count, in room that was kept for it', async () => {
  const { state, saving } = listed(1);
  await vi.advanceTimersByTimeAsync(1);
  browser.limits.characters = JSON.stringify(await browser.storage.session.get(null)).length;
  for (let n = 1; n < 20; n++) {
    keep(state, 1, { ...pendingGet, id: String(n), startedAt: n });
    saving.saveSoon();
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(await known()).toBe(20);
});

test('writes that were refused at the same moment make room once', async () => {
  browser.limits.characters = 0;
  const { state } = listed(40);
  await vi.advanceTimersByTimeAsync(100);
  expect(state.exchanges.get(1)?.size).toBeGreaterThan(10);
  expect((state.exchanges.get(1)?.size ?? 0) + (state.leftOut.get(1) ?? 0)).toBe(40);
});

test('a storage that refuses for good is not asked for ever', async () => {
  browser.limits.characters = 0;
  listed(1);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('what has left a list is removed a second after the write that emptied it', async () => {
  const { state, saving } = listed(20);
  await vi.advanceTimersByTimeAsync(1);
  forgetTab(state, 1);
  keep(state, 2, pendingGet);
  saving.saveSoon();
  await vi.advanceTimersByTimeAsync(999);
  expect(Object.keys(await browser.storage.session.get(null))).toHaveLength(22);
  await vi.advanceTimersByTimeAsync(2);
  expect(Object.keys(await browser.storage.session.get(null))).toHaveLength(2);
});
