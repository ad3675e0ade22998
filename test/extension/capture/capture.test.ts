import { expect, test } from 'vitest';
import { exchangeLine } from '../support/exchange-line.ts';
import { exchangesIn, foldEvents, itemsOf } from '../support/fold-recording.ts';
import { listedExchanges } from '../support/listed-exchanges.ts';
import { recording, recordings, withDetails } from '../support/recordings.ts';

const listed = listedExchanges('recordings');
// The hundred parallel uploads are left to the test of the pairing.
const told = recordings.filter((name) => !name.endsWith('/parallel-uploads'));

test('every recording has its exchanges', () => {
  expect([...listed.keys()].sort()).toEqual(told.toSorted());
});

test.each(told)('%s', (name) => {
  expect(exchangesIn(foldEvents(recording(name))).map(exchangeLine)).toEqual(listed.get(name));
});

test('duplicate header lines stay separate', () => {
  const [exchange] = exchangesIn(foldEvents(recording('chromium/get-allow-origin-twice')));
  const lines = exchange?.response?.headers.filter(([name]) => name === 'Access-Control-Allow-Origin');
  expect(lines).toHaveLength(2);
});

test('an exchange is told when its answer arrives and again when it ends, in the same place', () => {
  const events = recording('chromium/put-403-is-not-cors');
  const answered = events.findLastIndex(({ event }) => event === 'onHeadersReceived') + 1;
  const told = (count: number) => exchangesIn(foldEvents(events.slice(0, count)));
  expect(told(answered - 1)).toEqual([]);
  expect(told(answered).map(({ response, endedAt }) => [response?.status, endedAt])).toEqual([[403, undefined]]);
  expect(told(events.length).map(({ endedAt }) => endedAt)).toEqual([events.at(-1)?.details.timeStamp]);
});

test('an answer that shows it is COS makes a custom domain a bucket; without, it is left out', () => {
  const events = withDetails(recording('chromium/xhr-put-preflight-refused'), { url: 'https://upload.example.org/k' });
  const elsewhere = withDetails(events, { responseHeaders: [] });
  expect(exchangesIn(foldEvents(events)).map(({ request }) => request.url)).toEqual(['https://upload.example.org/k']);
  expect(exchangesIn(foldEvents(elsewhere))).toEqual([]);
});

test('a page on the bucket itself is not cross-origin', () => {
  const events = recording('chromium/get-allow-origin-missing');
  const initiator = new URL(String(events[0]?.details.url)).origin;
  expect(itemsOf(foldEvents(withDetails(events, { initiator })))).toEqual({});
});

test('what an extension asks for is left out', () => {
  for (const initiator of ['chrome-extension://abcdefghijklmnop', 'moz-extension://1234']) {
    const events = withDetails(recording('chromium/get-allow-origin-missing'), { initiator });
    expect(itemsOf(foldEvents(events))).toEqual({});
  }
});

test('of a revalidated answer the ending counts', () => {
  const events = recording('firefox/revalidated-allowed');
  const seen = events.flatMap(({ event, details }) => (event === 'onHeadersReceived' ? [details.statusCode] : []));
  expect(seen).toContain(304);
  expect(exchangesIn(foldEvents(events)).map(({ response }) => response?.status)).toEqual([200, 200]);
});

test('where COS redirects to is not taken for COS', () => {
  const details = { tabId: 1, frameId: 0, type: 'xmlhttprequest', method: 'GET', initiator: 'https://app.example.com' };
  const request = (requestId: string, timeStamp: number, url: string, more: Record<string, unknown> = {}) => {
    const all = { ...details, requestId, url, timeStamp, ...more };
    return { all, begun: { event: 'onBeforeRequest', details: all } };
  };
  const failed = (all: Record<string, unknown>) => ({
    event: 'onErrorOccurred',
    details: { ...all, error: 'net::ERR_FAILED' },
  });
  const elsewhere = 'https://other.example.org/k';
  const asked = request('1', 1, 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k');
  const redirected = request('1', 2, elsewhere);
  const later = request('2', 3, elsewhere);
  const answer = { event: 'onHeadersReceived', details: { ...asked.all, statusCode: 302, responseHeaders: [] } };
  const events = [asked.begun, answer, redirected.begun, failed(redirected.all), later.begun, failed(later.all)];
  expect(exchangesIn(foldEvents(events)).map(({ id }) => id)).toEqual(['1']);
});

test('a look into the cache alone is no request', () => {
  const probe = recording('firefox/connection-reset-get').flatMap((event) =>
    event.event === 'onErrorOccurred' ? withDetails([event], { error: 'net::ERR_CACHE_MISS', type: 'font' }) : event,
  );
  expect(exchangesIn(foldEvents(probe))).toEqual([]);
});

test('a cookie shows that credentials are included', () => {
  const cookie = { name: 'Cookie', value: 'a=b' };
  const withCookie = recording('chromium/http-page-http-bucket').flatMap((event) =>
    event.event === 'onSendHeaders'
      ? withDetails([event], { requestHeaders: [...(event.details.requestHeaders as object[]), cookie] })
      : event,
  );
  expect(exchangesIn(foldEvents(withCookie)).map(({ request }) => request.credentialsMode)).toEqual(['include']);
});
