import { describe, expect, test } from 'vitest';
import { networkError } from '../../../src/diagnoses/network-error.ts';
import { neverSent } from '../../../src/diagnoses/never-sent.ts';
import { requestAborted } from '../../../src/diagnoses/request-aborted.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, headers, methods, page, pendingPreflight, pendingPut, putTo } from '../support/exchanges.ts';

const reset = 'net::ERR_CONNECTION_RESET';
const aborted = 'net::ERR_ABORTED';
const insecure = { ...pendingPut.request, url: pendingPut.request.url.replace('https:', 'http:') };
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

describe('nothing was sent', () => {
  test('by the page’s policy', () => {
    expect(neverSent.detect(evidenceWith({ error: policy }))).toMatchObject({ kind: 'never-sent', reason: 'csp' });
  });

  test.each<[string, Partial<Exchange>]>([
    ['the network failed', { error: reset }],
    ['an answer came', { response: answer, error: policy }],
    ['a preflight failed and an answer came', { preflight: { ...pendingPreflight, error: policy }, response: answer }],
    ['an answer is to come', {}],
    ['an answer to an insecure request passed', { request: insecure, response: answer }],
  ])('not where %s', (_, exchange) => {
    expect(neverSent.detect(evidenceWith(exchange))).toBeNull();
  });
});

describe('the page gave up', () => {
  test.each<[string, Partial<Exchange>, string, boolean]>([
    ['before the answer', { error: aborted }, 'actual', false],
    ['before the preflight’s', { preflight: { ...pendingPreflight, error: aborted } }, 'preflight', false],
    ['in the middle of the answer', { response: answer, error: aborted }, 'actual', true],
  ])('%s', (_, exchange, stage, isAnswered) => {
    expect(requestAborted.detect(evidenceWith(exchange))).toMatchObject({ stage, answered: isAnswered });
  });

  test.each<[string, Partial<Exchange>]>([
    ['yet', {}],
    ['where the network failed', { error: reset }],
    ['where CORS blocked what came', { response: answered(null), error: aborted }],
  ])('not %s', (_, exchange) => {
    expect(requestAborted.detect(evidenceWith(exchange))).toBeNull();
  });
});
