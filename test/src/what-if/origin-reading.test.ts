import { expect, test } from 'vitest';
import { hostAsSent } from '../../../extension/page/what-if/host-as-sent.ts';
import { type OriginProblem, type OriginRemark, readOrigin } from '../../../src/what-if/origin-reading.ts';

const read = (text: string) => readOrigin(text, hostAsSent);

type Sent = readonly [text: string, origin: string, remark: OriginRemark | null];

const sent: readonly Sent[] = [
  ['https://staging.example.com', 'https://staging.example.com', null],
  ['http://localhost:5173', 'http://localhost:5173', null],
  ['  https://staging.example.com\n', 'https://staging.example.com', null],
  ['http://[::1]:8080', 'http://[::1]:8080', null],
  ['http://192.168.0.7:3000', 'http://192.168.0.7:3000', null],
  ['null', 'null', null],
  ['chrome-extension://abcdefghijklmnop', 'chrome-extension://abcdefghijklmnop', null],
  ['https://a.example.com/', 'https://a.example.com', { kind: 'trailing-slash' }],
  ['https://a.example.com/app/?x=1#top', 'https://a.example.com', { kind: 'path' }],
  ['https://a.example.com?x', 'https://a.example.com', { kind: 'path' }],
  ['https://a.example.com:443', 'https://a.example.com', { kind: 'default-port', port: '443' }],
  ['http://a.example.com:80', 'http://a.example.com', { kind: 'default-port', port: '80' }],
  ['https://a.example.com:80', 'https://a.example.com:80', null],
  ['https://中文.example.com', 'https://xn--fiq228c.example.com', { kind: 'not-ascii' }],
  ['https://A.Example.com', 'https://a.example.com', { kind: 'other-writing' }],
  ['HTTPS://a.example.com', 'https://a.example.com', { kind: 'other-writing' }],
  ['https://user:secret@a.example.com', 'https://a.example.com', { kind: 'other-writing' }],
  ['https://a.example.com\u200b', 'https://a.example.com', null],
  ['file:///home/page.html', 'null', { kind: 'file' }],
  ['capacitor://localhost/', 'capacitor://localhost', { kind: 'trailing-slash' }],
];

test.each(sent)('%j is sent as %s', (text, origin, remark) => {
  expect(read(text)).toEqual({ ok: true, origin, remark });
});

test.each(sent)('what browsers send for %j is read as it is', (_, origin) => {
  expect(read(origin)).toEqual({ ok: true, origin, remark: null });
});

const refused: readonly (readonly [text: string, problem: OriginProblem])[] = [
  ['', { kind: 'empty' }],
  [' \u200b', { kind: 'empty' }],
  ['staging.example.com', { kind: 'scheme-missing', expected: 'https://staging.example.com' }],
  ['//staging.example.com/app', { kind: 'scheme-missing', expected: 'https://staging.example.com' }],
  ['Staging.Example.com:8443', { kind: 'scheme-missing', expected: 'https://staging.example.com:8443' }],
  ['localhost:5173', { kind: 'scheme-missing', expected: 'http://localhost:5173' }],
  ['https://*.example.com', { kind: 'wildcard' }],
  ['*', { kind: 'wildcard' }],
  ['https://a.example.com, https://b.example.com', { kind: 'several' }],
  ['https://a.example.com\nhttps://b.example.com', { kind: 'several' }],
  ['https://', { kind: 'no-origin', text: 'https://' }],
  ['https://a.example.com:99999', { kind: 'no-origin', text: 'https://a.example.com:99999' }],
  ['https://a.example.com:x', { kind: 'no-origin', text: 'https://a.example.com:x' }],
  ['https://a%zz.example.com', { kind: 'no-origin', text: 'https://a%zz.example.com' }],
  ['x'.repeat(300), { kind: 'no-origin', text: 'x'.repeat(80) }],
  [`https://${'x'.repeat(300)}`, { kind: 'no-origin', text: `https://${'x'.repeat(72)}` }],
  [`chrome-extension://${'x'.repeat(300)}`, { kind: 'no-origin', text: `chrome-extension://${'x'.repeat(61)}` }],
  [`https:///${'x'.repeat(300)}`, { kind: 'no-origin', text: `https:///${'x'.repeat(71)}` }],
];

test.each(refused)('%j is no origin', (text, problem) => {
  expect(read(text)).toEqual({ ok: false, problem });
});

test('of a text that is longer than any address, no more is read than an address may have', () => {
  let longest = 0;
  const measured = (host: string) => {
    longest = Math.max(longest, host.length);
    return hostAsSent(host);
  };
  for (const text of ['中'.repeat(1e6), `https://${'a.'.repeat(5e5)}`]) {
    expect(readOrigin(text, measured).ok).toBe(false);
  }
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThanOrEqual(4096);
  expect(read(`https://a.example.com/${'x'.repeat(1e6)}`)).toEqual({
    ok: true,
    origin: 'https://a.example.com',
    remark: { kind: 'path' },
  });
});
