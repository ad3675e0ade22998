import { expect, test } from 'vitest';
import { redirectReason } from '../../../../src/cos/answers/redirect-reason.ts';
import { likelyReason, statedReason } from '../../../../src/cos/answers/refusal-reason.ts';
import { isPartUpload } from '../../../../src/cos/part-upload.ts';

test.each([
  ['SignatureDoesNotMatch', '', 'signature'],
  ['InvalidAccessKeyId', '', 'signature'],
  ['InvalidSecretId', '', 'signature'],
  ['AuthFailure', '', 'signature'],
  ['ExpiredToken', '', 'expired'],
  ['RequestTimeTooSkewed', '', 'clock-skew'],
  ['NoSuchKey', '', 'not-found'],
  ['NoSuchUpload', '', 'not-found'],
  ['NoSuchBucket', '', 'not-found'],
  ['AllAccessDisabled', '', 'permission'],
  ['AccessDenied', 'Access Denied.', 'permission'],
  ['AccessDenied', 'Request has Expired', 'expired'],
  ['AccessDenied', 'You are denied by bucket referer rule', 'referer'],
  ['EntityTooLarge', 'expired', 'other'],
  ['toString', '', 'other'],
])('%s %s: %s', (code, message, reason) => {
  expect(statedReason({ code, message })).toBe(reason);
});

test.each([
  [400, 'other'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'not-found'],
  [409, 'other'],
  [499, 'other'],
  [500, 'server'],
  [503, 'server'],
])('%i alone: %s', (status, reason) => {
  expect(likelyReason(status)).toBe(reason);
});

const bucket = 'https://b-1250000000.cos.ap-guangzhou.myqcloud.com/k';

test.each([
  [bucket.replace('https', 'http'), bucket, 'https'],
  [bucket, bucket.replace('https', 'http'), 'other'],
  [bucket, bucket, 'other'],
  [bucket, bucket.replace('guangzhou', 'beijing'), 'region'],
  [bucket, bucket.replace('b-125', 'c-125').replace('guangzhou', 'beijing'), 'other'],
  [bucket, bucket.replace('b-1250000000', 'b-1250000001').replace('guangzhou', 'beijing'), 'other'],
  [bucket, bucket.replace('.cos.', '.cos-website.').replace('guangzhou', 'beijing'), 'other'],
  [bucket.replace('.cos.ap-guangzhou.', '.cos.accelerate.'), bucket, 'region'],
  [bucket.replace('.cos.', '.cos-website.'), null, 'website'],
  ['http://img.example.com/k', 'https://img.example.com/k', 'https'],
  ['https://img.example.com/k', 'https://cdn.example.com/k', 'other'],
  [bucket, null, 'other'],
])('a redirect from %s to %s is about %s', (from, to, reason) => {
  expect(redirectReason(from, to)).toBe(reason);
});

test.each([
  ['PUT', `${bucket}?partNumber=1&uploadId=2`, true],
  ['PUT', `${bucket}?uploadId=2&partNumber=1`, true],
  ['PUT', `${bucket}?partNumber=1`, false],
  ['PUT', `${bucket}?uploadId=2`, false],
  ['PUT', `${bucket}/partNumber=1&uploadId=2`, false],
  ['GET', `${bucket}?partNumber=1&uploadId=2`, false],
])('%s %s uploads a part: %s', (method, url, is) => {
  expect(isPartUpload(method, url)).toBe(is);
});
