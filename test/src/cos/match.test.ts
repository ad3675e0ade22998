import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { type BucketRequest, isPreflight, matchRule, matchRules } from '../../../src/cos/match.ts';

const rule: CorsRule = {
  allowedOrigins: ['https://*.example.com', 'https://app.example.com'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['Authorization', 'content-type'],
  exposeHeaders: [],
};
const preflight: BucketRequest = {
  method: 'OPTIONS',
  origin: 'https://app.example.com',
  requestMethod: 'PUT',
  requestHeaders: ['authorization', 'content-type'],
};
const actual: BucketRequest = { ...preflight, method: 'PUT', requestMethod: null, requestHeaders: [] };

describe('a header', () => {
  test.each([
    ['*', 'x-anything', true],
    ['Content-Type', 'content-type', true],
    ['content-type', 'Content-Type', true],
    ['content-type', 'content-typ', false],
    ['x-cos-*', 'x-cos-meta-author', true],
    ['x-cos-*', 'X-COS-ACL', true],
    ['x-cos-*', 'x-cos-', true],
    ['x-cos-*', 'x-amz-acl', false],
    ['*-type', 'content-type', true],
    ['x-*-x', 'x-x', false],
    ['x-**', 'x-a', false],
    ['', 'x-a', false],
    ['\u200Bcontent-type', 'content-type', false],
    [' content-type', 'content-type', false],
    ['content-type, authorization', 'content-type', false],
  ])('allowed as %j, asked for as %s: %s', (line, name, allowed) => {
    const { refusedHeaders } = matchRule({ ...rule, allowedHeaders: [line] }, { ...preflight, requestHeaders: [name] });
    expect(refusedHeaders).toEqual(allowed ? [] : [name.toLowerCase()]);
  });
});

describe('one rule', () => {
  test.each<[string, Partial<BucketRequest>, object]>([
    ['what it allows', {}, { allowedBy: 'https://*.example.com', method: true, refusedHeaders: [], matches: true }],
    ['another origin', { origin: 'https://example.com' }, { allowedBy: null, method: true, matches: false }],
    ['another method', { requestMethod: 'POST' }, { method: false, matches: false }],
    ['a method in lower case', { requestMethod: 'put' }, { method: false, matches: false }],
    [
      'one header too many',
      { requestHeaders: ['Content-Type', 'X-Cos-Acl'] },
      { refusedHeaders: ['x-cos-acl'], matches: false },
    ],
    [
      'all at once',
      { origin: 'null', requestMethod: 'PATCH', requestHeaders: ['b', 'a'] },
      { allowedBy: null, method: false, refusedHeaders: ['b', 'a'], matches: false },
    ],
    ['no header', { requestHeaders: [] }, { matches: true }],
  ])('judges every field of %s', (_, part, expected) => {
    expect(matchRule(rule, { ...preflight, ...part })).toMatchObject(expected);
  });

  test('holds a request without a preflight to its origin and its own method', () => {
    expect(matchRule(rule, { ...actual, requestHeaders: ['x-cos-acl'] })).toMatchObject({
      refusedHeaders: [],
      matches: true,
    });
    expect(matchRule(rule, { ...actual, method: 'DELETE' })).toMatchObject({ method: false, matches: false });
  });

  test('matches nothing without an origin', () => {
    expect(matchRule(rule, { ...actual, origin: null })).toMatchObject({ allowedBy: null, matches: false });
  });
});

test.each<[string, Partial<BucketRequest>, boolean]>([
  ['OPTIONS with origin and method', {}, true],
  ['OPTIONS without a method', { requestMethod: null }, false],
  ['OPTIONS without an origin', { origin: null }, false],
  ['another method', { method: 'PUT' }, false],
])('%s is a preflight: %s', (_, part, expected) => {
  expect(isPreflight({ ...preflight, ...part })).toBe(expected);
});

describe('of several rules', () => {
  const readOnly: CorsRule = { ...rule, allowedMethods: ['GET'], allowedHeaders: [] };
  const rules = [readOnly, rule, { ...rule, allowedHeaders: ['*'] }];
  const configuration = { rules, responseVary: false };

  test.each<[string, BucketRequest, number | null]>([
    ['the first that matches applies', actual, 1],
    ['the first of two', { ...actual, method: 'GET' }, 0],
    ['headers are not added up', { ...preflight, requestHeaders: ['authorization', 'x-cos-acl'] }, 2],
    ['none', { ...preflight, requestMethod: 'DELETE' }, null],
  ])('%s', (_, request, matched) => {
    const match = matchRules(configuration, request);
    expect(match.matchedRule).toBe(matched);
    expect(match.rules).toHaveLength(3);
  });

  test('a bucket without any matches nothing', () => {
    expect(matchRules({ rules: [], responseVary: true }, actual)).toEqual({ rules: [], matchedRule: null });
  });
});
