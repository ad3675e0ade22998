import { describe, expect, test } from 'vitest';
import { networkError } from '../../../src/diagnoses/network-error.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, headers, methods, page, pendingPreflight, putTo } from '../support/exchanges.ts';

const reset = 'net::ERR_CONNECTION_RESET';
const aborted = 'net::ERR_ABORTED';
const policy = 'net::ERR_BLOCKED_BY_CSP';
const answer = answered(page);
const passed = { ...pendingPreflight, response: answered(page, methods, headers) };

describe('the network failed', () => {
  test.each<[string, Partial<Exchange>, string]>([
    ['before the answer', { error: reset }, 'actual'],
    ['behind a preflight', { preflight: passed, error: reset }, 'actual'],
    ['at the preflight', { preflight: { ...pendingPreflight, error: reset } }, 'preflight'],
    ['in the middle of the answer', { response: answer, error: reset }, 'actual'],
    ['in the middle of an answer to a page that the policy watches', { response: answer, error: policy }, 'actual'],
  ])('%s', (_, exchange, stage) => {
    expect(networkError.detect(evidenceWith(exchange))).toMatchObject({ stage, namesRegion: true });
  });

  test.each<[string, Partial<Exchange>]>([
    ['not yet', {}],
    ['not where the request passed', { response: answer }],
    ['not where an answer was blocked', { response: answered(null), error: reset }],
    ['not where the browser gives its error for CORS', { response: answer, error: 'net::ERR_FAILED' }],
    ['not where the page gave up', { error: aborted }],
    ['not where nothing was sent', { error: policy }],
  ])('%s', (_, exchange) => {
    expect(networkError.detect(evidenceWith(exchange))).toBeNull();
  });

  test.each([
    ['examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com', true],
    ['examplebucket-1250000000.cos.accelerate.myqcloud.com', false],
    ['cos.ap-guangzhou.myqcloud.com', false],
    ['cdn.example.com', false],
  ])('at %s, which names a bucket’s region: %s', (host, namesRegion) => {
    expect(networkError.detect(evidenceWith({ ...putTo(host), error: reset }))).toMatchObject({ host, namesRegion });
  });
});
