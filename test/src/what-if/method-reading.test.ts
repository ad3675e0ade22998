import { expect, test } from 'vitest';
import { readMethod } from '../../../src/what-if/method-reading.ts';

test.each([
  ['put', 'PUT'],
  [' Delete ', 'DELETE'],
  ['PATCH', 'PATCH'],
  ['patch', 'patch'],
  ['options', 'OPTIONS'],
  ['PROPFIND', 'PROPFIND'],
])('browsers send %s as %s', (text, method) => {
  expect(readMethod(text)).toEqual({ ok: true, method });
});

test.each([
  ['', { kind: 'empty' }],
  ['GET /a', { kind: 'no-method', text: 'GET /a' }],
  ['上传', { kind: 'no-method', text: '上传' }],
  ['M'.repeat(101), { kind: 'too-long', length: 101, longest: 100 }],
  ['trace', { kind: 'forbidden', method: 'TRACE' }],
  ['CONNECT', { kind: 'forbidden', method: 'CONNECT' }],
])('%j is no method of a page', (text, problem) => {
  expect(readMethod(text)).toEqual({ ok: false, problem });
});
