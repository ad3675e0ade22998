import { expect, test } from 'vitest';
import { emptyCapture, forgetOlderHalf, forgetTab } from '../../extension/capture/capture-state.ts';
import { exchangesIn, foldEvent, foldEvents, type RecordedEvent } from './fold-recording.ts';
import { recording } from './recordings.ts';

const minute = 60_000;
const upload = recording('firefox/17-etag-not-exposed');
const answered = recording('firefox/21c-service-worker');

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
  expect(Object.keys(at(5 * minute).pending)).toEqual(['415', 'later']);
  expect(Object.keys(at(5 * minute + 1).pending)).toEqual(['later']);
});

test('an upload under way is waited for longer', () => {
  const sent = foldEvents(upload.filter(({ event }) => event === 'onBeforeRequest' || event === 'onSendHeaders'));
  expect(foldEvent(sent, later(59 * minute)).pending).toHaveProperty('233');
  expect(foldEvent(sent, later(61 * minute)).pending).not.toHaveProperty('233');
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
  const left = forgetTab(foldEvents(upload), 2);
  expect(left).toEqual(emptyCapture);
  expect(Object.keys(forgetTab(begun, 99).pending)).toEqual(['mine']);
});

test('forgetting the older half comes to an end', () => {
  const three = foldEvents(recording('firefox/45-same-url-concurrent-puts'));
  const ids = (state: typeof three) => exchangesIn(state).map(({ id }) => id);
  expect(ids(forgetOlderHalf(three))).toEqual(['369']);
  expect(forgetOlderHalf(forgetOlderHalf(three)).exchanges).toEqual({});
});

test('a look into the cache alone is no request', () => {
  const probe = recording('firefox/16d-reset').map((event) =>
    event.event === 'onErrorOccurred' ? change(event, { error: 'net::ERR_CACHE_MISS', type: 'font' }) : event,
  );
  expect(exchangesIn(foldEvents(probe))).toEqual([]);
});

test('a cookie shows that credentials are included', () => {
  const withCookie = recording('chromium/22b-http-page--http-page-http-bucket-get-no-acao').map((event) =>
    event.event === 'onSendHeaders'
      ? change(event, {
          requestHeaders: [...(event.details.requestHeaders as object[]), { name: 'Cookie', value: 'a=b' }],
        })
      : event,
  );
  expect(exchangesIn(foldEvents(withCookie)).map(({ request }) => request.credentialsMode)).toEqual(['include']);
});
