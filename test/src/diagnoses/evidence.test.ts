import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { parseEndpoint } from '../../../src/cos/endpoint.ts';
import {
  evidenceOf,
  isBucketHost,
  lastAnswer,
  nothingToEdit,
  preflightWasCached,
} from '../../../src/diagnoses/evidence.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { exchangeUnder, replay } from '../../../src/replay.ts';
import {
  answered,
  headers,
  leave,
  methods,
  page,
  pendingGet,
  pendingPreflight,
  pendingPut,
  putTo,
} from '../support/exchanges.ts';

const rule: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['authorization'],
  exposeHeaders: [],
};

function configured(...rules: Partial<CorsRule>[]): CorsConfiguration {
  return { rules: rules.map((each) => ({ ...rule, ...each })), responseVary: false };
}

const allowing = configured({});
const refusing = configured({ allowedOrigins: ['https://www.example.org'] });
const wildcard = configured({ allowedOrigins: ['*'] });
const put = pendingPut;
const get = pendingGet;
const withCredentials = (exchange: Exchange): Exchange => ({
  ...exchange,
  request: { ...exchange.request, credentialsMode: 'include' },
});
const refusedPut = exchangeUnder(put, refusing);

function atPreflight(status: number, ...more: Header[]): Exchange {
  return { ...put, preflight: { ...pendingPreflight, response: { status, headers: more } } };
}

test.each([
  ['examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com', true],
  ['examplebucket-1250000000.cos-website.ap-guangzhou.myqcloud.com', true],
  ['cos.ap-guangzhou.myqcloud.com', false],
  ['cdn.example.com', false],
])('a bucket’s rules decide what %s answers: %s', (host, decided) => {
  expect(isBucketHost(parseEndpoint(host))).toBe(decided);
  const exchange = { ...refusedPut, request: putTo(host).request };
  const { configuration, replayed, refused } = evidenceOf(exchange, refusing);
  expect(configuration).toBe(decided ? refusing : null);
  expect(replayed).toEqual(decided ? replay(exchange, refusing) : null);
  expect(refused).toEqual(decided ? { configuration, replayed } : null);
});

test.each<[Header[], boolean]>([
  [[['Server', 'tencent-cos']], true],
  [
    [
      ['X-Cache-Lookup', 'Cache Miss'],
      ['x-cos-request-id', 'N'],
    ],
    true,
  ],
  [[['Server', 'NWS_SPMid']], false],
])('at a domain of COS’s CDN the bucket’s rules decide an answer with %j: %s', (more, decided) => {
  const request = putTo('examplebucket-1250000000.file.myqcloud.com').request;
  const exchange = { ...atPreflight(403, ...more), request };
  expect(evidenceOf(exchange, refusing).refused).toEqual(decided ? expect.anything() : null);
});

describe('the rules account for', () => {
  test.each<[string, Exchange, CorsConfiguration]>([
    ['a preflight that they refuse', refusedPut, refusing],
    [
      'a preflight that they refuse, whatever was written into its answer',
      atPreflight(403, ['Access-Control-Allow-Origin', '*'], methods, headers),
      refusing,
    ],
    ['a request without a preflight that they refuse', exchangeUnder(get, refusing), refusing],
    ['a preflight that they answer `*`', exchangeUnder(withCredentials(put), wildcard), wildcard],
    ['a request that they answer `*`', exchangeUnder(withCredentials(get), wildcard), wildcard],
    [
      'a request that they refuse behind a preflight from the browser’s cache',
      { ...put, response: answered(null) },
      refusing,
    ],
  ])('%s', (_, exchange, configuration) => {
    const evidence = evidenceOf(exchange, configuration);
    expect(evidence.refused).toEqual({ configuration, replayed: replay(exchange, configuration) });
    expect(evidence.refused).toBe(evidence.refused);
    expect(evidence.refused?.replayed).toBe(evidence.replayed);
  });

  test.each<[string, Exchange, CorsConfiguration]>([
    ['a request that passed', exchangeUnder(put, allowing), refusing],
    ['a preflight that they allow', refusedPut, allowing],
    ['a preflight that failed with another status', atPreflight(500), refusing],
    ['a preflight that was answered 200 and refused here', atPreflight(200), refusing],
    ['a preflight with another failure', atPreflight(200, ['Access-Control-Allow-Origin', '*'], methods), allowing],
    [
      'a refused request, where the preflight passed',
      { ...exchangeUnder(put, allowing), response: answered(null) },
      refusing,
    ],
    ['a refused request that they answer `*`', withCredentials({ ...get, response: answered(null) }), wildcard],
    [
      'a request that they allow behind a preflight from the browser’s cache',
      { ...put, response: answered(null) },
      configured({ allowedHeaders: [] }),
    ],
    ['a request that has not been answered', put, refusing],
    ['a request that the network failed', { ...put, error: 'net::ERR_CONNECTION_RESET' }, refusing],
  ])('not %s', (_, exchange, configuration) => {
    expect(evidenceOf(exchange, configuration).refused).toBeNull();
  });

  test('nothing while they are not known', () => {
    expect(evidenceOf(refusedPut, null)).toMatchObject({ configuration: null, replayed: null, refused: null });
  });
});

describe('the last answer', () => {
  const preflight = { ...pendingPreflight, response: answered(page, methods, headers, leave) };
  const response = answered(null);

  test('is that to the request, where one came', () => {
    expect(lastAnswer(evidenceOf({ ...put, preflight, response }, null))).toBe(response);
    expect(lastAnswer(evidenceOf({ ...put, response }, null))).toBe(response);
  });

  test('is that to the preflight, where the browser stopped there', () => {
    const blocked = { ...pendingPreflight, response: answered('*') };
    expect(lastAnswer(evidenceOf({ ...put, preflight: blocked, response }, null))).toBe(blocked.response);
  });

  test('is none, where none came', () => {
    expect(lastAnswer(evidenceOf(put, null))).toBeNull();
    expect(lastAnswer(evidenceOf({ ...put, preflight, error: 'net::ERR_TIMED_OUT' }, null))).toBeNull();
    const failed = { ...pendingPreflight, error: 'net::ERR_TIMED_OUT' };
    expect(lastAnswer(evidenceOf({ ...put, preflight: failed, response }, null))).toBeNull();
  });
});

test.each<[boolean, string, Exchange]>([
  [true, 'none was sent and the request was answered', { ...put, response: answered(page) }],
  [false, 'nothing was answered', put],
  [false, 'one was sent', { ...put, preflight: pendingPreflight, response: answered(page) }],
  [false, 'none was needed', { ...get, response: answered(page) }],
])('the preflight was cached: %s, where %s', (cached, _, exchange) => {
  expect(preflightWasCached(exchange, replay(exchange, allowing))).toBe(cached);
});

test('nothing to edit is `null`', () => {
  expect(nothingToEdit()).toBeNull();
});
