import { expect, test } from 'vitest';
import { askedNames, type HeaderRemark, readHeaders, withHeaders } from '../../../src/what-if/header-reading.ts';

const asked = ['content-type', 'x-cos-acl'];

test.each([
  ['names in a line', 'content-type, x-cos-acl'],
  ['names line by line', 'Content-Type\r\nX-Cos-Acl\n'],
  ['names with values', 'Content-Type: image/png\nx-cos-acl: private, with: a colon'],
  ['names with colons', 'content-type:\nx-cos-acl:'],
  ['what a preflight asks', 'Access-Control-Request-Headers: content-type,x-cos-acl'],
  ['what the network panel shows', ':method: PUT\n:path: /a\nPUT /a HTTP/1.1\ncontent-type: image/png\nx-cos-acl: x'],
  ['JSON', '{"Content-Type":"image/png","x-cos-acl":"private"}'],
  ['an object of a script', "{\n  'Content-Type': file.type,\n  'x-cos-acl': acl,\n}"],
  ['an array of a script', "['content-type', 'x-cos-acl']"],
  ['a command', "curl 'https://a.example.com/' -H 'Content-Type: image/png' \\\n  -H 'x-cos-acl: private' \\"],
  ['tokens with spaces', '  content-type   x-cos-acl  '],
  ['a name twice', 'content-type x-cos-acl CONTENT-TYPE'],
])('reads %s', (_, text) => {
  const { headers, remarks } = readHeaders(text);
  expect(askedNames(headers)).toEqual(asked);
  expect(remarks).toEqual([]);
});

const remarked: readonly (readonly [text: string, names: readonly string[], remark: HeaderRemark])[] = [
  ['ba(d', [], { kind: 'no-name', text: 'ba(d' }],
  ['x-中文', [], { kind: 'no-name', text: 'x-中文' }],
  ['Cookie: a=b', [], { kind: 'forbidden', name: 'cookie' }],
  ['origin', [], { kind: 'forbidden', name: 'origin' }],
  ['sec-fetch-mode', [], { kind: 'forbidden', name: 'sec-fetch-mode' }],
  ['X-HTTP-Method-Override: TRACE', [], { kind: 'forbidden', name: 'x-http-method-override' }],
  ['accept', [], { kind: 'safelisted', name: 'accept', byName: true }],
  ['Range', [], { kind: 'safelisted', name: 'range', byName: true }],
  ['Content-Type: text/plain', [], { kind: 'safelisted', name: 'content-type', byName: false }],
  ['range: bytes=0-9', [], { kind: 'safelisted', name: 'range', byName: false }],
];

test.each(remarked)('of %j it says why no preflight asks for it', (text, names, remark) => {
  const read = readHeaders(text);
  expect(askedNames(read.headers)).toEqual(names);
  expect(read.remarks).toEqual([remark]);
});

test('a header whose value is not safelisted is asked for', () => {
  expect(askedNames(readHeaders('range: bytes=0-9,20-29\naccept: <>').headers)).toEqual(['accept', 'range']);
  expect(askedNames(readHeaders('X-HTTP-Method-Override: PATCH').headers)).toEqual(['x-http-method-override']);
});

test('no value is kept', () => {
  const secret = 'q-sign-algorithm=sha1';
  expect(JSON.stringify(readHeaders(`Authorization: ${secret}\n-H 'x-cos-security-token: ${secret}'`))).not.toContain(
    secret,
  );
});

test('of very many headers the first hundred are taken, which is said once', () => {
  const read = readHeaders(Array.from({ length: 150 }, (_, index) => `x-${index}`).join());
  expect(read.headers.length).toBe(100);
  expect(read.remarks).toEqual([{ kind: 'too-many', most: 100 }]);
});

test('a header that is added again is told anew', () => {
  const first = readHeaders('content-type: text/plain, x-a').headers;
  const both = withHeaders(first, readHeaders('content-type x-b').headers);
  expect(both.map(({ name }) => name)).toEqual(['content-type', 'x-b']);
  expect(askedNames(both)).toEqual(['content-type', 'x-b']);
});
