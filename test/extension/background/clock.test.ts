import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEarlyEvents } from '../../../extension/background/early-events.ts';
import { toolbarBadges } from '../../../extension/background/toolbar-badges.ts';
import { waitingTimes } from '../../../extension/background/waiting-times.ts';
import { browser } from '../support/fake-browser.ts';

const hour = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a badge changes within two seconds though the clock is set back an hour', async () => {
  const badges = toolbarBadges(() => '1');
  badges.note(7);
  vi.setSystemTime(Date.now() - hour);
  await vi.advanceTimersByTimeAsync(2000);
  expect(browser.badges.get(7)).toBe('1');
});

test('a worker starts within half a second though the clock is set back an hour', async () => {
  const early = openEarlyEvents();
  const settled = vi.fn();
  early.settled().then(settled, settled);
  vi.setSystemTime(Date.now() - hour);
  await vi.advanceTimersByTimeAsync(500);
  expect(settled).toHaveBeenCalledOnce();
});

const pendingSince = (startedAt: number, id = '1') => ({
  kind: 'preflight' as const,
  id,
  tabId: 1,
  requestId: null,
  startedAt,
});

test.each([-hour, hour])('what waits while the clock is set by %i ms has waited as long as it has', (shift) => {
  const { ageOf } = waitingTimes();
  const entry = pendingSince(Date.now());
  expect(ageOf(entry)).toBe(0);
  vi.setSystemTime(Date.now() + shift);
  vi.advanceTimersByTime(60_000);
  expect(ageOf(entry)).toBe(60_000);
});

test('what an earlier worker saw begin has waited since then, and not less than no time', () => {
  const { ageOf, forgetOthers } = waitingTimes();
  const before = pendingSince(Date.now() - 60_000);
  expect(ageOf(before)).toBe(60_000);
  expect(ageOf(pendingSince(Date.now() + hour, '2'))).toBe(0);
  forgetOthers(new Map());
  vi.setSystemTime(Date.now() + hour);
  expect(ageOf(before)).toBe(hour + 60_000);
});
