import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttled } from '../../../extension/background/throttled.ts';

const hour = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('urgent calls run at once, however many of one turn at most a hundred; the rest is one run a moment later', () => {
  const work = vi.fn();
  const call = throttled(work);
  for (let n = 1; n <= 100; n++) {
    call(true);
    expect(work).toHaveBeenCalledTimes(n);
  }
  for (let n = 0; n < 900; n++) call(true);
  expect(work).toHaveBeenCalledTimes(100);
  vi.advanceTimersByTime(250);
  expect(work).toHaveBeenCalledTimes(101);
  vi.advanceTimersByTime(hour);
  expect(work).toHaveBeenCalledTimes(101);
});

test('after a pause as many run at once as before it, and no more', () => {
  const work = vi.fn();
  const call = throttled(work);
  for (let n = 0; n < 200; n++) call(true);
  vi.advanceTimersByTime(hour);
  work.mockClear();
  for (let n = 0; n < 200; n++) call(true);
  expect(work).toHaveBeenCalledTimes(100);
});

test('urgent calls that come too often wait a twentieth of a second at most, whatever waits already', () => {
  const work = vi.fn();
  const call = throttled(work);
  for (let n = 0; n < 100; n++) call(true);
  work.mockClear();
  call(false);
  for (let n = 0; n < 5; n++) {
    call(true);
    vi.advanceTimersByTime(10);
  }
  expect(work).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(hour);
  expect(work).toHaveBeenCalledOnce();
});

test('a call that is not urgent waits a moment', () => {
  const work = vi.fn();
  throttled(work)(false);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(250);
  expect(work).toHaveBeenCalledOnce();
});

test.each([-hour, hour])('a clock that is set by %i ms changes nothing', (shift) => {
  const work = vi.fn();
  const call = throttled(work);
  for (let n = 0; n < 100; n++) call(true);
  vi.setSystemTime(Date.now() + shift);
  call(true);
  expect(work).toHaveBeenCalledTimes(100);
  vi.advanceTimersByTime(500);
  work.mockClear();
  call(true);
  expect(work).toHaveBeenCalledOnce();
});
