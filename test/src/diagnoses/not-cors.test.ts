import { describe, expect, test } from 'vitest';
import { notCors } from '../../../src/diagnoses/not-cors.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { dated, sentAt } from '../support/dated.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, putTo } from '../support/exchanges.ts';

const refused = (...headers: Header[]): CorsResponse => ({ ...answered(page, ...headers), status: 403 });

function found(response: CorsResponse | null, exchange: Partial<Exchange> = {}) {
  return notCors.detect(evidenceWith({ startedAt: sentAt, response, ...exchange }));
}

describe('a clock is off', () => {
  test.each<[number, number | null]>([
    [14, null],
    [15, 15],
    [16, 16],
    [-14, null],
    [-15, -15],
    [0, null],
  ])('by %i minutes: %s', (minutes, minutesOff) => {
    expect(found(refused(dated(minutes)))).toMatchObject({
      minutesOff,
      ...(minutesOff === null ? {} : { reason: 'clock-skew' }),
    });
  });

  test('only where the answer is a refusal that the server made just now', () => {
    expect(found({ ...refused(dated(40)), status: 404 })).toMatchObject({ minutesOff: null });
    expect(found({ ...refused(dated(40)), fromCache: true })).toMatchObject({ minutesOff: null });
    expect(found(refused())).toMatchObject({ minutesOff: null });
    expect(found(refused(['x-cos-request-id', 'x']))).toMatchObject({ minutesOff: null, requestId: 'x' });
  });

  test('which is not the reason where COS states another', () => {
    const response = { ...refused(dated(40)), cosError: { code: 'AccessDenied', message: '' } };
    expect(found(response)).toMatchObject({ minutesOff: 40, code: 'AccessDenied' });
    expect(found(response)?.reason).not.toBe('clock-skew');
  });
});

test.each<[boolean, string, Header[]]>([
  [true, 'cdn.example.com', [['Server', 'nginx']]],
  [false, 'cdn.example.com', [['Server', 'tencent-cos']]],
  [false, 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com', [['Server', 'nginx']]],
])('a CDN may have refused: %s, for %s with %j', (behindCdn, host, headers) => {
  const { request } = putTo(host);
  expect(found(refused(...headers), { request })).toMatchObject({ behindCdn, host, readable: true });
});

test('an error that the page cannot read is one too', () => {
  expect(found({ ...answered(null), status: 400 })).toMatchObject({ status: 400, readable: false });
});

test.each<[string, CorsResponse | null, Partial<Exchange>]>([
  ['an answer without an error', { ...answered(page), status: 399 }, {}],
  ['no answer', null, {}],
  [
    'an answer behind a preflight that failed',
    refused(),
    { preflight: { method: 'PUT', headerNames: [], response: null, error: 'net::ERR_TIMED_OUT' } },
  ],
])('%s is none', (_, response, exchange) => {
  expect(found(response, exchange)).toBeNull();
});
