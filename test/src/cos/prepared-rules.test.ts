import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { type BucketRequest, matchRule, matchRules, type RuleMatch } from '../../../src/cos/match.ts';
import { prepareRules } from '../../../src/cos/prepared-rules.ts';
import { type BucketAnswer, respond, respondFrom } from '../../../src/cos/respond.ts';
import type { Header } from '../../../src/headers.ts';

const origins = ['https://a.example', 'https://b.a.example', 'http://a.example:80', 'HTTPS://A.EXAMPLE', 'null', ''];
const originLines = [...origins, '*', 'https://*', '*.example', 'https://*.a.example', 'https://*.*', '**', 'a*a'];
const methods = ['GET', 'PUT', 'put', 'PATCH', 'OPTIONS', ''];
const names = ['content-type', 'Content-Type', 'x-a', 'X-A-b', 'x-', '*', 'x-**', '\u03a3', 'x-\u03a3', ''];
const nameLines = [...names, 'x-*', 'X-*', '*-type', 'x-*-*', 'x-a*b'];

const rule: fc.Arbitrary<CorsRule> = fc.record(
  {
    allowedOrigins: fc.array(fc.constantFrom(...originLines), { maxLength: 3 }),
    allowedMethods: fc.array(fc.constantFrom(...methods), { maxLength: 3 }),
    allowedHeaders: fc.array(fc.constantFrom(...nameLines), { maxLength: 4 }),
    exposeHeaders: fc.array(fc.constantFrom('ETag', 'x-cos-request-id', ''), { maxLength: 2 }),
    maxAgeSeconds: fc.constantFrom(0, 600),
  },
  { requiredKeys: ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'] },
);
const configuration: fc.Arbitrary<CorsConfiguration> = fc.record({
  rules: fc.array(rule, { maxLength: 4 }),
  responseVary: fc.boolean(),
});
const request: fc.Arbitrary<BucketRequest> = fc.record({
  method: fc.constantFrom('OPTIONS', 'OPTIONS', ...methods),
  origin: fc.constantFrom(null, ...origins, ...origins),
  requestMethod: fc.constantFrom(null, ...methods, ...methods),
  requestHeaders: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
});

/** Whether a line allows a text, decided by a regular expression; a line with several `*` allows none. */
function lineAllows(line: string, text: string): boolean {
  const parts = line.split('*').map((part) => part.replace(/[^\w*]/g, '\\$&'));
  return parts.length <= 2 && new RegExp(`^${parts.join('[^]*')}$`).test(text);
}

function wanted({ method, origin, requestMethod }: BucketRequest) {
  const preflight = method === 'OPTIONS' && origin !== null && requestMethod !== null;
  return { preflight, method: preflight ? requestMethod : method };
}

function heldAgainst(each: CorsRule, asked: BucketRequest): RuleMatch {
  const { preflight, method } = wanted(asked);
  const { origin } = asked;
  const lines = each.allowedOrigins.filter((line) => origin !== null && lineAllows(line, origin));
  const headers = preflight ? asked.requestHeaders.map((name) => name.toLowerCase()) : [];
  const refusedHeaders = headers.filter(
    (name) => !each.allowedHeaders.some((line) => lineAllows(line.toLowerCase(), name)),
  );
  const allowsMethod = each.allowedMethods.some((line) => line === method);
  return {
    allowedBy: lines[0] ?? null,
    method: allowsMethod,
    refusedHeaders,
    matches: lines.length > 0 && allowsMethod && refusedHeaders.length === 0,
  };
}

function answerTo({ rules, responseVary }: CorsConfiguration, asked: BucketRequest): BucketAnswer {
  const { preflight } = wanted(asked);
  const index = rules.findIndex((each) => heldAgainst(each, asked).matches);
  const applied = rules[index];
  const vary: Header[] = responseVary ? [['Vary', 'Origin']] : [];
  if (applied === undefined) {
    return { status: preflight ? 403 : null, matchedRule: null, headers: preflight ? [] : vary };
  }
  const any = heldAgainst(applied, asked).allowedBy === '*';
  const starred = applied.allowedHeaders.some((line) => line.includes('*'));
  const listed = (starred ? asked.requestHeaders : applied.allowedHeaders).map((name) => name.toLowerCase());
  const headers: Header[] = [
    ['Access-Control-Allow-Origin', any ? '*' : (asked.origin ?? '')],
    ['Access-Control-Allow-Credentials', any ? '' : 'true'],
    ['Access-Control-Allow-Methods', applied.allowedMethods.join(',')],
    ['Access-Control-Allow-Headers', listed.join(',')],
    ['Access-Control-Expose-Headers', applied.exposeHeaders.join(',')],
    ['Access-Control-Max-Age', `${applied.maxAgeSeconds ?? ''}`],
  ];
  return {
    status: preflight ? 200 : null,
    matchedRule: index,
    headers: [...headers.filter(([, value]) => value !== ''), ...vary],
  };
}

test('what each rule says, and which applies, is what holding every line against the request gives', () => {
  fc.assert(
    fc.property(configuration, request, (rules, asked) => {
      const expected = rules.rules.map((each) => heldAgainst(each, asked));
      const applied = expected.findIndex(({ matches }) => matches);
      expect(rules.rules.map((each) => matchRule(each, asked))).toEqual(expected);
      expect(matchRules(rules, asked)).toEqual({ rules: expected, matchedRule: applied === -1 ? null : applied });
    }),
    { numRuns: 500 },
  );
});

test('rules that were prepared once answer every request as if each were the first', () => {
  fc.assert(
    fc.property(
      configuration,
      configuration,
      fc.array(request, { minLength: 1, maxLength: 4 }),
      (one, other, asked) => {
        const prepared = prepareRules(one);
        for (const each of asked) {
          expect(respond(other, each)).toEqual(answerTo(other, each));
          expect(respondFrom(prepared, each)).toEqual(answerTo(one, each));
          expect(respond(one, each)).toEqual(answerTo(one, each));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('what a rule says is worked out once, and only when it is read', () => {
  const read: string[] = [];
  const watched: CorsRule = {
    allowedOrigins: ['*'],
    allowedMethods: ['GET'],
    get allowedHeaders() {
      read.push('allowedHeaders');
      return ['x-a'];
    },
    exposeHeaders: [],
  };
  const asked = { method: 'OPTIONS', origin: 'null', requestMethod: 'PUT', requestHeaders: ['x-b'] };
  const match = matchRules({ rules: [watched], responseVary: false }, asked);
  expect([match.matchedRule, read]).toEqual([null, []]);
  expect(match.rules[0]?.refusedHeaders).toEqual(['x-b']);
  expect(match.rules).toBe(match.rules);
  expect(read).toEqual(['allowedHeaders']);
});
