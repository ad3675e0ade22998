import { expect, test } from 'vitest';
import {
  emptyLog,
  exchangesOf,
  isUnderWay,
  withChanged,
  without,
  withoutPast,
  withReading,
} from '../../../extension/devtools/log.ts';
import type { HarReading } from '../../../extension/har/har.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { pendingGet } from '../../src/support/exchanges.ts';

const exchange = (startedAt: number, error: string | null = 'net::ERR_FAILED'): Exchange => ({
  ...pendingGet,
  id: `at ${startedAt}`,
  startedAt,
  error,
});

const told = (...exchanges: readonly Exchange[]): HarReading => ({
  exchanges,
  requests: exchanges.length + 3,
  leftOut: 0,
});
const times = (log: typeof emptyLog) => exchangesOf(log).map(({ startedAt }) => startedAt);

test('what DevTools forget at a navigation stays until it is cleared', () => {
  const first = withReading(emptyLog, told(exchange(1), exchange(2)));
  const next = withReading(first, told(exchange(7)));
  expect([times(next), next.requests]).toEqual([[1, 2, 7], 4]);
  expect(times(withoutPast(next))).toEqual([]);
});

test('what was cleared does not come back, though DevTools still tell of it', () => {
  const cleared = withoutPast(withReading(emptyLog, told(exchange(1), exchange(2))));
  const after = withReading(cleared, told(exchange(1), exchange(2), exchange(3)));
  expect(times(after)).toEqual([3]);
  expect([...withReading(after, told(exchange(3))).cleared]).toEqual([]);
});

test('what was under way when the list was cleared is told when it ends', () => {
  const pending = withReading(emptyLog, told(exchange(1, null)));
  expect([isUnderWay(emptyLog, 10), isUnderWay(pending, 10)]).toEqual([false, true]);
  const after = withReading(withoutPast(pending), told(exchange(1)));
  expect([times(after), isUnderWay(after, 10)]).toEqual([[1], false]);
});

test('an answer that was told once is not lost when DevTools lose it', () => {
  const answered = { ...exchange(1, null), response: { status: 403, headers: [] } };
  const log = withReading(withReading(emptyLog, told(answered)), told(exchange(1, 'unknown')));
  expect(exchangesOf(log)).toEqual([answered]);
});

test('an exchange is told anew in its place, and the newest 500 stay', () => {
  const many = Array.from({ length: 700 }, (_, index) => exchange(index));
  const log = withReading(withReading(emptyLog, told(exchange(0, null))), told(...many));
  expect(times(log)).toEqual(many.slice(-500).map(({ startedAt }) => startedAt));
});

test('what is shown can be changed in its place', () => {
  const log = withReading(emptyLog, told(exchange(1), exchange(2)));
  const changed = withChanged(log, (exchanges) => exchanges.map((each) => ({ ...each, error: 'changed' })));
  expect(exchangesOf(changed)).toEqual([exchange(1, 'changed'), exchange(2, 'changed')]);
});

test('an end that will hardly be told is not waited for', () => {
  const pending = withReading(emptyLog, told(exchange(1000, null)));
  expect([isUnderWay(pending, 60_999), isUnderWay(pending, 61_000)]).toEqual([true, false]);
  const forgotten = withReading(pending, told(exchange(1500)));
  expect([times(forgotten), isUnderWay(forgotten, 2000)]).toEqual([[1000, 1500], false]);
});

test('what is picked leaves the log and does not come back; what is pending stays', () => {
  const reading = told(exchange(1), exchange(2), exchange(3, null));
  const log = without(withReading(emptyLog, reading), ({ startedAt }) => startedAt !== 2);
  expect(times(log)).toEqual([2, 3]);
  expect(times(withReading(log, reading))).toEqual([2, 3]);
});

test('a log of which nothing is picked is the same one', () => {
  const log = withReading(emptyLog, told(exchange(1), exchange(2)));
  expect(without(log, () => false)).toBe(log);
});
