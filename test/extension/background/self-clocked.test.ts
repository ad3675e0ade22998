import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { selfClocked } from '../../../extension/background/self-clocked.ts';
import { gate } from '../support/gate.ts';

const hour = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Has so many calls run, and gives what makes further ones and ends the runs one by one. */
function called(times: number) {
  const gates = Array.from({ length: 400 }, gate);
  const begun = gates.values();
  const work = vi.fn(async () => {
    await begun.next().value?.opened;
  });
  const call = selfClocked(work);
  for (let n = 0; n < times; n++) call();
  const end = async (from: number, to: number) => {
    for (const { open } of gates.slice(from, to)) open();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { work, call, end };
}

test('calls run in their turn, however many of one turn at most a hundred', () => {
  const { work, call } = called(99);
  expect(work).toHaveBeenCalledTimes(99);
  call();
  expect(work).toHaveBeenCalledTimes(100);
  for (let n = 0; n < 900; n++) call();
  expect(work).toHaveBeenCalledTimes(100);
});

test('the rest is one run, which begins without a timer once the others have ended', async () => {
  const { work, call, end } = called(1000);
  await end(0, 100);
  expect(work).toHaveBeenCalledTimes(101);
  for (let n = 0; n < 50; n++) call();
  expect(work).toHaveBeenCalledTimes(101);
  await end(100, 101);
  expect(work).toHaveBeenCalledTimes(102);
  await end(101, 102);
  expect(work).toHaveBeenCalledTimes(102);
  expect(vi.getTimerCount()).toBe(0);
});

test('while nothing is under way, a call runs in its turn, however many there were', async () => {
  const { work, call, end } = called(300);
  await end(0, 101);
  work.mockClear();
  for (let n = 101; n < 200; n++) {
    call();
    expect(work).toHaveBeenCalledTimes(n - 100);
    await end(n, n + 1);
  }
});

test('a run that fails ends as any other', async () => {
  const work = vi.fn(async () => {
    throw new Error('refused');
  });
  const call = selfClocked(work);
  for (let n = 0; n < 300; n++) call();
  await vi.advanceTimersByTimeAsync(0);
  expect(work).toHaveBeenCalledTimes(101);
});

test('after a pause as many run at once as before it, and no more', async () => {
  const { work, call, end } = called(200);
  await end(0, 101);
  await vi.advanceTimersByTimeAsync(hour);
  work.mockClear();
  for (let n = 0; n < 200; n++) call();
  expect(work).toHaveBeenCalledTimes(100);
});

test.each([-hour, hour])('a clock that is set by %i ms changes nothing', async (shift) => {
  const { work, call } = called(100);
  vi.setSystemTime(Date.now() + shift);
  call();
  expect(work).toHaveBeenCalledTimes(100);
  await vi.advanceTimersByTimeAsync(500);
  call();
  expect(work).toHaveBeenCalledTimes(101);
});
