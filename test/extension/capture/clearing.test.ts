import { describe, expect, test } from 'vitest';
import { capture } from '../../../extension/capture/capture.ts';
import type { Clearing } from '../../../extension/capture/capture-event.ts';
import { captureFrom } from '../../../extension/capture/capture-from.ts';
import { type CaptureState, emptyCapture } from '../../../extension/capture/capture-state.ts';
import { exchangesIn, foldEvent, foldEvents, itemsOf, type RecordedEvent } from '../support/fold-recording.ts';
import { recording, recordings } from '../support/recordings.ts';

const ids = (state: CaptureState) => exchangesIn(state).map(({ id }) => id);
const stampOf = (event: RecordedEvent | undefined) => Number(event?.details.timeStamp);

/** Clears every tab that the events name at one time. */
function clear(state: CaptureState, events: readonly RecordedEvent[], timeStamp: number, origin: string | null) {
  const tabIds = new Set(events.map(({ details }) => Number(details.tabId)));
  for (const tabId of tabIds) {
    if (tabId >= 0) capture(state, { event: 'clearing', timeStamp, tabId, origin, inPrivate: false });
  }
  return state;
}

const copyOf = (state: CaptureState) => captureFrom(structuredClone(itemsOf(state)));

// The hundred parallel uploads would take minutes and show nothing that the others do not.
const few = recordings.filter((name) => !name.endsWith('/parallel-uploads'));

test.each(few)('%s: nothing that was told before a list was cleared comes back', (name) => {
  const events = recording(name);
  const whole = emptyCapture();
  for (const [at, event] of events.entries()) {
    const after = foldEvent(whole, event);
    const origins = new Set(exchangesIn(after).map(({ request }) => request.origin));
    const latest = Math.max(...events.slice(0, at + 1).map(stampOf));
    const told = events.some(({ details }) => Number(details.tabId) >= 0) ? ids(after) : [];
    const cleared = copyOf(after);
    for (const origin of origins) clear(cleared, events, latest, origin);
    const rest = events.slice(at + 1).reduce(foldEvent, cleared);
    expect(ids(rest).filter((id) => told.includes(id))).toEqual([]);
  }
});

const upload = recording('firefox/put-403-is-not-cors');
const refused = recording('firefox/put-preflight-refused-with-headers');
const redirected = recording('chromium/redirect-across-regions-origin-null');

/** Counts, for each event, what is told in the end when the list is cleared right after that event. */
function toldWhenCleared(events: readonly RecordedEvent[]): number[] {
  return events.map((event, at) => {
    const cleared = clear(foldEvents(events.slice(0, at + 1)), events, stampOf(event), null);
    return ids(events.slice(at + 1).reduce(foldEvent, cleared)).length;
  });
}

const lines = (events: readonly RecordedEvent[]) => events.map(({ event, details }) => `${details.method} ${event}`);

describe('a request that is under way', () => {
  test('is told when its answer comes after the clearing', () => {
    const answered = lines(upload).indexOf('PUT onHeadersReceived');
    expect(answered).toBeGreaterThan(4);
    expect(toldWhenCleared(upload)).toEqual(upload.map((_, at) => (at < answered ? 1 : 0)));
  });

  test('is not when its preflight had been refused before', () => {
    const answered = lines(refused).indexOf('OPTIONS onHeadersReceived');
    expect(answered).toBeGreaterThan(1);
    expect(toldWhenCleared(refused)).toEqual(refused.map((_, at) => (at < answered ? 1 : 0)));
  });

  test('keeps its redirects', () => {
    const events = redirected.filter(({ details }) => details.type !== 'main_frame');
    const whole = exchangesIn(foldEvents(events));
    const turned = events.findIndex(({ event }) => event === 'onHeadersReceived');
    const cleared = clear(foldEvents(events.slice(0, turned + 1)), events, stampOf(events[turned]), null);
    expect(whole[0]?.redirects).toHaveLength(1);
    expect(exchangesIn(events.slice(turned + 1).reduce(foldEvent, cleared))).toEqual(whole);
  });
});

/** Gives all that a clearing leaves of a state, and does not change the state. */
function leftAfter(state: CaptureState, clearing: Omit<Clearing, 'event' | 'inPrivate'>) {
  const copy = copyOf(state);
  capture(copy, { event: 'clearing', inPrivate: false, ...clearing });
  return itemsOf(copy);
}

test('what began after a list was cleared stays, though the clearing is told late', () => {
  const tabId = Number(upload[0]?.details.tabId);
  const early = { timeStamp: stampOf(upload[0]) - 1, tabId, origin: null };
  for (const state of [foldEvents(upload), foldEvents(upload.slice(0, -1))]) {
    expect(leftAfter(state, early)).toEqual(itemsOf(state));
  }
});

test('another tab keeps its own', () => {
  const whole = foldEvents(upload);
  expect(leftAfter(whole, { timeStamp: Date.now(), tabId: 99, origin: null })).toEqual(itemsOf(whole));
});

describe('what workers asked for', () => {
  const own = recording('chromium/service-worker-put').filter(({ details }) => details.type !== 'main_frame');
  const told = foldEvents(own);
  const [exchange] = exchangesIn(told);
  const origin = exchange?.request.origin ?? '';
  const page = (address: string) => ({
    event: 'onHeadersReceived',
    details: {
      requestId: 'page',
      method: 'GET',
      type: 'main_frame',
      tabId: 1,
      statusCode: 200,
      url: address,
      timeStamp: stampOf(own.at(-1)) + 1,
    },
  });

  test('goes when the list of a page of that origin is cleared', () => {
    const clearing = { timeStamp: stampOf(own.at(-1)), tabId: 7 };
    expect(origin).toMatch(/^https:/);
    expect(leftAfter(told, { ...clearing, origin })).toEqual({});
    expect(leftAfter(told, { ...clearing, origin: 'https://other.example.com' })).toEqual(itemsOf(told));
    expect(leftAfter(told, { ...clearing, origin: null })).toEqual(itemsOf(told));
  });

  test('goes when a tab comes to a page of that origin', () => {
    expect(exchangesIn(foldEvent(copyOf(told), page(`${origin}/next?a=b`)))).toEqual([]);
    expect(exchangesIn(foldEvent(copyOf(told), page('https://other.example.com/')))).toEqual(exchangesIn(told));
  });

  test('does not come back when it ends', () => {
    const refusal = lines(own).indexOf('OPTIONS onHeadersReceived') + 1;
    const arrived = (address: string) => foldEvent(foldEvents(own.slice(0, refusal)), page(address));
    expect(ids(own.slice(refusal).reduce(foldEvent, arrived(`${origin}/`)))).toEqual([]);
    expect(ids(own.slice(refusal).reduce(foldEvent, arrived('https://other.example.com/')))).toHaveLength(1);
  });
});

test('of some exchanges it takes these, and no others', () => {
  const state = foldEvents(upload);
  const [exchange] = exchangesIn(state);
  const tabId = Number(upload[0]?.details.tabId);
  const clearing = { timeStamp: stampOf(upload.at(-1)), tabId, origin: null };
  expect(ids(state)).toHaveLength(1);
  expect(leftAfter(state, { ...clearing, ids: ['other'] })).toEqual(itemsOf(state));
  expect(leftAfter(state, { ...clearing, ids: [exchange?.id ?? ''] })).toEqual({});
});

describe('a departure that is told late', () => {
  const [tabId] = upload.map(({ details }) => Number(details.tabId));
  const leaving = { event: 'departure', origin: null, inPrivate: false, closed: false, toldLate: true } as const;
  const leave = (state: CaptureState, timeStamp: number) => {
    capture(state, { ...leaving, tabId: tabId ?? -1, timeStamp });
    return itemsOf(state);
  };
  const begun = stampOf(upload[0]);

  test('forgets what began before, whether it has ended or not', () => {
    for (const [at] of upload.entries()) expect(leave(foldEvents(upload.slice(0, at + 1)), begun + 60_000)).toEqual({});
  });

  test('leaves what began later', () => {
    for (const [at] of upload.entries()) {
      const state = foldEvents(upload.slice(0, at + 1));
      expect(leave(copyOf(state), begun - 1)).toEqual(itemsOf(state));
    }
  });
});
