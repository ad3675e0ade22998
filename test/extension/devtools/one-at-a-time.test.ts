import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneAtATime } from '../../../extension/devtools/one-at-a-time.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first is done at once, and however often it is asked for meanwhile, one more follows', async () => {
  const runs: number[] = [];
  const ask = oneAtATime(async () => void runs.push(Date.now()));
  const start = Date.now();
  for (let count = 0; count < 50; count++) ask();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(runs.map((at) => at - start)).toEqual([0, 200]);
});

test('nobody asks: nothing is done', async () => {
  const runs: number[] = [];
  const ask = oneAtATime(async () => void runs.push(1));
  ask();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(runs).toHaveLength(1);
});

test('a long run rests as long again, and one that fails is followed by the next', async () => {
  const starts: number[] = [];
  const ask = oneAtATime(async () => {
    starts.push(Date.now());
    await new Promise((later) => setTimeout(later, 1000));
    throw new Error('gone');
  });
  const start = Date.now();
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(starts.map((at) => at - start)).toEqual([0, 2000]);
});
