import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { BucketRequest } from '../../../src/cos/match.ts';
import { respond } from '../../../src/cos/respond.ts';
import { configured } from '../support/configured.ts';

const readOnly: CorsRule = {
  allowedOrigins: ['https://app.example.com'],
  allowedMethods: ['GET', 'HEAD'],
  allowedHeaders: ['*'],
  exposeHeaders: [],
};
const upload: CorsRule = {
  allowedOrigins: ['https://app.example.com'],
  allowedMethods: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'],
  allowedHeaders: ['Content-MD5', 'Content-Type', 'x-cos-meta-author'],
  exposeHeaders: ['Content-Length', 'ETag', 'x-cos-meta-author'],
  maxAgeSeconds: 600,
};
const preflight: BucketRequest = {
  method: 'OPTIONS',
  origin: 'https://app.example.com',
  requestMethod: 'PUT',
  requestHeaders: ['content-type'],
};
const actual: BucketRequest = { ...preflight, method: 'PUT', requestMethod: null, requestHeaders: [] };

function header(configuration: CorsConfiguration, request: BucketRequest, name: string): string | undefined {
  return Object.fromEntries(respond(configuration, request).headers)[name];
}

test('a preflight that the second rule allows, as the documents show it', () => {
  expect(respond(configured(readOnly, upload), preflight)).toEqual({
    status: 200,
    matchedRule: 1,
    headers: [
      ['Access-Control-Allow-Origin', 'https://app.example.com'],
      ['Access-Control-Allow-Credentials', 'true'],
      ['Access-Control-Allow-Methods', 'PUT,GET,POST,DELETE,HEAD'],
      ['Access-Control-Allow-Headers', 'content-md5,content-type,x-cos-meta-author'],
      ['Access-Control-Expose-Headers', 'Content-Length,ETag,x-cos-meta-author'],
      ['Access-Control-Max-Age', '600'],
    ],
  });
});

describe('a preflight is refused with 403 and not one header', () => {
  test.each<[string, CorsConfiguration, Partial<BucketRequest>]>([
    ['for its origin', configured(upload), { origin: 'https://www.example.com' }],
    ['for its method', configured(upload), { requestMethod: 'PATCH' }],
    ['for one of its headers', configured(upload), { requestHeaders: ['content-type', 'x-cos-acl'] }],
    ['by a bucket with nothing configured', configured(), {}],
    ['though every answer else carries Vary', { rules: [upload], responseVary: true }, { origin: 'null' }],
  ])('%s', (_, configuration, part) => {
    expect(respond(configuration, { ...preflight, ...part })).toEqual({ status: 403, matchedRule: null, headers: [] });
  });
});

test('a request itself is never refused: without a match it has no CORS header', () => {
  expect(respond(configured(readOnly), actual)).toEqual({ status: null, matchedRule: null, headers: [] });
  expect(respond(configured(upload), actual)).toMatchObject({ status: null, matchedRule: 0 });
});

test.each<[string, string[], string, string | undefined]>([
  ['its own line', ['https://app.example.com'], 'https://app.example.com', 'true'],
  ['a partial wildcard', ['https://*.example.com'], 'https://app.example.com', 'true'],
  ['the wildcard', ['*'], '*', undefined],
  ['its own line before the wildcard', ['https://app.example.com', '*'], 'https://app.example.com', 'true'],
  ['the wildcard before its own line', ['*', 'https://app.example.com'], '*', undefined],
])('an origin allowed by %s', (_, allowedOrigins, allowOrigin, allowCredentials) => {
  const configuration = configured({ ...upload, allowedOrigins });
  for (const request of [preflight, actual]) {
    expect(header(configuration, request, 'Access-Control-Allow-Origin')).toBe(allowOrigin);
    expect(header(configuration, request, 'Access-Control-Allow-Credentials')).toBe(allowCredentials);
  }
});

test.each<[string, string[], string[], string | undefined]>([
  ['a list is given whole, in lower case', ['X-B', 'X-A'], ['x-a'], 'x-b,x-a'],
  ['behind `*` what was asked for is echoed', ['*'], ['x-b', 'x-a'], 'x-b,x-a'],
  ['`*` beside others echoes too', ['X-C', '*'], ['x-b'], 'x-b'],
  ['what a partial wildcard allows is echoed', ['x-*', 'X-C'], ['x-b'], 'x-b'],
  ['nothing listed, nothing sent', [], [], undefined],
  ['nothing asked for, nothing echoed', ['*'], [], undefined],
])('Allow-Headers: %s', (_, allowedHeaders, requestHeaders, value) => {
  const configuration = configured({ ...upload, allowedHeaders });
  expect(header(configuration, { ...preflight, requestHeaders }, 'Access-Control-Allow-Headers')).toBe(value);
});

test('a Max-Age of 0 is sent, an absent one and an empty Expose-Headers are not', () => {
  expect(header(configured({ ...upload, maxAgeSeconds: 0 }), preflight, 'Access-Control-Max-Age')).toBe('0');
  expect(
    header(configured(readOnly), { ...preflight, requestMethod: 'GET' }, 'Access-Control-Max-Age'),
  ).toBeUndefined();
  expect(header(configured(readOnly), { ...actual, method: 'GET' }, 'Access-Control-Expose-Headers')).toBeUndefined();
});

test.each<[string, CorsRule[], BucketRequest, string | undefined]>([
  ['on an allowed preflight', [upload], preflight, 'Origin'],
  ['on an allowed request', [upload], actual, 'Origin'],
  ['on a request that no rule allows', [readOnly], actual, 'Origin'],
  ['on a bucket without rules', [], actual, 'Origin'],
])('Vary, when configured, %s', (_, rules, request, vary) => {
  expect(header({ rules, responseVary: true }, request, 'Vary')).toBe(vary);
  expect(header({ rules, responseVary: false }, request, 'Vary')).toBeUndefined();
});
