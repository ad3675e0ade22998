import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { getHeader } from '../../../src/headers.ts';
import type { ProbeAnswer } from '../../../src/probing/probe.ts';
import { judgeAnswer } from '../../../src/what-if/live-answer.ts';
import { type WantedRequest, wantedExchange, wantedProbe } from '../../../src/what-if/wanted-exchange.ts';
import { bucketWith } from '../support/asked-bucket.ts';
import { configured } from '../support/configured.ts';
import { page } from '../support/exchanges.ts';
import { ask, configuration } from '../support/random-requests.ts';

const bucket = 'examplebucket-1250000000';
const wanted: WantedRequest = {
  bucket,
  url: `https://${bucket}.cos.ap-guangzhou.myqcloud.com/`,
  origin: page,
  method: 'PUT',
  headers: [{ name: 'content-type', asked: true }],
  withCredentials: false,
  uploadsPart: false,
};
const rule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['Content-Type', 'x-cos-acl'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
};

const judged = (answer: ProbeAnswer, known: CorsConfiguration | null, more: Partial<WantedRequest> = {}) => {
  const request = { ...wanted, ...more };
  return judgeAnswer(wantedExchange(request), wantedProbe(request), answer, known);
};
const answerOf = (rules: CorsConfiguration, more: Partial<WantedRequest> = {}) =>
  bucketWith(rules)(wantedProbe({ ...wanted, ...more }));

test('agrees with the rules that it comes from; with others only where they answer the same', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(ask, configuration, configuration, ({ origin, method, headers, credentials }, real, known) => {
      const request = {
        origin,
        method,
        headers: headers.map((name) => ({ name, asked: true })),
        withCredentials: credentials === 'include',
      };
      const answer = answerOf(real, request);
      const own = judged(answer, real, request);
      expect(own.comparison).toEqual({ kind: 'agrees' });
      const { comparison, verdict } = judged(answer, known, request);
      const same = (name: string) =>
        getHeader(answer.headers, name) === getHeader(answerOf(known, request).headers, name);
      if (answer.status !== answerOf(known, request).status) {
        expect(comparison).toMatchObject({ kind: 'differs', headers: [] });
      } else if (!same('Access-Control-Allow-Origin') || !same('Access-Control-Max-Age')) {
        expect(comparison.kind).toBe('differs');
      } else if (comparison.kind === 'differs') {
        expect(comparison.headers.length).toBeGreaterThan(0);
      }
      seen.add(`${own.comparison.kind} ${own.verdict === 'success'}`);
      seen.add(`${comparison.kind} ${verdict === 'success'}`);
    }),
    { numRuns: 800 },
  );
  expect([...seen].sort()).toEqual(['agrees false', 'agrees true', 'differs false', 'differs true']);
});

test('the order and the letter case in which lists are written say nothing', () => {
  const { status, headers } = answerOf(configured(rule));
  const other = headers.map(([name, value]) => [name.toLowerCase(), value.split(',').reverse().join(', ')] as const);
  expect(judged({ status, headers: other }, configured(rule)).comparison).toEqual({ kind: 'agrees' });
});

test('tells which headers differ where both allow it', () => {
  const live = answerOf(configured({ ...rule, exposeHeaders: [], maxAgeSeconds: 5 }));
  expect(judged(live, configured(rule)).comparison).toEqual({
    kind: 'differs',
    headers: ['Access-Control-Max-Age', 'Access-Control-Expose-Headers'],
    suspects: ['not-saved', 'newer-rules', 'another-bucket'],
  });
});

test.each([
  ['allows what the known rules refuse', configured(rule), configured(), ['newer-rules', 'another-bucket']],
  ['refuses what the known rules allow', configured(), configured(rule), ['not-saved', 'another-bucket']],
])('suspects other rules of a bucket that %s', (_, real, known, suspects) => {
  expect(judged(answerOf(real), known).comparison).toEqual({ kind: 'differs', headers: [], suspects });
});

test('suspects a CDN at a domain of its own', () => {
  const { comparison } = judged(answerOf(configured()), configured(rule), { url: 'https://files.example.com/' });
  expect(comparison).toMatchObject({ suspects: ['cdn', 'not-saved', 'another-bucket'] });
});

test('stands alone while the rules are not known', () => {
  const expected = { verdict: 'success', comparison: { kind: 'alone' } };
  expect(judged(answerOf(configured(rule)), null)).toEqual(expected);
});

test('an answer that no rule gives is doubtful, with or without rules', () => {
  const redirect: ProbeAnswer = { status: 302, headers: [['location', 'https://cdn.example.com/']] };
  expect(judged(redirect, configured(rule)).comparison).toMatchObject({
    kind: 'doubtful',
    doubt: { kind: 'redirected' },
  });
  expect(judged({ status: 404, headers: [] }, null).comparison).toMatchObject({ doubt: { kind: 'status' } });
});

test('a browser refuses * for a request with credentials, though the bucket allows it', () => {
  const any = configured({ ...rule, allowedOrigins: ['*'] });
  const { verdict, comparison } = judged(answerOf(any), any, { withCredentials: true });
  expect(verdict).toEqual({ kind: 'wildcard-with-credentials' });
  expect(comparison).toEqual({ kind: 'agrees' });
});
