import { expect, test } from 'vitest';
import { exchangeLine } from './exchange-line.ts';
import { exchangesIn, foldEvents, itemsOf } from './fold-recording.ts';
import { recordedExchanges } from './recorded-exchanges.ts';
import { recording, recordings } from './recordings.ts';

test('every recording has its exchanges', () => {
  expect(Object.keys(recordedExchanges).sort()).toEqual([...recordings].sort());
});

test.each(Object.entries(recordedExchanges))('%s', (name, lines) => {
  expect(exchangesIn(foldEvents(recording(name))).map(exchangeLine)).toEqual(lines);
});

test('duplicate header lines stay separate', () => {
  const [exchange] = exchangesIn(foldEvents(recording('chromium/03-multi-acao--two-header-lines')));
  const lines = exchange?.response?.headers.filter(([name]) => name === 'Access-Control-Allow-Origin');
  expect(lines).toHaveLength(2);
});

test('an exchange is told when its answer arrives and again when it ends, in the same place', () => {
  const events = recording('chromium/13-actual-403-with-acao--xhr');
  const answered = events.findLastIndex(({ event }) => event === 'onHeadersReceived') + 1;
  const told = (count: number) => exchangesIn(foldEvents(events.slice(0, count)));
  expect(told(answered - 1)).toEqual([]);
  expect(told(answered).map(({ response, endedAt }) => [response?.status, endedAt])).toEqual([[403, undefined]]);
  expect(told(events.length).map(({ endedAt }) => endedAt)).toEqual([events.at(-1)?.details.timeStamp]);
});

test('an answer that shows it is COS makes a custom domain a bucket; without, it is left out', () => {
  const events = recording('chromium/06-preflight-403-xml--xhr-put-403').map(({ event, details }) => ({
    event,
    details: { ...details, url: 'https://upload.example.org/k' },
  }));
  const elsewhere = events.map(({ event, details }) => ({ event, details: { ...details, responseHeaders: [] } }));
  expect(exchangesIn(foldEvents(events)).map(({ request }) => request.url)).toEqual(['https://upload.example.org/k']);
  expect(exchangesIn(foldEvents(elsewhere))).toEqual([]);
});

test('a page on the bucket itself is not cross-origin', () => {
  const [first] = recording('chromium/01-get-no-acao--fetch');
  const initiator = new URL(String(first?.details.url)).origin;
  const events = recording('chromium/01-get-no-acao--fetch').map(({ event, details }) => ({
    event,
    details: { ...details, initiator },
  }));
  expect(itemsOf(foldEvents(events))).toEqual({});
});

test('what an extension asks for is left out', () => {
  for (const initiator of ['chrome-extension://abcdefghijklmnop', 'moz-extension://1234']) {
    const events = recording('chromium/01-get-no-acao--fetch').map(({ event, details }) => ({
      event,
      details: { ...details, initiator },
    }));
    expect(itemsOf(foldEvents(events))).toEqual({});
  }
});

test('of a revalidated answer the ending counts', () => {
  const events = recording('chromium/18-cache-poisoning--fetch-after-reload').map(({ event, details }) =>
    event === 'onHeadersReceived'
      ? { event, details: { ...details, statusCode: 304, responseHeaders: [] } }
      : { event, details },
  );
  expect(exchangesIn(foldEvents(events)).map(({ response }) => response?.status)).toEqual([200]);
});
