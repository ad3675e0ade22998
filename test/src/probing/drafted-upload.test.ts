import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange.ts';
import { draftedRule } from '../../../src/probing/drafted-rule.ts';
import { withExpected } from '../../../src/probing/drafted-upload.ts';
import { pendingPut } from '../support/exchanges.ts';

const bucket = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';

function sent(method: string, path: string, ...unsafeHeaderNames: string[]): Exchange {
  return { ...pendingPut, request: { ...pendingPut.request, method, url: bucket + path, unsafeHeaderNames } };
}

function drafted(...exchanges: Exchange[]) {
  const rule = draftedRule(exchanges);
  if (rule === null) throw new Error('no rule');
  return withExpected(rule, exchanges);
}

test('the rule for the first step of an upload in parts allows the rest, which is marked', () => {
  const { rule, steps, lines } = drafted(sent('GET', '/?uploads&prefix=a', 'authorization'));
  expect(rule.allowedMethods).toEqual(['PUT', 'GET', 'POST', 'DELETE']);
  expect(rule.allowedHeaders).toEqual(['authorization', 'cache-control', 'content-md5', 'content-type']);
  expect(steps.map(({ kind }) => kind)).toEqual(['start', 'part', 'complete', 'abort']);
  expect(lines.allowedMethods).toEqual(['PUT', 'POST', 'DELETE']);
  expect(lines.allowedHeaders).toEqual(['cache-control', 'content-md5', 'content-type']);
});

test('steps that were seen are not expected', () => {
  const part = sent('PUT', '/a?partNumber=1&uploadId=u', 'authorization');
  const { steps } = drafted(part, sent('POST', '/a?uploadId=u', 'authorization', 'content-md5'));
  expect(steps.map(({ kind }) => kind)).toEqual(['abort']);
});

test('the rule for any other request stays as it is', () => {
  const put = sent('PUT', '/a', 'authorization');
  expect(drafted(put)).toEqual({
    rule: draftedRule([put]),
    steps: [],
    lines: { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] },
  });
});
