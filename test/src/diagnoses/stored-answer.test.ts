import { expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { storedAnswer } from '../../../src/diagnoses/stored-answer.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { dated, sentAt } from '../support/dated.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, headers, methods, page, pendingGet, pendingPreflight } from '../support/exchanges.ts';

const rule: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['GET', 'PUT'],
  allowedHeaders: ['*'],
  exposeHeaders: [],
};

function found(exchange: Partial<Exchange>, configuration: CorsConfiguration | null = null) {
  return storedAnswer.detect(evidenceWith({ ...pendingGet, startedAt: sentAt, ...exchange }, configuration));
}

const stored = { kind: 'stored-answer', method: 'GET', storedFor: null, hidden: [] };

test.each<[string, Partial<Exchange>, object]>([
  [
    'the browser says so',
    { response: { ...answered(null), fromCache: true } },
    { shownBy: 'browser', minutesOld: null },
  ],
  [
    'its date says so too',
    { response: { ...answered(null, dated(40)), fromCache: true } },
    { shownBy: 'browser', minutesOld: 40 },
  ],
])('an answer without Allow-Origin was stored: %s', (_, exchange, shown) => {
  expect(found(exchange)).toEqual({ ...stored, ...shown, rulesAllow: false });
});

const allowing = { rules: [rule], responseVary: false };

test.each<[string, Partial<Exchange>, object]>([
  ['its date says so', { response: answered(null, dated(2)) }, { shownBy: 'date', minutesOld: 2 }],
  ['it lacks Connection', { response: answered(null, dated(0.1)) }, { shownBy: 'connection', minutesOld: null }],
  [
    'it is older than its own preflight’s',
    {
      preflight: { ...pendingPreflight, response: answered(page, methods, headers, dated(-10)) },
      response: answered(null, dated(0)),
    },
    { shownBy: 'date', minutesOld: 10 },
  ],
  [
    'it is older than the request, and its preflight’s has no date',
    {
      preflight: { ...pendingPreflight, response: answered(page, methods, headers) },
      response: answered(null, dated(5)),
    },
    { shownBy: 'date', minutesOld: 5 },
  ],
])('an answer without Allow-Origin was stored, for the rules would allow it: %s', (_, exchange, shown) => {
  expect(found(exchange, allowing)).toEqual({ ...stored, ...shown, rulesAllow: true });
  expect(found(exchange)).toBeNull();
});

test.each<[string, Partial<Exchange>]>([
  ['is dated a minute before', { response: answered(null, dated(1), ['Connection', 'keep-alive']) }],
  ['is dated a minute before, over HTTP/2', { response: answered(null, ['date', dated(1)[1]]) }],
  ['has no date', { response: answered(null) }],
  [
    'is as old as its preflight’s, though this clock is late',
    {
      preflight: { ...pendingPreflight, response: answered(page, methods, headers, dated(40)) },
      response: answered(null, dated(40)),
    },
  ],
  ['is another cache’s', { response: { ...answered(null, dated(40), ['Age', '2400']), fromCache: true } }],
  ['names an origin', { response: { ...answered('https://www.example.org'), fromCache: true } }],
  ['names the origin', { response: { ...answered(page), fromCache: true } }],
  ['is an error', { response: { ...answered(null), status: 400, fromCache: true } }],
  ['did not come', { response: null }],
  ['is its preflight’s', { preflight: { ...pendingPreflight, response: { ...answered(null), fromCache: true } } }],
  [
    'is its preflight’s, though another came',
    { preflight: { ...pendingPreflight, response: answered(null) }, response: { ...answered(null), fromCache: true } },
  ],
  [
    'comes from elsewhere than a bucket',
    {
      request: { ...pendingGet.request, url: 'https://cdn.example.com/photo.jpg' },
      response: { ...answered(null), fromCache: true },
    },
  ],
])('no answer was stored that %s', (_, exchange) => {
  expect(found(exchange)).toBeNull();
  expect(found(exchange, allowing)).toBeNull();
});

test('the rules would let the request through, or explain its answer', () => {
  const response = { ...answered(null), fromCache: true };
  expect(found({ response }, { rules: [rule], responseVary: false })).toMatchObject({ rulesAllow: true });
  expect(found({ response }, { rules: [], responseVary: false })).toBeNull();
});

test('the answer of an earlier CORS request counts only if the rules would let it through now', () => {
  const response: Exchange['response'] = { ...answered(null), givenBefore: 'cors' };
  expect(found({ response }, allowing)).toMatchObject({ shownBy: 'request-id', storedFor: 'older-rules' });
  expect(found({ response })).toBeNull();
  expect(found({ response: { ...response, givenBefore: 'plain' } })).toMatchObject({ storedFor: 'no-origin' });
});
