import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange.ts';
import { draftedRule } from '../../../src/probing/drafted-rule.ts';
import { replay } from '../../../src/replay.ts';
import { page, pendingPreflight, pendingPut } from '../support/exchanges.ts';

function putTo(query: string, request: Partial<Exchange['request']> = {}): Exchange {
  return { ...pendingPut, request: { ...pendingPut.request, url: `${pendingPut.request.url}${query}`, ...request } };
}

test('the rule that lets one request pass', () => {
  const rule = draftedRule([putTo('', { unsafeHeaderNames: ['authorization', 'x-cos-acl'] })]);
  expect(rule).toEqual({
    allowedOrigins: [page],
    allowedMethods: ['PUT'],
    allowedHeaders: ['authorization', 'x-cos-acl'],
    exposeHeaders: ['ETag'],
    maxAgeSeconds: 600,
  });
});

test.each(['omit', 'include'] as const)('a bucket with that rule alone lets it pass, credentials: %s', (mode) => {
  const exchange = putTo('', { credentialsMode: mode });
  const rule = draftedRule([exchange]);
  const rules = rule === null ? [] : [rule];
  expect(replay(exchange, { rules, responseVary: false }).verdict).toEqual({ outcome: 'success' });
});

test('what the preflight asked for counts', () => {
  const preflight = { ...pendingPreflight, headerNames: ['authorization', 'content-type'] };
  expect(draftedRule([{ ...pendingPut, preflight }])?.allowedHeaders).toEqual(['authorization', 'content-type']);
});

test('the ETag of a part is exposed', () => {
  const exchange = putTo('?partNumber=1&uploadId=0');
  expect(draftedRule([exchange])?.exposeHeaders).toEqual(['ETag']);
});

test('one rule lets all steps of an upload pass, and what none can name is left out', () => {
  const steps = [
    putTo('?uploads', { method: 'GET' }),
    putTo('?uploads', { method: 'POST', unsafeHeaderNames: ['authorization', 'x-cos-acl'] }),
    putTo('?partNumber=1&uploadId=0', { unsafeHeaderNames: ['content-md5', 'authorization'] }),
    putTo('', { method: 'PATCH' }),
  ];
  const rule = draftedRule(steps);
  expect(rule).toMatchObject({
    allowedMethods: ['PUT', 'GET', 'POST'],
    allowedHeaders: ['authorization', 'content-md5', 'x-cos-acl'],
  });
  const rules = rule === null ? [] : [rule];
  const outcomes = steps.map((step) => replay(step, { rules, responseVary: false }).verdict.outcome);
  expect(outcomes).toEqual(['success', 'success', 'success', 'blocked']);
});

test.each([
  ['a method that no rule can hold', { method: 'PATCH' }],
  ['an opaque origin', { origin: 'null' }],
  ['a header that would be a wildcard', { unsafeHeaderNames: ['x-*'] }],
])('there is none for %s', (_, request) => {
  expect(draftedRule([putTo('', request)])).toBeNull();
});
