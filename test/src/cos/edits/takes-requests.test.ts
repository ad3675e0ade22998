import { expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { takesRequests } from '../../../../src/cos/edits/takes-requests.ts';

const page = 'https://app.example.com';
const other = 'https://www.example.org';
const third = 'https://api.example.net';
const before: CorsRule = { allowedOrigins: [page], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
const later: CorsRule = { ...before, allowedOrigins: [page], allowedMethods: ['GET'], exposeHeaders: ['ETag'] };
const withMethod: CorsRule = { ...before, allowedMethods: ['GET', 'PUT'] };
const withOrigin: CorsRule = { ...before, allowedOrigins: [page, other] };
const withBoth: CorsRule = { ...withOrigin, allowedMethods: ['GET', 'PUT'] };

test.each<[boolean, string, CorsRule | null, CorsRule, Partial<CorsRule>]>([
  [false, 'what has not grown', before, before, {}],
  [false, 'a new method, and a rule for the old one', before, withMethod, {}],
  [true, 'a new method, and a rule for it', before, withMethod, { allowedMethods: ['DELETE', 'PUT'] }],
  [
    false,
    'a new method, and a rule for another origin',
    before,
    withMethod,
    { allowedMethods: ['PUT'], allowedOrigins: [other] },
  ],
  [false, 'a new origin, and a rule for the old one', before, withOrigin, {}],
  [true, 'a new origin, and a rule for it', before, withOrigin, { allowedOrigins: [third, other] }],
  [
    false,
    'a new origin, and a rule for another method',
    before,
    withOrigin,
    { allowedMethods: ['PUT'], allowedOrigins: [other] },
  ],
  [true, 'both, and a rule for the new method', before, withBoth, { allowedMethods: ['PUT'] }],
  [true, 'both, and a rule for the new origin', before, withBoth, { allowedOrigins: [other] }],
  [true, 'a rule that did not stand before, for the same', null, before, {}],
  [false, 'a rule that did not stand before, for another origin', null, before, { allowedOrigins: [other] }],
  [false, 'a rule that did not stand before, for another method', null, before, { allowedMethods: ['PUT'] }],
  [false, 'a rule that did not stand before, which exposes as much', null, { ...before, exposeHeaders: ['etag'] }, {}],
  [
    true,
    'a rule for any origin, which does not echo one of two',
    null,
    { ...later, allowedOrigins: ['*'] },
    { allowedOrigins: ['*', page] },
  ],
  [false, 'a rule for any origin before another', null, { ...later, allowedOrigins: ['*'] }, { allowedOrigins: ['*'] }],
])('%s: of %s', (takes, _, was, rule, behind) => {
  expect(takesRequests(was, rule, { ...later, ...behind })).toBe(takes);
});
