import { expect, test } from 'vitest';
import { likelyReason, statedReason } from '../../../../src/cos/answers/refusal-reason.ts';

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
