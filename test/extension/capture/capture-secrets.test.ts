import { expect, test } from 'vitest';
import { emptyCapture } from '../../../extension/capture/capture-state.ts';
import { takeIn } from '../../../extension/capture/intake.ts';
import { exchangesIn, foldEvent, foldEvents, itemsOf, type RecordedEvent } from '../support/fold-recording.ts';
import { recording, recordings } from '../support/recordings.ts';

const secret = 'playground-secret';

const secretHeaders = [
  'Authorization',
  'Cookie',
  'x-cos-security-token',
  'x-cos-meta-owner',
  'Proxy-Authorization',
  'x-cos-copy-source',
].map((name) => ({ name, value: `${secret}-${name}` }));

const secretAnswers = [
  { name: 'Set-Cookie', value: `session=${secret}` },
  { name: 'x-cos-meta-note', value: secret },
  { name: 'x-cos-security-token', value: secret },
  { name: 'Location', value: `https://user:${secret}@other.example.com/k?q-signature=${secret}&uploads#${secret}` },
  { name: 'Content-Location', value: `/k?sign=${secret}` },
];

const cosServer = { name: 'Server', value: 'tencent-cos' };

function plantUrl(address: string): string {
  const url = new URL(address);
  url.username = 'user';
  url.password = secret;
  url.pathname += `;token=${secret}`;
  for (const name of ['q-signature', 'q-ak', 'x-cos-security-token', 'sign', 'acl', 'response-content-disposition']) {
    url.searchParams.set(name, `${secret}-${name}`);
  }
  url.hash = secret;
  return url.href;
}

/** Puts a secret into every place of an event that can hold one. */
function plant({ event, details }: RecordedEvent): RecordedEvent {
  const { url, redirectUrl, originUrl, documentUrl, requestHeaders, responseHeaders } = details;
  const planted: Record<string, unknown> = { ...details, url: plantUrl(String(url)), requestBody: { raw: secret } };
  if (typeof redirectUrl === 'string') planted.redirectUrl = plantUrl(redirectUrl);
  for (const [key, page] of Object.entries({ originUrl, documentUrl })) {
    if (typeof page === 'string') planted[key] = plantUrl(page);
  }
  if (Array.isArray(requestHeaders)) planted.requestHeaders = [...requestHeaders, ...secretHeaders];
  if (Array.isArray(responseHeaders)) planted.responseHeaders = [...responseHeaders, ...secretAnswers];
  return { event, details: planted };
}

test.each(recordings)('%s: no secret is in the state, whenever it is looked at', (name) => {
  const planted = recording(name).map(plant);
  expect(JSON.stringify(planted).includes(secret)).toBe(planted.length > 0);
  const state = emptyCapture();
  for (const event of planted) {
    expect(JSON.stringify(takeIn(event.event, event.details))).not.toContain(secret);
    expect(JSON.stringify(itemsOf(foldEvent(state, event)))).not.toContain(secret);
  }
});

test('a header that is there stays there, by its name', () => {
  const planted = recording('chromium/put-403-is-not-cors').map(plant);
  const [exchange] = exchangesIn(foldEvents(planted));
  const headers = new Map(exchange?.response?.headers);
  expect(headers.get('x-cos-meta-note')).toBe('');
  expect(headers.get('Location')).toBe('https://other.example.com/k?uploads');
  expect(headers.get('x-cos-request-id')).toBe('NjVhYmNkZWZfMTIzNDU2');
  expect(headers.get('Server')).toBe('tencent-cos');
});

test('of what tells neither who answered nor when, the name alone is kept', () => {
  const names = ['ETag', 'Content-Type', 'Content-Length', 'Last-Modified'];
  const told = [...names, 'Date'].map((name) => ({ name, value: 'told' }));
  const events = recording('chromium/put-403-is-not-cors').map(({ event, details }) => ({
    event,
    details: { ...details, ...('responseHeaders' in details ? { responseHeaders: [...told, cosServer] } : {}) },
  }));
  const headers = new Map(exchangesIn(foldEvents(events))[0]?.response?.headers);
  expect(names.map((name) => headers.get(name))).toEqual(['', '', '', '']);
  expect(headers.get('Date')).toBe('told');
});

test('long values are cut', () => {
  const events = recording('chromium/put-403-is-not-cors').map(({ event, details }) => ({
    event,
    details: {
      ...details,
      responseHeaders: [cosServer, ...Array.from({ length: 500 }, () => ({ name: 'Vary', value: 'x'.repeat(10_000) }))],
    },
  }));
  const headers = exchangesIn(foldEvents(events))[0]?.response?.headers ?? [];
  expect(headers).toHaveLength(100);
  expect(headers[1]?.[1]).toHaveLength(4096);
});
