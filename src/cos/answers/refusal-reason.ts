import type { CosError } from '../../exchange.ts';

/** Why COS refused a request, CORS aside. With `refused`, only the `Code` would tell, and that was not seen. */
export type RefusalReason =
  | 'signature'
  | 'expired'
  | 'clock-skew'
  | 'permission'
  | 'referer'
  | 'not-found'
  | 'server'
  | 'refused'
  | 'other';

const byCode: ReadonlyMap<string, RefusalReason> = new Map([
  ['SignatureDoesNotMatch', 'signature'],
  ['InvalidAccessKeyId', 'signature'],
  ['InvalidSecretId', 'signature'],
  ['AuthFailure', 'signature'],
  ['ExpiredToken', 'expired'],
  ['RequestTimeTooSkewed', 'clock-skew'],
  ['NoSuchKey', 'not-found'],
  ['NoSuchUpload', 'not-found'],
  ['NoSuchBucket', 'not-found'],
  ['AllAccessDisabled', 'permission'],
]);

/**
 * Reads the reason from COS's error. `AccessDenied` has several causes, which only its message tells apart.
 * https://cloud.tencent.com/document/product/436/7730
 */
export function statedReason({ code, message }: CosError): RefusalReason {
  if (code === 'AccessDenied') {
    if (/expired/i.test(message)) return 'expired';
    return /referer/i.test(message) ? 'referer' : 'permission';
  }
  return byCode.get(code) ?? 'other';
}

/** Guesses the reason from the status alone. */
export function likelyReason(status: number): RefusalReason {
  if (status >= 500) return 'server';
  if (status === 404) return 'not-found';
  return status === 401 || status === 403 ? 'refused' : 'other';
}
