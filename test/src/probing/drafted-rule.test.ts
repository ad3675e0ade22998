import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange.ts';
import { draftedRule } from '../../../src/probing/drafted-rule.ts';
import { replay } from '../../../src/replay.ts';
import { page, pendingPreflight, pendingPut } from '../support/exchanges.ts';

function putTo(query: string, request: Partial<Exchange['request']> = {}): Exchange {
  return { ...pendingPut, request: { ...pendingPut.request, url: `${pendingPut.request.url}${query}`, ...request } };
}

test('the rule that lets one request pass', () => {
  const rule = draftedRule(putTo('', { unsafeHeaderNames: ['authorization', 'x-cos-acl'] }));
  expect(rule).toEqual({
    allowedOrigins: [page],
    allowedMethods: ['PUT'],
    allowedHeaders: ['authorization', 'x-cos-acl'],
    exposeHeaders: [],
    maxAgeSeconds: 600,
  });
});

test.each(['omit', 'include'] as const)('a bucket with that rule alone lets it pass, credentials: %s', (mode) => {
  const exchange = putTo('', { credentialsMode: mode });
  const rule = draftedRule(exchange);
  const rules = rule === null ? [] : [rule];
  expect(replay(exchange, { rules, responseVary: false }).verdict).toEqual({ outcome: 'success' });
});

test('what the preflight asked for counts', () => {
  const preflight = { ...pendingPreflight, headerNames: ['authorization', 'content-type'] };
  expect(draftedRule({ ...pendingPut, preflight })?.allowedHeaders).toEqual(['authorization', 'content-type']);
});

test('a part’s ETag is exposed, unless the part is copied', () => {
  expect(draftedRule(putTo('?partNumber=1&uploadId=0'))?.exposeHeaders).toEqual(['ETag']);
  const copied = { unsafeHeaderNames: ['x-cos-copy-source'] };
  expect(draftedRule(putTo('?partNumber=1&uploadId=0', copied))?.exposeHeaders).toEqual([]);
});

test.each([
  ['a method that no rule can hold', { method: 'PATCH' }],
  ['an opaque origin', { origin: 'null' }],
  ['a header that would be a wildcard', { unsafeHeaderNames: ['x-*'] }],
])('there is none for %s', (_, request) => {
  expect(draftedRule(putTo('', request))).toBeNull();
});
