import { expect, test } from 'vitest';
import { emptyTally, isFlat, isGood, summary } from './tally.ts';

const mebibyte = 1024 * 1024;

test('a series is flat when it stays where it was once it was warm', () => {
  const warm = [9, 3, 3.1, 2.9, 3, 3.2, 3, 3.1, 3].map((each) => each * mebibyte);
  expect(isFlat(warm, mebibyte / 2)).toBe(true);
  const growing = Array.from({ length: 9 }, (_, n) => (3 + n) * mebibyte);
  expect(isFlat(growing, mebibyte / 2)).toBe(false);
  expect(isFlat(growing.slice(0, 5), mebibyte / 2)).toBe(true);
});

test('a loss, an error and growth each spoil a soak', () => {
  expect(isGood(emptyTally())).toBe(true);
  expect(isGood({ ...emptyTally(), account: { ...emptyTally().account, lost: 1 } })).toBe(false);
  expect(isGood({ ...emptyTally(), problems: ['console: TypeError'] })).toBe(false);
  expect(isGood({ ...emptyTally(), stored: Array.from({ length: 9 }, (_, n) => n * mebibyte) })).toBe(false);
});

test('the summary is one line', () => {
  const line = summary('chromium', 1, { ...emptyTally(), account: { ...emptyTally().account, sent: 12, lost: 1 } });
  expect(line.split('\n')).toHaveLength(1);
  expect(line).toContain('12 requests sent');
  expect(line).toContain('BAD');
});
