import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { matchRule } from '../../../../src/cos/match.ts';
import { coverOf } from '../../../../src/cos/mistakes/rule-covers.ts';
import { configuration } from '../../support/random-configuration.ts';

const rule: CorsRule = {
  allowedOrigins: ['https://*.a.com'],
  allowedMethods: ['GET', 'PUT'],
  allowedHeaders: ['Range'],
  exposeHeaders: [],
};

test.each<[boolean, string, Partial<CorsRule>, Partial<CorsRule>]>([
  [true, 'itself', {}, {}],
  [false, 'what allows no origin', {}, { allowedOrigins: [] }],
  [false, 'what allows no method', {}, { allowedMethods: [] }],
  [false, 'one origin of two', {}, { allowedOrigins: ['https://b.a.com', 'https://b.com'] }],
  [false, 'one method of two', {}, { allowedMethods: ['GET', 'POST'] }],
  [false, 'one header of two', {}, { allowedHeaders: ['range', 'etag'] }],
  [true, 'any header', { allowedHeaders: ['*'] }, { allowedHeaders: ['x-cos-*'] }],
  [
    true,
    'the same line',
    { allowedOrigins: ['https://b.com', 'https://c.com'] },
    { allowedOrigins: ['https://c.com'] },
  ],
  [true, 'a longer head', { allowedOrigins: ['https://app-*.a.com'] }, { allowedOrigins: ['https://app-x-*.a.com'] }],
  [false, 'another head', { allowedOrigins: ['https://app-*.a.com'] }, { allowedOrigins: ['https://ap*.a.com'] }],
  [false, 'another tail', {}, { allowedOrigins: ['https://*.b.com'] }],
  [true, 'a line with several `*`, which allows nothing', {}, { allowedOrigins: ['https://*.*.b.com'] }],
  [
    false,
    'an origin by a line with several `*`',
    { allowedOrigins: ['https://*.*.a.com'] },
    { allowedOrigins: ['https://b.c.a.com'] },
  ],
  [
    false,
    'a pattern by a line with several `*`',
    { allowedOrigins: ['https://*.*'] },
    { allowedOrigins: ['https://b.*'] },
  ],
  [
    false,
    'a pattern by a line without `*`',
    { allowedOrigins: ['https://a.com'] },
    { allowedOrigins: ['https://a.com*'] },
  ],
])('a rule covers: %s, %s', (covers, _, one, other) => {
  expect(coverOf({ ...rule, ...one })({ ...rule, ...other })).toBe(covers);
});

describe('a rule', () => {
  test('that covers another matches whatever the other does', () => {
    const method = fc.constantFrom('PUT', 'GET', 'POST');
    const headers = fc.subarray(['range', 'x-cos-acl', 'Origin']);
    fc.assert(
      fc.property(configuration, fc.nat(), method, headers, ({ rules }, pick, requestMethod, requestHeaders) => {
        const origins = rules.flatMap(({ allowedOrigins }) => allowedOrigins);
        const origin = (origins[pick % origins.length] ?? '').replace('*', 'x');
        const request = { method: 'OPTIONS', origin, requestMethod, requestHeaders };
        for (const one of rules) {
          const covers = coverOf(one);
          for (const other of rules) {
            if (covers(other) && matchRule(other, request).matches) expect(matchRule(one, request).matches).toBe(true);
          }
        }
      }),
    );
  });
});
