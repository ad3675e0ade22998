import { expect, test } from 'vitest';
import type { BucketProblem } from '../../../src/cos/bucket-reference.ts';
import { type KnownTargets, readTarget, type Target } from '../../../src/what-if/target-reading.ts';
import { pendingPut, putTo } from '../support/exchanges.ts';

const bucket = 'examplebucket-1250000000';
const host = `${bucket}.cos.ap-guangzhou.myqcloud.com`;
const nothing: KnownTargets = { captured: [], named: {} };
const found = (url: string | null, more: Partial<Target> = {}): Target => ({
  bucket,
  problem: null,
  url,
  lacksRegion: false,
  regionProblem: null,
  ...more,
});

test.each([
  ['its host', host, `https://${host}/`],
  ['an address', `https://${host}/a/b.jpg?sign=x#y`, `https://${host}/`],
  ['an address over http', `http://${host}/`, `http://${host}/`],
  ['a host of another region', `${bucket}.cos.eu-moon-1.myqcloud.com`, `https://${bucket}.cos.eu-moon-1.myqcloud.com/`],
  [
    'a path that names it',
    `https://cos.ap-guangzhou.myqcloud.com/${bucket}/a?x`,
    `https://cos.ap-guangzhou.myqcloud.com/${bucket}/`,
  ],
  ["a CDN's host", `https://${bucket}.file.myqcloud.com/a?x`, `https://${bucket}.file.myqcloud.com/a`],
])('a bucket is known by %s', (_, text, url) => {
  expect(readTarget(text, '', nothing)).toEqual(found(url));
});

test('a name alone lacks the region, which may be any', () => {
  expect(readTarget(bucket, '', nothing)).toEqual(found(null, { lacksRegion: true, regionProblem: { kind: 'empty' } }));
  const given = readTarget(` ${bucket.toUpperCase()} `, ' EU-Moon-1 ', nothing);
  expect(given).toEqual(found(`https://${bucket}.cos.eu-moon-1.myqcloud.com/`, { lacksRegion: true }));
  const wrong = readTarget(bucket, '广州', nothing);
  expect(wrong).toEqual(found(null, { lacksRegion: true, regionProblem: { kind: 'no-region', text: '广州' } }));
});

test('the console tells name and region', () => {
  const text = `https://console.cloud.tencent.com/cos/bucket?bucket=${bucket}&region=ap-guangzhou`;
  expect(readTarget(text, '', nothing)).toEqual(found(`https://${host}/`));
});

test('a name is looked up in captured requests, at its own host first, and among the named buckets', () => {
  const accelerated = putTo(`${bucket}.cos.accelerate.myqcloud.com`);
  const other = putTo('otherbucket-1250000000.cos.ap-beijing.myqcloud.com');
  expect(readTarget(bucket, '', { ...nothing, captured: [pendingPut, accelerated, other] })).toEqual(
    found(`https://${host}/`),
  );
  expect(readTarget(bucket, '', { ...nothing, captured: [accelerated, other] })).toEqual(
    found(`https://${bucket}.cos.accelerate.myqcloud.com/`),
  );
  expect(readTarget(bucket, '', { captured: [other], named: { 'files.example.com': bucket } })).toEqual(
    found('https://files.example.com/'),
  );
});

test('a domain of its own can be asked, whether or not its bucket is known', () => {
  const text = 'https://files.example.com/a?sign=x';
  const problem = { kind: 'other-host', host: 'files.example.com' } as const;
  const url = 'https://files.example.com/a';
  expect(readTarget(text, '', nothing)).toEqual(found(url, { bucket: null, problem }));
  expect(readTarget(text, '', { ...nothing, named: { 'files.example.com': bucket } })).toEqual(found(url));
});

const nameless: readonly (readonly [text: string, problem: BucketProblem])[] = [
  ['', { kind: 'empty' }],
  ['examplebucket', { kind: 'no-appid', name: 'examplebucket' }],
  ['service.cos.myqcloud.com', { kind: 'other-host', host: 'service.cos.myqcloud.com' }],
  ['存储桶', { kind: 'no-name', text: '存储桶' }],
];

test.each(nameless)('%j names no bucket', (text, problem) => {
  expect(readTarget(text, 'ap-guangzhou', nothing)).toEqual(found(null, { bucket: null, problem }));
});

test('of a text that is longer than any address, no more is asked than an address may have', () => {
  const { url } = readTarget(`https://files.example.com/${'a'.repeat(1e6)}`, '', nothing);
  expect(url).toHaveLength(4096);
});
