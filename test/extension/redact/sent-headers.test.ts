import { expect, test } from 'vitest';
import { takeIn } from '../../../extension/capture/intake.ts';
import { takeInEntry } from '../../../extension/har/entry.ts';
import { readSentHeaders } from '../../../extension/redact/sent-headers.ts';

const originOf = (value: string) => readSentHeaders([['Origin', value]], false).origin;

test.each([
  'https://app.example.com',
  'http://localhost:8080',
  'http://[::1]:3000',
  'null',
  'chrome-extension://abcdefghijklmnop',
  'capacitor://localhost',
  `https://${'a'.repeat(60)}.example.com`,
])('%s is an origin', (origin) => {
  expect(originOf(origin)).toBe(origin);
});

test.each([
  'https://app.example.com/',
  'https://app.example.com/path?sign=secret',
  'https://user:secret@app.example.com',
  'https://app.example.com:443',
  'HTTPS://app.example.com',
  'app.example.com',
  'Bearer secret',
  'https://a.example, https://b.example',
  'https://a.example https://b.example',
  'javascript:alert(1)',
  'app://host/path',
  'https://',
  `https://${'a.'.repeat(200)}example.com`,
])('%s is no origin, so nothing of it is kept', (value) => {
  expect(originOf(value)).toBeNull();
});

const long = 'A'.repeat(3000);
const url = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k';
const asked = [
  { name: 'Access-Control-Request-Method', value: long },
  { name: 'Access-Control-Request-Headers', value: `x-${long.toLowerCase()}` },
  { name: `x-${long}`, value: 'b' },
];

test('long methods and names are cut, and show it, in what a browser tells and in a HAR', () => {
  const event = { requestId: '1', timeStamp: 1, tabId: 1, frameId: 0, type: 'xmlhttprequest', method: long, url };
  const [sighting, entry] = [
    takeIn('onSendHeaders', { ...event, requestHeaders: asked }),
    takeInEntry({
      startedDateTime: '2026-11-24T10:00:00.000Z',
      request: { method: long, url, headers: asked },
      response: { status: 200 },
    }),
  ];
  for (const taken of [sighting, entry]) {
    expect(taken).toMatchObject({
      method: `${'A'.repeat(64)}…`,
      sent: {
        accessControlRequest: { method: `${'A'.repeat(64)}…`, headerNames: [`x-${'a'.repeat(254)}…`] },
        unsafeHeaderNames: [`x-${'a'.repeat(254)}…`],
      },
    });
  }
});
