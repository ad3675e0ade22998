import { expect, test } from 'vitest';
import { isOfDroppedRequest } from '../../../extension/background/dropped-request.ts';
import { captureFrom } from '../../../extension/capture/capture-from.ts';
import { hideKeysIn } from '../../../extension/capture/hide-keys-in-capture.ts';
import { exchangeLine } from '../support/exchange-line.ts';
import { exchangesIn, foldEvent, foldEvents, itemsOf, type RecordedEvent } from '../support/fold-recording.ts';
import { listedExchanges } from '../support/listed-exchanges.ts';
import { recording, withDetails } from '../support/recordings.ts';

const listed = listedExchanges('recordings');
const refused = 'chromium/xhr-put-preflight-refused';

/** The events of a recording but for those that a background got which was stopped while it started. */
const without = (name: string, lost: (event: string, method: unknown) => boolean) =>
  recording(name).filter(({ event, details }) => !lost(event, details.method));

const isBeginning = (event: string, method: unknown) => event === 'onBeforeRequest' && method === 'PUT';
const isFromBefore = (event: string) => event === 'onBeforeRequest' || event === 'onSendHeaders';
const lines = (events: readonly RecordedEvent[]) => exchangesIn(foldEvents(events)).map(exchangeLine);

test.each([refused, 'chromium/put-allowed', 'chromium/connection-reset-preflight'])(
  '%s is told from its preflight and what comes after, if its beginning is lost',
  (name) => {
    expect(lines(without(name, isBeginning))).toEqual(listed.get(name));
  },
);

test('of a preflight whose headers are lost too, the answer is told', () => {
  expect(lines(without(refused, isFromBefore))).toEqual(
    listed.get(refused)?.map((line) => line.replaceAll('[x-cos-meta-a]', '[]')),
  );
});

test('in Firefox, too', () => {
  const isOfRequest = (event: string, method: unknown) => isFromBefore(event) && method === 'PUT';
  expect(lines(without('firefox/xhr-put-preflight-refused', isOfRequest))).toEqual(
    listed.get('firefox/xhr-put-preflight-refused'),
  );
});

test('nothing of it is lost if the background is stopped before its end', () => {
  const events = without(refused, isBeginning);
  const kept = captureFrom(itemsOf(foldEvents(events.slice(0, -1))));
  const last = events.slice(-1);
  expect(exchangesIn(last.reduce(foldEvent, kept)).map(exchangeLine)).toEqual(listed.get(refused));
  expect(itemsOf(last.reduce(foldEvent, kept))).not.toHaveProperty(`pending:${events[0]?.details.requestId}`);
});

test('an end is told of the request that asked the same address in the same document alone', () => {
  const events = without(refused, isBeginning);
  for (const other of [
    { url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/other' },
    { method: 'POST' },
  ])
    expect(lines([...events.slice(0, -1), ...withDetails(events.slice(-1), other)])).toEqual([]);
  expect(lines([...events.slice(0, -1), ...withDetails(events.slice(-1), { documentId: 'other' })])).toEqual([]);
});

test('an end alone shows nothing, since CORS may not apply', () => {
  expect(lines(recording(refused).slice(-1))).toEqual([]);
});

test('a young background waits for the end of such a request, an old one for none', () => {
  const events = without(refused, isBeginning);
  const last = events.at(-1);
  if (last === undefined) throw new Error('nothing ended');
  const isDropped = (before: readonly RecordedEvent[], age: number) =>
    isOfDroppedRequest(foldEvents(before), age, 'onErrorOccurred', last.details);
  expect(isDropped(events.slice(0, -1), 100)).toBe(false);
  expect(isDropped(events.slice(0, -1), 60_000)).toBe(true);
  expect(isDropped([], 100)).toBe(true);
});

test('its object key is hidden with all others', () => {
  const state = foldEvents(without(refused, isBeginning).slice(0, -1));
  const key = new URL(String(recording(refused)[0]?.details.url)).pathname.slice(1);
  expect(JSON.stringify(itemsOf(state))).toContain(key);
  hideKeysIn(state, () => 'object-0123456789ab');
  expect(JSON.stringify(itemsOf(state))).not.toContain(key);
});
