import { describe, expect, test } from 'vitest';
import { type CaptureState, emptyCapture } from '../../extension/capture/capture-state.ts';
import { capture } from '../../extension/capture.ts';
import { exchangesIn, foldEvent, foldEvents, type RecordedEvent } from './fold-recording.ts';
import { recording, recordings } from './recordings.ts';

const ids = (state: CaptureState) => exchangesIn(state).map(({ id }) => id);
const stampOf = (event: RecordedEvent | undefined) => Number(event?.details.timeStamp);

/** Clears every tab that the events name at one time. */
function clear(state: CaptureState, events: readonly RecordedEvent[], timeStamp: number, origin: string | null) {
  const tabIds = new Set(events.map(({ details }) => Number(details.tabId)));
  return [...tabIds]
    .filter((tabId) => tabId >= 0)
    .reduce((before, tabId) => capture(before, { event: 'clearing', timeStamp, tabId, origin }), state);
}

// A hundred at once take minutes, and tell nothing that a few do not.
const few = recordings.filter((name) => !name.endsWith('/parallel-uploads'));

test.each(few)('%s: nothing that was told before a list was cleared comes back', (name) => {
  const events = recording(name);
  events.reduce((before, event, at) => {
    const after = foldEvent(before, event);
    const origins = new Set(exchangesIn(after).map(({ request }) => request.origin));
    const latest = Math.max(...events.slice(0, at + 1).map(stampOf));
    const cleared = [...origins].reduce((state, origin) => clear(state, events, latest, origin), after);
    const rest = events.slice(at + 1).reduce(foldEvent, cleared);
    const told = events.some(({ details }) => Number(details.tabId) >= 0) ? ids(after) : [];
    expect(ids(rest).filter((id) => told.includes(id))).toEqual([]);
    return after;
  }, emptyCapture);
});

const upload = recording('firefox/put-403-is-not-cors');
const refused = recording('firefox/put-preflight-refused-with-headers');
const redirected = recording('chromium/redirect-across-regions-origin-null');

/** What is told in the end when the list is cleared right after the first, second … event. */
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

test('what began after a list was cleared stays, though the clearing is told late', () => {
  const tabId = Number(upload[0]?.details.tabId);
  const whole = foldEvents(upload);
  const early = stampOf(upload[0]) - 1;
  expect(capture(whole, { event: 'clearing', timeStamp: early, tabId, origin: null })).toEqual(whole);
  const begun = foldEvents(upload.slice(0, -1));
  expect(capture(begun, { event: 'clearing', timeStamp: early, tabId, origin: null })).toEqual(begun);
});

test('another tab keeps its own', () => {
  const whole = foldEvents(upload);
  expect(capture(whole, { event: 'clearing', timeStamp: Date.now(), tabId: 99, origin: null })).toEqual(whole);
});

describe('what workers asked for', () => {
  const own = recording('chromium/service-worker-put').filter(({ details }) => details.type !== 'main_frame');
  const told = foldEvents(own);
  const [exchange] = told.exchanges[-1] ?? [];
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
    const clearing = { event: 'clearing', timeStamp: stampOf(own.at(-1)), tabId: 7 } as const;
    expect(origin).toMatch(/^https:/);
    expect(capture(told, { ...clearing, origin }).exchanges).toEqual({});
    expect(capture(told, { ...clearing, origin: 'https://other.example.com' })).toEqual(told);
    expect(capture(told, { ...clearing, origin: null })).toEqual(told);
  });

  test('goes when a tab comes to a page of that origin', () => {
    expect(foldEvent(told, page(`${origin}/next?a=b`)).exchanges).toEqual({});
    expect(foldEvent(told, page('https://other.example.com/')).exchanges).toEqual(told.exchanges);
  });

  test('does not come back when it ends', () => {
    const refusal = lines(own).indexOf('OPTIONS onHeadersReceived') + 1;
    const arrived = (address: string) => foldEvent(foldEvents(own.slice(0, refusal)), page(address));
    expect(ids(own.slice(refusal).reduce(foldEvent, arrived(`${origin}/`)))).toEqual([]);
    expect(ids(own.slice(refusal).reduce(foldEvent, arrived('https://other.example.com/')))).toHaveLength(1);
  });
});
