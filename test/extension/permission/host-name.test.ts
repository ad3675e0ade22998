import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHost } from '../../../extension/permission/host-name.ts';

test.each([
  ['files.example.com', 'files.example.com'],
  [' Files.Example.COM ', 'files.example.com'],
  ['files.example.com:8443', 'files.example.com'],
  ['https://files.example.com/photos/1.jpg?sign=secret#top', 'files.example.com'],
  ['HTTP://files.example.com', 'files.example.com'],
  ['files.example.com/photos', 'files.example.com'],
  ['files.example.com.', 'files.example.com'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['münchen.example.com', 'xn--mnchen-3ya.example.com'],
])('%s is the host %s', (typed, host) => {
  expect(readHost(typed)).toEqual({ kind: 'host', host });
});

test.each([
  ['', { kind: 'empty' }],
  ['   ', { kind: 'empty' }],
  ['*.example.com', { kind: 'wildcard' }],
  ['*', { kind: 'wildcard' }],
  ['my files', { kind: 'no-host', text: 'my files' }],
  ['user:password@files.example.com', { kind: 'no-host', text: 'user:password@files.example.com' }],
  ['ftp://files.example.com', { kind: 'no-host', text: 'ftp://files.example.com' }],
  ['-files.example.com', { kind: 'no-host', text: '-files.example.com' }],
  ['files..example.com', { kind: 'no-host', text: 'files..example.com' }],
  ['[::1]', { kind: 'no-host', text: '[::1]' }],
  ['https://', { kind: 'no-host', text: 'https://' }],
  [`${'a'.repeat(300)}.com`, { kind: 'no-host', text: 'a'.repeat(80) }],
])('%s is none to add', (typed, expected) => {
  expect(readHost(typed)).toEqual(expected);
});

test.each([
  'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com',
  'https://examplebucket-1250000000.cos.accelerate.tencentcos.cn/a',
])("%s is COS's own", (typed) => {
  expect(readHost(typed).kind).toBe('own');
});

test('whatever is typed is read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (typed) => {
      const read = readHost(typed);
      if (read.kind === 'host') expect(URL.parse(`https://${read.host}/`)?.hostname).toBe(read.host);
    }),
  );
});
