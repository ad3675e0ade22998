import { expect, test } from 'vitest';
import { makeRoom } from '../../../extension/background/make-room.ts';
import { type CaptureState, emptyCapture } from '../../../extension/capture/capture-state.ts';
import { exchangesIn, foldEvent, type RecordedEvent } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';

const requests = 4000;
const kinds = [
  'chromium/put-preflight-refused-with-headers',
  'firefox/put-preflight-refused-with-headers',
  'chromium/put-allowed',
  'firefox/put-allowed',
];

/** How many requests are listed, counted as dropped, or wait. */
function known(state: CaptureState): number {
  const waiting = [...state.pending.values()].filter(
    (entry) =>
      entry.kind === 'request' && entry.method !== 'OPTIONS' && !state.exchanges.get(entry.tabId)?.has(entry.id),
  );
  const leftOut = [...state.leftOut.values()].reduce((sum, count) => sum + count, 0);
  return exchangesIn(state).length + leftOut + waiting.length;
}

/** The same event of another request. */
function ofRequest({ event, details }: RecordedEvent, n: number): RecordedEvent {
  const { requestId, url, timeStamp } = details;
  const own = { requestId: `${n}-${requestId}`, url: `${url}/${n}`, timeStamp: Number(timeStamp) + n / 10 };
  return { event, details: { ...details, ...own } };
}

test.each(kinds)('of more requests at once than may wait, each is listed, counted or waited for: %s', (kind) => {
  const state = emptyCapture();
  const events = recording(kind);
  for (const event of events) {
    for (let n = 0; n < requests; n++) {
      foldEvent(state, ofRequest(event, n));
      if (n % 100 === 99) makeRoom(state);
    }
    expect(known(state)).toBe(requests);
  }
  expect(exchangesIn(state).length).toBeGreaterThan(100);
});
