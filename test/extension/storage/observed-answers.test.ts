import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { observedAnswers } from '../../../extension/storage/observed-answers.ts';
import { forgetPrivateItems } from '../../../extension/storage/stored-item.ts';
import type { Observation } from '../../../src/settling/observation.ts';
import { browser } from '../support/fake-browser.ts';

const bucket = 'examplebucket-1250000000';
const key = `observed:${bucket}`;
const observed: Observation = { assumption: 'opaque-origin', aspect: 'null', does: 'opaque-origin-refused', at: 1 };
const held: Observation = { assumption: 'partial-wildcard-echoed', aspect: '', does: null, at: 2 };

test('what a bucket was seen to do is remembered for it alone, on disk', async () => {
  expect(await observedAnswers(bucket).get()).toEqual([]);
  await observedAnswers(bucket).set([observed, held]);
  expect(await observedAnswers(bucket).get()).toEqual([observed, held]);
  expect(await observedAnswers('otherbucket-1250000000').get()).toEqual([]);
  expect(await browser.storage.local.get(null)).toEqual({ [key]: { version: 1, value: [observed, held] } });
});

test.each<[string, unknown]>([
  ['no list', { 0: observed }],
  ['nothing', null],
  ['no observation', ['opaque-origin', null, 7]],
  ['an assumption that is not known', [{ ...observed, assumption: 'toString', does: null }]],
  ['what rules out another assumption', [{ ...observed, does: 'headers-added-up' }]],
  ['no time', [{ ...observed, at: 'now' }]],
  ['an endless aspect', [{ ...observed, aspect: 'x'.repeat(201) }]],
])('stored %s is not believed', async (_, value) => {
  await browser.storage.local.set({ [key]: value });
  expect(await observedAnswers(bucket).get()).toEqual([]);
  await browser.storage.local.set({ [key]: [value, held].flat() });
  expect(await observedAnswers(bucket).get()).toEqual([held]);
});

test('what a private window saw touches no disk and goes with it', async () => {
  const inPrivate = observedAnswers(bucket, true);
  await observedAnswers(bucket).set([held]);
  const listener = vi.fn();
  inPrivate.watch(listener);
  await inPrivate.set([observed]);
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith([observed]));
  expect(await browser.storage.local.get(null)).toEqual({ [key]: { version: 1, value: [held] } });
  await forgetPrivateItems();
  expect(await inPrivate.get()).toEqual([held]);
});
