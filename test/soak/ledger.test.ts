import { expect, test } from 'vitest';
import { accountOf, compare, type Entry, toldEnough } from './ledger.ts';

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id, kind: 'answered', tab: 1, served: true, told: true, seen: 'ended', excuse: null, found: null },
  ...more,
});
const kept = (listed: readonly string[], counted = 0) => ({ listed: new Set(listed), counted });

test('a delivered request that is neither listed nor counted is lost', () => {
  const entries = [entry('a'), entry('b'), entry('c')];
  expect(compare(entries, kept(['a', 'b', 'c']))).toMatchObject({ missing: [], lost: 0 });
  expect(compare(entries, kept(['a'], 2))).toMatchObject({ lost: 0, miscounted: 0 });
  expect(compare(entries, kept(['a'], 1))).toMatchObject({ lost: 1 });
  expect(compare(entries, kept(['a'], 1)).missing.map(({ id }) => id)).toEqual(['b', 'c']);
});

test('what the browser told is lost when it is missing, what it told nothing of is untold', () => {
  expect(compare([entry('a', { served: false })], kept([]))).toMatchObject({ lost: 1, untold: [] });
  expect(compare([entry('a', { seen: null })], kept([]))).toMatchObject({ lost: 1, untold: [] });
  expect(compare([entry('a', { told: false })], kept([]))).toMatchObject({ lost: 0, untold: [{ id: 'a' }] });
  expect(compare([entry('a', { told: false, served: false })], kept([]))).toMatchObject({ lost: 0, untold: [] });
  expect(compare([entry('a', { told: false })], kept(['a']))).toMatchObject({ lost: 0, untold: [] });
});

test('a beginning tells of a request, and its preflight with what comes later, but no end alone', () => {
  const lines = ['a begun', 'b preflight', 'b ended', 'c ended', 'd preflight', 'e begun', 'e answered'];
  expect([...toldEnough(lines)].sort()).toEqual(['a', 'b', 'e']);
});

test('a request whose list is gone is left out, and more counted than can be missing is said', () => {
  expect(compare([entry('a', { excuse: 'closed' })], kept([]))).toMatchObject({ lost: 0, miscounted: 0 });
  expect(compare([entry('a')], kept([], 3))).toMatchObject({ lost: 0, miscounted: 2 });
  expect(compare([entry('a', { told: false, served: false })], kept([], 1))).toMatchObject({ miscounted: 0 });
});

test('each delivered request is in one part of the account', () => {
  const entries = [
    entry('a'),
    entry('b'),
    entry('c'),
    entry('d', { excuse: 'closed' }),
    entry('e', { told: false, served: false }),
    entry('f', { told: false }),
  ];
  const { lost } = compare(entries, kept(['a'], 1));
  expect(accountOf(entries, lost)).toEqual({
    sent: 6,
    untold: 1,
    delivered: 4,
    listed: 1,
    counted: 1,
    lost: 1,
    excused: 1,
  });
});
