import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEarlyEvents } from '../../../extension/background/early-events.ts';
import type { CaptureEvent } from '../../../extension/capture/capture-event.ts';
import { browser } from '../support/fake-browser.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const event = (tabId: number): CaptureEvent => ({
  event: 'departure',
  tabId,
  timeStamp: tabId,
  origin: null,
  inPrivate: false,
  closed: true,
});

test.each([1, 25, 26, 800])('of %i events that woke a worker nothing is left once they are told', async (count) => {
  const journal = openEarlyEvents();
  for (let n = 0; n < count; n++) journal.note(event(n));
  const settled = journal.settled();
  await vi.advanceTimersByTimeAsync(500);
  await settled;
  await vi.runAllTimersAsync();
  expect(journal.read({})).toHaveLength(count);
  expect(Object.keys(await browser.storage.session.get(null))).not.toEqual([]);
  await journal.close();
  expect(await browser.storage.session.get(null)).toEqual({});
});

test('what is still to be written when the events are told is never written', async () => {
  const journal = openEarlyEvents();
  for (let n = 0; n < 30; n++) journal.note(event(n));
  const closed = journal.settled().then(journal.close);
  await vi.runAllTimersAsync();
  await closed;
  expect(await browser.storage.session.get(null)).toEqual({});
});
