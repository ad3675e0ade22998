import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, elementText, signed } from '../ask.ts';
import { type Playground, startPlayground } from '../playground.ts';
import type { Bucket } from './bucket.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const kept = { rules: [ruleFor('https://kept.example.com')], responseVary: false };

let playground: Playground;
let bucket: Bucket;
beforeAll(async () => {
  playground = await startPlayground({
    buckets: [{ name: 'examplebucket-1250000000', region: 'ap-guangzhou', cors: kept, public: true }],
  });
  bucket = playground.bucket('examplebucket-1250000000');
});
afterAll(() => playground.close());

function ruleFor(origin: string) {
  return { allowedOrigins: [origin], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
}

const rule = '<CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule>';
const document = (rules: string): string => `<CORSConfiguration>${rules}</CORSConfiguration>`;

const refused: [name: string, body: string, code: string][] = [
  ['no XML', 'AllowedOrigin: *', 'MalformedXML'],
  ['an element that never ends', '<CORSConfiguration><CORSRule>', 'MalformedXML'],
  ['no rule', document(''), 'MalformedXML'],
  ['a rule without a method', document('<CORSRule><AllowedOrigin>*</AllowedOrigin></CORSRule>'), 'MalformedXML'],
  ['a method that no rule can hold', document(rule.replace('GET', 'OPTIONS')), 'InvalidArgument'],
  ['a method in lower case', document(rule.replace('GET', 'get')), 'InvalidArgument'],
  ['101 rules', document(rule.repeat(101)), 'InvalidArgument'],
  ['more than 64 KiB', document(`${rule}<!--${'x'.repeat(64 * 1024)}-->`), 'EntityTooLarge'],
];

it.each(refused)('refuses %s and keeps what there was', async (_, body, code) => {
  const { status, body: error } = await ask(playground, signed({ method: 'PUT', host, path: '/?cors', body }));
  expect([status, elementText(error, 'Code')]).toEqual([400, code]);
  expect(bucket.cors).toBe(kept);
});

it('asks for a signature even where objects are public', async () => {
  const put = { method: 'PUT', host, path: '/?cors', body: document(rule) };
  expect((await ask(playground, put)).status).toBe(403);
  expect(bucket.cors).toBe(kept);
  expect((await ask(playground, { ...put, path: '/object.txt' })).status).toBe(200);
});

it('takes 100 rules', async () => {
  const put = { method: 'PUT', host, path: '/?cors', body: document(rule.repeat(100)) };
  expect((await ask(playground, signed(put))).status).toBe(200);
  expect(bucket.cors.rules).toHaveLength(100);
});

it('is one bucket under both of its names', async () => {
  const other = host.replace('myqcloud.com', 'tencentcos.cn');
  expect((await ask(playground, signed({ method: 'DELETE', host: other, path: '/?cors' }))).status).toBe(204);
  expect(bucket.cors.rules).toHaveLength(0);
});
