import { expect, test } from 'vitest';
import { minutesOf, secondsOf } from '../../../extension/ui/time-of.ts';

const at = new Date(2026, 10, 7, 9, 5, 7).getTime();

test('a time is told with its seconds, and none that is no time', () => {
  expect(secondsOf(at)).toBe('09:05:07');
  expect([secondsOf(undefined), secondsOf(Number.NaN), secondsOf(1e300)]).toEqual(['', '', '']);
});

test('what was on another day is told by its date', () => {
  expect(minutesOf(at, at + 60_000)).toBe('09:05');
  expect(minutesOf(at, at + 86_400_000)).toBe('2026-11-07');
});
