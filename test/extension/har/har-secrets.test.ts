import { expect, test } from 'vitest';
import { harIntake } from '../../../extension/har/har.ts';
import { keyHider } from '../../../extension/redact/hide-key.ts';
import { withHiddenKeys } from '../../../extension/redact/hide-keys.ts';
import { harNames, harText, readHar } from '../support/har-files.ts';

const secret = 'planted5ecret';

/** The fields whose value decides what an entry is, or is kept on purpose: no secret is put there. */
const kept = new Set(['startedDateTime', 'method', 'httpVersion', '_resourceType', '_securityState', 'id']);
/** Headers that are kept whole: they say who answered, when, and whom the answer allows. */
const keptHeaders =
  /^(?:access-control-.*|age|cache-control|date|server|vary|via|x-cache|x-cos-request-id|x-cos-trace-id|origin|sec-fetch-.*|user-agent|accept)$/i;

function plantUrl(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return address;
  url.username = 'user';
  url.password = secret;
  url.pathname += `%3Btoken=${secret}`;
  for (const name of ['q-signature', 'q-ak', 'x-cos-security-token', 'sign', 'acl']) url.searchParams.set(name, secret);
  url.hash = secret;
  return url.href;
}

/** Puts a secret into every text that a value holds. */
function plant(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((each) => plant(each, key));
  if (typeof value === 'object' && value !== null) {
    const { name } = value as { name?: unknown };
    if (typeof name === 'string' && keptHeaders.test(name)) return value;
    return Object.fromEntries(Object.entries(value).map(([each, inner]) => [each, plant(inner, each)]));
  }
  if (typeof value !== 'string' || kept.has(key) || key === 'name') return value;
  if (/^https?:/.test(value)) return plantUrl(value);
  if (value.startsWith('<?xml')) {
    return value.replace('</Error>', `<SecurityToken>${secret}</SecurityToken><Extra>${secret}</Extra></Error>`);
  }
  return `${value} ${secret}`;
}

const secretHeaders = ['Authorization', 'Cookie', 'x-cos-security-token', 'Proxy-Authorization', 'Set-Cookie'].map(
  (name) => ({ name, value: secret }),
);

function plantEntry(entry: unknown): unknown {
  const planted = plant(entry, '') as { request: { headers: object[] }; response: { headers: object[] } };
  planted.request.headers.push(...secretHeaders);
  planted.response.headers.push(...secretHeaders);
  return planted;
}

test.each(harNames)('%s: no secret is in what is kept of it', (name) => {
  const { log } = JSON.parse(harText(name)) as { log: { pages?: unknown[]; entries: unknown[] } };
  const entries = log.entries.map(plantEntry);
  const intake = harIntake();
  for (const page of log.pages ?? []) intake.addPage(plant(page, ''));
  for (const entry of entries) intake.addEntry(entry);
  const reading = intake.read(null);
  expect(JSON.stringify(entries)).toContain(secret);
  expect(JSON.stringify(reading)).not.toContain(secret);
});

test.each(harNames)('%s: no object’s key is in what is kept of it once they are hidden', (name) => {
  const { exchanges } = readHar(harText(name));
  const addresses = exchanges.map(({ request }) => request.url).filter((url) => new URL(url).pathname !== '/');
  const hidden = JSON.stringify(exchanges.map((exchange) => withHiddenKeys(exchange, keyHider('salt'))));
  expect(addresses.filter((url) => hidden.includes(url))).toEqual([]);
});

test('of an error document the code and a plain message are kept, and nothing of one that quotes the request', () => {
  const body = (message: string) =>
    `<?xml version='1.0'?><Error><Code>AccessDenied</Code><Message>${message}</Message><StringToSign>${secret}</StringToSign></Error>`;
  const errorsOf = (text: string, encoding?: string) => {
    const intake = harIntake();
    intake.addEntry({
      startedDateTime: '2026-11-24T10:00:00Z',
      request: {
        method: 'GET',
        url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k',
        headers: [{ name: 'Origin', value: 'https://app.example.com' }],
      },
      response: { status: 403, headers: [], content: { text, encoding } },
    });
    return intake.read(null).exchanges.map(({ response }) => response?.cosError);
  };
  expect(errorsOf(body('Access Denied.'))).toEqual([{ code: 'AccessDenied', message: 'Access Denied.' }]);
  expect(errorsOf(btoa(body('Access Denied.')), 'base64')).toEqual([
    { code: 'AccessDenied', message: 'Access Denied.' },
  ]);
  expect(errorsOf(body(`q-signature=${secret}`))).toEqual([{ code: 'AccessDenied', message: '' }]);
  expect(errorsOf(body(`The token ${secret} has expired.`))).toEqual([{ code: 'AccessDenied', message: '' }]);
  expect(errorsOf(body('Request has expired'))).toEqual([{ code: 'AccessDenied', message: 'Request has expired' }]);
  expect(errorsOf('<html><Code>x</Code></html>')).toEqual([undefined]);
  expect(errorsOf('%%%', 'base64')).toEqual([undefined]);
});
