import '../../support/fake-polyfill.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { createFindingsState } from '../../../../extension/ui/state/findings-state.ts';
import { namedBucketsState } from '../../../../extension/ui/state/named-buckets-state.ts';
import { browser } from '../../support/fake-browser.ts';

const named = { 'files.example.com': 'examplebucket-1250000000' };
const unheard = vi.fn();

process.on('unhandledRejection', unheard);
afterEach(() => {
  unheard.mockClear();
});

test('names are followed though the remembered buckets cannot be read, and nobody is left with that error', async () => {
  await browser.storage.local.set({ domains: { version: 1, value: named } });
  const { get } = browser.storage.local;
  browser.storage.local.get = async (keys) => {
    if (keys === null) throw new Error('The disk is broken');
    await new Promise((resolve) => setTimeout(resolve, 20));
    return get(keys);
  };
  const state = createFindingsState();
  await namedBucketsState(state, false).follow();
  expect(state.namedBuckets.value).toEqual(named);
  expect(unheard).not.toHaveBeenCalled();
});

test('names that are read late are not shown after newer ones', async () => {
  await browser.storage.local.set({ domains: { version: 1, value: {} } });
  const { get } = browser.storage.local;
  browser.storage.local.get = async (keys) => {
    const before = await get(keys);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return before;
  };
  const state = createFindingsState();
  const followed = namedBucketsState(state, false).follow();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await browser.storage.local.set({ domains: { version: 1, value: named } });
  await followed;
  expect(state.namedBuckets.value).toEqual(named);
});
