import { expect, test } from 'vitest';
import { findings } from '../../../extension/findings/finding.ts';
import { passedSince } from '../../../extension/findings/passed-since.ts';
import { hideKeyInUrl } from '../../../extension/redact/hide-keys.ts';
import { bucketOf } from '../../../src/cos/bucket-of.ts';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { objectOf } from '../../../src/cos/object-of.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { bucket, known, sent } from '../support/uploads.ts';

const shared = 'cos.ap-guangzhou.myqcloud.com';
const other = 'otherbucket-1250000000';
const rule: CorsRule = {
  allowedOrigins: ['https://www.example.com'],
  allowedMethods: ['PUT'],
  allowedHeaders: ['authorization'],
  exposeHeaders: ['ETag'],
};

/** The same request with its bucket in the path. */
function inPath(exchange: Exchange, name: string = bucket): Exchange {
  const url = exchange.request.url.replace(/^https:\/\/[^/]*/, `https://${shared}/${name}`);
  return { ...exchange, request: { ...exchange.request, url } };
}

test('rules of a bucket decide where the path names it, and those of another do not', () => {
  const [own, others] = [inPath(sent()), inPath(sent(), other)];
  const found = findings([own, others], known([rule]));
  expect(new Map(found.map((each) => [each.bucket, each.diagnosis.kind]))).toEqual(
    new Map([
      [bucket, 'origin-not-allowed'],
      [other, 'rules-unknown'],
    ]),
  );
  expect(found.find((each) => each.bucket === bucket)?.suggestion?.proof).toEqual({ mended: 1, kept: 0, left: 0 });
});

test('a request that passes at the own host of the bucket clears what failed with the bucket in the path', () => {
  const failed = inPath(sent());
  expect([...passedSince([failed, sent({ outcome: 'passed' })])]).toEqual([failed.id]);
  expect([...passedSince([inPath(sent(), other), sent({ outcome: 'passed' })])]).toEqual([]);
});

test('where keys are hidden the bucket still shows', () => {
  const exchange = inPath(sent());
  const url = hideKeyInUrl(exchange.request.url, () => 'object-0123456789ab');
  const hidden = { ...exchange, request: { ...exchange.request, url } };
  expect(bucketOf(hidden)).toBe(bucket);
  expect(objectOf(hidden)).toBe('object-0123456789ab');
  expect(hideKeyInUrl(url, () => 'object-ba9876543210')).toBe(url);
  expect(hideKeyInUrl(`https://${shared}/${bucket}`, () => 'x')).toBe(`https://${shared}/${bucket}`);
  expect(hideKeyInUrl(`https://${shared}/secret/report.pdf`, () => 'object-0123456789ab')).not.toContain('secret');
});
