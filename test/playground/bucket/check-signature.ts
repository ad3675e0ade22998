import { CosError } from './cos-error.ts';
import type { Parameter } from './received-request.ts';
import { type Credentials, hmac, type SignableRequest, signedTexts } from './signature.ts';

/** The fields of an `Authorization` header; unlike a query's they are not encoded as a whole. */
function authorizationFields(authorization: string): Parameter[] {
  return authorization.split('&').map((item) => {
    const [name = '', ...value] = item.split('=');
    return [name, value.join('=')];
  });
}

function signatureFields(request: SignableRequest): ReadonlyMap<string, string> | null {
  const authorization = request.headers.find(([name]) => name === 'authorization')?.[1];
  if (authorization !== undefined) return new Map(authorizationFields(authorization));
  const fields = new Map(request.query);
  return fields.has('q-signature') ? fields : null;
}

/** The SecretId that a request claims to be signed with; `null` when it claims nothing. */
export function keyIdOf(request: SignableRequest): string | null {
  return signatureFields(request)?.get('q-ak') ?? null;
}

/**
 * Whether a request carries a signature of S3's clients, in its `Authorization` header or in its query. COS takes these
 * too; here nobody checks them. https://cloud.tencent.com/document/product/436/41284
 */
export function isSignedAsS3({ headers, query }: SignableRequest): boolean {
  const authorization = headers.find(([name]) => name === 'authorization')?.[1] ?? '';
  return (
    authorization.startsWith('AWS4-HMAC-SHA256 ') || query.some(([name]) => name.toLowerCase() === 'x-amz-signature')
  );
}

/** Whether a request claims to be signed, in its `Authorization` header or in its query. */
export function isSigned(request: SignableRequest): boolean {
  return signatureFields(request) !== null;
}

/**
 * Throws what COS answers when `now` (milliseconds) is outside `start;end` (seconds). That a time still to come is
 * called `RequestTimeTooSkewed`, without tolerance, is an assumption.
 */
export function checkSignTime(signTime: string, now: number): void {
  const [start = Number.NaN, end = Number.NaN] = signTime.split(';').map(Number);
  const seconds = Math.floor(now / 1000);
  const ServerTime = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  if (seconds < start) {
    const message = 'The difference between the request time and the current time is too large.';
    throw new CosError(403, 'RequestTimeTooSkewed', message, { ServerTime });
  }
  if (!(seconds <= end)) throw new CosError(403, 'AccessDenied', 'Request has expired', { ServerTime });
}

/** Throws `InvalidAccessKeyId` unless the key is the one that is known here. */
export function checkSecretId(secretId: string | undefined, credentials: Credentials): void {
  if (secretId === credentials.secretId) return;
  throw new CosError(403, 'InvalidAccessKeyId', 'The Access Key Id you provided does not exist in our records.');
}

/**
 * Throws the error that COS answers unless the request is signed with `credentials`, for a time that `now`
 * (milliseconds) lies in. What the signature does not list is not protected.
 * https://cloud.tencent.com/document/product/436/7778
 */
export function checkSignature(request: SignableRequest, credentials: Credentials, now: number): void {
  const fields = signatureFields(request);
  if (fields === null) throw new CosError(403, 'AccessDenied', 'Access Denied.');
  const field = (name: string): string => fields.get(name) ?? '';
  checkSecretId(field('q-ak'), credentials);
  checkSignTime(field('q-sign-time'), now);
  const { formatString, stringToSign } = signedTexts(request, {
    signTime: field('q-sign-time'),
    headerList: field('q-header-list'),
    urlParamList: field('q-url-param-list'),
  });
  const expected = hmac(hmac(credentials.secretKey, field('q-key-time')), stringToSign);
  if (field('q-sign-algorithm') === 'sha1' && field('q-signature') === expected) return;
  throw new CosError(403, 'SignatureDoesNotMatch', 'The Signature you specified is invalid.', {
    StringToSign: stringToSign,
    FormatString: formatString,
  });
}
