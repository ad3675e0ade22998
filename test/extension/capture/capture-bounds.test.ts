import { expect, test } from 'vitest';
import { forgetTab } from '../../../extension/capture/capture-state.ts';
import { dropExpired } from '../../../extension/capture/stale.ts';
import { exchangesIn, foldEvents, itemsOf, type RecordedEvent } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';

const minute = 60_000;
const upload = recording('firefox/put-etag-unexposed');
const answered = recording('firefox/service-worker-answers-allowed');

const change = (event: RecordedEvent | undefined, more: Readonly<Record<string, unknown>>): RecordedEvent => {
  if (event === undefined) throw new Error('no such event');
  return { event: event.event, details: { ...event.details, ...more } };
};

/** The first event of some other request, so much later. */
const later = (milliseconds: number, requestId = 'later') =>
  change(upload[0], { requestId, timeStamp: Number(upload[0]?.details.timeStamp) + milliseconds });

/** The ids of what is under way once nothing has come for so long since the first of it began. */
function waitingAfter(events: readonly RecordedEvent[], milliseconds: number): string[] {
  const state = foldEvents(events);
  const [begun] = [...state.pending.values()];
  dropExpired(state, Number(begun?.startedAt) + milliseconds);
  return [...state.pending.keys()];
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

test('of more than three thousand under way those leave first that are not known to be COS, then the oldest', () => {
  const many = Array.from({ length: 3100 }, (_, n) => later(n, `r${n}`));
  const { pending } = foldEvents([change(later(5000, 'elsewhere'), { url: 'https://api.example.org/' }), ...many]);
  expect(pending.size).toBeLessThanOrEqual(3000);
  expect(pending.has('r3099')).toBe(true);
  expect(pending.has('r0')).toBe(false);
  expect(pending.has('elsewhere')).toBe(false);
});

test('a tab that is forgotten takes its pending requests along, and no other tab', () => {
  const [begun, whole] = [foldEvents([later(0, 'mine'), change(later(0, 'other'), { tabId: 99 })]), foldEvents(upload)];
  forgetTab(whole, Number(upload[0]?.details.tabId));
  expect(itemsOf(whole)).toEqual({});
  forgetTab(begun, 99);
  expect([...begun.pending.keys()]).toEqual(['mine']);
});

test('a look into the cache alone is no request', () => {
  const probe = recording('firefox/connection-reset-get').map((event) =>
    event.event === 'onErrorOccurred' ? change(event, { error: 'net::ERR_CACHE_MISS', type: 'font' }) : event,
  );
  expect(exchangesIn(foldEvents(probe))).toEqual([]);
});

test('a cookie shows that credentials are included', () => {
  const withCookie = recording('chromium/http-page-http-bucket').map((event) =>
    event.event === 'onSendHeaders'
      ? change(event, {
          requestHeaders: [...(event.details.requestHeaders as object[]), { name: 'Cookie', value: 'a=b' }],
        })
      : event,
  );
  expect(exchangesIn(foldEvents(withCookie)).map(({ request }) => request.credentialsMode)).toEqual(['include']);
});
