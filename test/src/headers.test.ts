import { expect, test } from 'vitest';
import { extractHeaderListValues, getHeader, type Header, isToken, normalizeHeaderValue } from '../../src/headers.ts';

const headers: Header[] = [
  ['Vary', ' Origin\t'],
  ['ETag', ''],
  ['vary', 'Accept-Encoding'],
  ['Bad', 'a, b c'],
];

test.each([
  ['VARY', 'Origin, Accept-Encoding'],
  ['etag', ''],
  ['Var', null],
])('%s is %j', (name, value) => {
  expect(getHeader(headers, name)).toBe(value);
});

test.each([
  ['vary', ['Origin', 'Accept-Encoding']],
  ['etag', []],
  ['absent', null],
  ['bad', 'failure'],
])('%s lists %j', (name, values) => {
  expect(extractHeaderListValues(headers, name)).toEqual(values);
});

test.each([
  ['x-cos-meta-author', true],
  ["A!#$%&'*+-.^_`|~0", true],
  ['', false],
  ['a b', false],
  ['a:b', false],
  ['\u200Ba', false],
  ['é', false],
])('%j is a token: %s', (text, expected) => {
  expect(isToken(text)).toBe(expected);
});

test('no white space but that of HTTP is taken off', () => {
  expect(normalizeHeaderValue('\t\r\n a b \n')).toBe('a b');
  expect(normalizeHeaderValue('\u00A0a\u000B')).toBe('\u00A0a\u000B');
});
