import { expect, test } from 'vitest';
import { emptyCapture, forgetOlderHalf, forgetTab } from '../../extension/capture/capture-state.ts';
import { exchangesIn, foldEvent, foldEvents, type RecordedEvent } from './fold-recording.ts';
import { recording } from './recordings.ts';

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

test('a request that a service worker answered has no ending and is given up after five minutes', () => {
  const waiting = foldEvents(answered.filter(({ details }) => details.tabId !== -1));
  const [begun] = Object.values(waiting.pending);
  const at = (milliseconds: number) =>
    foldEvent(waiting, change(upload[0], { requestId: 'later', timeStamp: Number(begun?.startedAt) + milliseconds }));
  expect(Object.keys(at(5 * minute).pending)).toEqual([begun?.id, 'later']);
  expect(Object.keys(at(5 * minute + 1).pending)).toEqual(['later']);
});

test('an upload under way is waited for longer', () => {
  const sent = foldEvents(upload.filter(({ event }) => event === 'onBeforeRequest' || event === 'onSendHeaders'));
  const id = String(upload[0]?.details.requestId);
  expect(foldEvent(sent, later(59 * minute)).pending).toHaveProperty(id);
  expect(foldEvent(sent, later(61 * minute)).pending).not.toHaveProperty(id);
});

test('of more than a thousand pending requests the oldest leave', () => {
  const many = Array.from({ length: 1100 }, (_, n) => later(n, `r${n}`));
  const { pending } = foldEvent(foldEvents(many), later(2000));
  expect(Object.keys(pending).length).toBeLessThanOrEqual(1001);
  expect(pending).toHaveProperty('r1099');
  expect(pending).not.toHaveProperty('r0');
});

test('a tab that is forgotten takes its pending requests along, and no other tab', () => {
  const begun = foldEvents([later(0, 'mine'), change(later(0, 'other'), { tabId: 99 })]);
  const left = forgetTab(foldEvents(upload), Number(upload[0]?.details.tabId));
  expect(left).toEqual(emptyCapture);
  expect(Object.keys(forgetTab(begun, 99).pending)).toEqual(['mine']);
});

test('forgetting the older half comes to an end', () => {
  const six = foldEvents(recording('firefox/several-uploads-to-one-url'));
  const ids = (state: typeof six) => exchangesIn(state).map(({ id }) => id);
  const three = forgetOlderHalf(six);
  expect(ids(three)).toEqual(ids(six).slice(3));
  expect(forgetOlderHalf(forgetOlderHalf(three)).exchanges).toEqual({});
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
