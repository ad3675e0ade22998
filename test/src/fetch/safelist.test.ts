import { describe, expect, test } from 'vitest';
import {
  corsUnsafeRequestHeaderNames,
  isCorsSafelistedMethod,
  isCorsSafelistedRequestHeader,
  isCorsSafelistedResponseHeaderName,
  normalizeMethod,
} from '../../../src/fetch/safelist.ts';

describe('a request header of this value needs no preflight', () => {
  test.each([
    ['accept', '*/*', true],
    ['Accept', 'image/*,*/*;q=0.8;v=b3', true],
    ['accept', 'a\tb', true],
    ['accept', '', true],
    ['accept', 'a)b', false],
    ['accept', 'a:b', false],
    ['accept', 'a{b', false],
    ['accept', 'a\u0001b', false],
    ['accept', 'a\u007fb', false],
    ['accept', 'a'.repeat(128), true],
    ['accept', 'a'.repeat(129), false],
    ['accept-language', 'fr.', true],
    ['accept-language', 'a=b;c', true],
    ['accept-language', 'nn_NO,nn,en', false],
    ['content-language', '', true],
    ['content-language', '\u0001', false],
    ['content-type', 'text/plain', true],
    ['content-type', 'TEXT/PLAIN', true],
    ['content-type', 'text/plain;charset=UTF-8', true],
    ['content-type', 'text/plain ; x=a/b', true],
    ['content-type', ' text/plain \t;x', true],
    ['content-type', '\u00a0text/plain', false],
    ['content-type', 'text/plain;a;application/json', true],
    ['content-type', 'application/json;text/plain', false],
    ['content-type', 'multipart/form-data; boundary=x', true],
    ['content-type', 'application/x-www-form-urlencoded', true],
    ['content-type', 'multipart/form-data; boundary="x"', false],
    ['content-type', 'text/plain; charset="utf-8"', false],
    ['content-type', 'text/plain,text/plain', false],
    ['content-type', 'text /plain', false],
    ['content-type', 'text/plain/x', false],
    ['content-type', 'application/json', false],
    ['content-type', 'image/jpeg', false],
    ['content-type', '', false],
    ['range', 'bytes=0-', true],
    ['range', 'bytes=5-', true],
    ['range', 'bytes=5-5', true],
    ['range', 'bytes=00-01', true],
    ['range', 'bytes=9007199254740993-9007199254740994', true],
    ['range', 'bytes=9007199254740994-9007199254740993', false],
    ['range', 'bytes=-4', false],
    ['range', 'bytes=', false],
    ['range', 'bytes=0 -1', false],
    ['range', 'bytes=100-200,300-400', false],
    ['range', '100-200', false],
    ['range', 'kilobytes=1-2', false],
    ['authorization', 'q-sign-algorithm=sha1', false],
    ['x-cos-acl', 'private', false],
    ['if-none-match', '"abc"', false],
  ])('%s: %s → %s', (name, value, safelisted) => {
    expect(isCorsSafelistedRequestHeader(name, value)).toBe(safelisted);
  });
});

describe('the unsafe names', () => {
  test.each<[string, [string, string][], string[]]>([
    [
      'are in lower case, sorted, each once',
      [
        ['X-B', '2'],
        ['Content-MD5', 'a'],
        ['x-aa', '1'],
        ['x-b', '3'],
      ],
      ['content-md5', 'x-aa', 'x-b'],
    ],
    [
      'leave out what is safelisted',
      [
        ['Accept', '*/*'],
        ['Content-Type', 'text/plain'],
        ['x-a', ''],
      ],
      ['x-a'],
    ],
    [
      'are none',
      [
        ['Accept', '*/*'],
        ['Content-Language', 'en'],
      ],
      [],
    ],
    [
      'hold the type of an upload',
      [
        ['Content-Type', 'image/jpeg'],
        ['Authorization', 'q-sign'],
      ],
      ['authorization', 'content-type'],
    ],
    [
      'sort by character, not by word',
      [
        ['x-a-b', '1'],
        ['x.a', '1'],
        ['x-a1', '1'],
        ['AA', '1'],
      ],
      ['aa', 'x-a-b', 'x-a1', 'x.a'],
    ],
  ])('%s', (_, headers, names) => {
    expect(corsUnsafeRequestHeaderNames(headers)).toEqual(names);
  });

  test('hold every safelisted one when these pass 1024 bytes together', () => {
    const headers = (bytes: number) => [
      ...Array.from({ length: 8 }, () => ['Accept', 'a'.repeat(120)] as const),
      ['Accept-Language', 'a'.repeat(bytes - 960)] as const,
    ];
    expect(corsUnsafeRequestHeaderNames(headers(1024))).toEqual([]);
    expect(corsUnsafeRequestHeaderNames(headers(1025))).toEqual(['accept', 'accept-language']);
  });
});

test.each([
  ['GET', true],
  ['HEAD', true],
  ['POST', true],
  ['PUT', false],
  ['DELETE', false],
  ['OPTIONS', false],
  ['get', false],
])('%s is safelisted: %s', (method, safelisted) => {
  expect(isCorsSafelistedMethod(method)).toBe(safelisted);
});

test.each([
  ['get', 'GET'],
  ['Head', 'HEAD'],
  ['post', 'POST'],
  ['put', 'PUT'],
  ['delete', 'DELETE'],
  ['options', 'OPTIONS'],
  ['patch', 'patch'],
  ['foo', 'foo'],
  ['PROPFIND', 'PROPFIND'],
])('%s is sent as %s', (method, sent) => {
  expect(normalizeMethod(method)).toBe(sent);
});

test.each([
  ['Content-Length', true],
  ['cache-control', true],
  ['Content-Language', true],
  ['Content-Type', true],
  ['Expires', true],
  ['Last-Modified', true],
  ['Pragma', true],
  ['ETag', false],
  ['Content-Range', false],
  ['Content-Disposition', false],
  ['x-cos-request-id', false],
  ['Date', false],
])('a page can read %s unasked: %s', (name, safelisted) => {
  expect(isCorsSafelistedResponseHeaderName(name)).toBe(safelisted);
});
