import { describe, expect, test } from 'vitest';
import { neverSent } from '../../../src/diagnoses/never-sent.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPreflight, pendingPut } from '../support/exchanges.ts';

const insecure = { ...pendingPut.request, url: pendingPut.request.url.replace('https:', 'http:') };
const policy = 'net::ERR_BLOCKED_BY_CSP';
const answer = answered(page);

describe('nothing was sent', () => {
  test('by the page’s policy', () => {
    expect(neverSent.detect(evidenceWith({ error: policy }))).toMatchObject({ kind: 'never-sent', reason: 'csp' });
  });

  test.each<[string, Partial<Exchange>]>([
    ['the network failed', { error: 'net::ERR_CONNECTION_RESET' }],
    ['an answer came', { response: answer, error: policy }],
    ['a preflight failed and an answer came', { preflight: { ...pendingPreflight, error: policy }, response: answer }],
    ['an answer is to come', {}],
    ['an answer to an insecure request passed', { request: insecure, response: answer }],
  ])('not where %s', (_, exchange) => {
    expect(neverSent.detect(evidenceWith(exchange))).toBeNull();
  });
});
