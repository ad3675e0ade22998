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

const stored = () => browser.storage.session.get(null);

test.each([1, 25, 26, 800])('all of %i events that woke a worker are stored, and said to be removed', async (count) => {
  const journal = openEarlyEvents();
  for (let n = 0; n < count; n++) journal.note(event(n));
  const settled = journal.settled();
  await vi.advanceTimersByTimeAsync(500);
  await settled;
  expect(journal.read({})).toHaveLength(count);
  const items = await stored();
  expect(openEarlyEvents().read(items)).toHaveLength(count);
  expect([...journal.close()].sort()).toEqual(Object.keys(items).sort());
});

test('an event is on its way to the storage in the turn in which it comes', () => {
  const set = vi.spyOn(browser.storage.session, 'set');
  const journal = openEarlyEvents();
  for (let n = 0; n < 1000; n++) journal.note(event(n));
  expect(set.mock.calls.flatMap(([items]) => Object.values(items)).flat()).toHaveLength(1000);
});

test('what is still to be written when the journal closes is never written', async () => {
  const journal = openEarlyEvents();
  for (let n = 0; n < 1030; n++) journal.note(event(n));
  const keys = journal.close();
  await vi.runAllTimersAsync();
  expect(Object.keys(await stored()).sort()).toEqual([...keys].sort());
  expect(keys).toHaveLength(1000);
});

test('what is put in the place of events is stored in their place, and what comes later behind it', async () => {
  const journal = openEarlyEvents();
  for (let n = 0; n < 3; n++) journal.note(event(n));
  journal.replace([event(10), null, event(12)]);
  journal.note(event(3));
  await vi.runAllTimersAsync();
  const told = [event(10), event(12), event(3)];
  expect(journal.read({})).toEqual(told);
  expect(openEarlyEvents().read(await stored())).toEqual(told);
});
