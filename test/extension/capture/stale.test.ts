import { expect, test } from 'vitest';
import type { CaptureState } from '../../../extension/capture/capture-state.ts';
import { dropExpired } from '../../../extension/capture/stale.ts';
import { foldEvents, type RecordedEvent } from '../support/fold-recording.ts';
import { recording, withDetails } from '../support/recordings.ts';

const minute = 60_000;
const upload = recording('firefox/put-etag-unexposed');
const answered = recording('firefox/service-worker-answers-allowed');

/** Makes the first event of another request, so much later than the recorded one, with these details changed. */
const later = (milliseconds: number, requestId: string, more = {}) =>
  withDetails(upload.slice(0, 1), {
    requestId,
    timeStamp: Number(upload[0]?.details.timeStamp) + milliseconds,
    ...more,
  });

/** Gives the ids of the requests that are still waited for so long after the first of them began. */
function waitingAfter(events: readonly RecordedEvent[], milliseconds: number): string[] {
  return [...stateAfter(events, milliseconds, true).pending.keys()];
}

function stateAfter(events: readonly RecordedEvent[], milliseconds: number, unsentMayNotEnd: boolean): CaptureState {
  const state = foldEvents(events);
  const [begun] = [...state.pending.values()];
  dropExpired(state, ({ startedAt }) => Number(begun?.startedAt) + milliseconds - startedAt, { unsentMayNotEnd });
  return state;
}

test('a request that a service worker answered has no ending and is given up after five minutes', () => {
  const waiting = answered.filter(({ details }) => details.tabId !== -1);
  expect(waitingAfter(waiting, 5 * minute)).toHaveLength(1);
  expect(waitingAfter(waiting, 5 * minute + 1)).toEqual([]);
});

test('an upload under way is waited for longer', () => {
  const sent = upload.filter(({ event }) => event === 'onBeforeRequest' || event === 'onSendHeaders');
  expect(waitingAfter(sent, 59 * minute)).toContain(String(upload[0]?.details.requestId));
  expect(waitingAfter(sent, 61 * minute)).not.toContain(String(upload[0]?.details.requestId));
});

test('what waits for a connection in Chrome is waited for as long as an upload, and counted when it is given up', () => {
  const queued = recording('chromium/put-preflight-refused-with-headers').slice(0, 1);
  expect(stateAfter(queued, 59 * minute, false).pending.size).toBe(1);
  const { pending, leftOut } = stateAfter(queued, 61 * minute, false);
  expect(pending.size).toBe(0);
  expect([...leftOut.values()]).toEqual([1]);
});

test('of more than three thousand under way those leave first that are not known to be COS, then the oldest', () => {
  const many = Array.from({ length: 3100 }, (_, n) => later(n, `r${n}`)).flat();
  const { pending } = foldEvents([...later(5000, 'elsewhere', { url: 'https://api.example.org/' }), ...many]);
  expect(pending.size).toBeLessThanOrEqual(3000);
  expect(pending.has('r3099')).toBe(true);
  expect(pending.has('r0')).toBe(false);
  expect(pending.has('elsewhere')).toBe(false);
});
