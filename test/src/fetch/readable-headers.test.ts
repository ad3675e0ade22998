import { expect, test } from 'vitest';
import type { CredentialsMode } from '../../../src/exchange.ts';
import { readableHeaders } from '../../../src/fetch/readable-headers.ts';
import type { Header } from '../../../src/headers.ts';

const answer: Header[] = [
  ['Content-Type', 'text/plain'],
  ['ETag', '"a"'],
  ['x-cos-request-id', 'Nj'],
  ['etag', '"b"'],
  ['Set-Cookie', 'a=b'],
  ['Set-Cookie2', 'a=b'],
];

test.each<[string[], CredentialsMode, string[]]>([
  [[], 'omit', []],
  [['ETag'], 'omit', ['etag']],
  [['etag'], 'include', ['etag']],
  [['ETag, x-cos-request-id'], 'include', ['etag', 'x-cos-request-id']],
  [['ETag', 'X-Cos-Request-Id'], 'omit', ['etag', 'x-cos-request-id']],
  [['ETag,,x-cos-request-id,'], 'omit', ['etag', 'x-cos-request-id']],
  [['ETag x-cos-request-id'], 'omit', []],
  [['ETag', 'bad name'], 'omit', []],
  [['x-cos-meta-author'], 'omit', []],
  [['*'], 'omit', ['etag', 'x-cos-request-id']],
  [['*'], 'same-origin', ['etag', 'x-cos-request-id']],
  [['*'], 'include', []],
  [['**'], 'omit', []],
  [['Set-Cookie, Set-Cookie2, ETag'], 'omit', ['etag']],
])('Expose-Headers %j, credentials %s: %j', (lines, credentialsMode, names) => {
  const exposing = lines.map((value): Header => ['Access-Control-Expose-Headers', value]);
  const readable = readableHeaders([...answer, ...exposing], credentialsMode);
  const expected =
    lines[0] === '*' && credentialsMode !== 'include' ? [...names, 'access-control-expose-headers'] : names;
  expect(readable.sort()).toEqual(['content-type', ...expected].sort());
});
