import { createHash, createHmac } from 'node:crypto';
import type { Parameter } from './received-request.ts';

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** The parts of a request that a signature can cover, decoded; header names in lower case. */
export interface SignableRequest {
  readonly method: string;
  readonly pathname: string;
  readonly query: readonly Parameter[];
  readonly headers: readonly Parameter[];
}

/** Which parts are covered, as the signature names them: `host;x-cos-meta-author`. */
export interface Coverage {
  readonly signTime: string;
  readonly headerList: string;
  readonly urlParamList: string;
}

/** HMAC-SHA1 in hexadecimal. COS takes that text, not the bytes, as the key of the next step. */
export function hmac(key: string, text: string): string {
  return createHmac('sha1', key).update(text).digest('hex');
}

/** SHA-1 in hexadecimal. */
export function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function encodedName([name]: Parameter): string {
  return encode(name).toLowerCase();
}

function covered(parameters: readonly Parameter[], list: string): string {
  const names = list.split(';');
  return parameters
    .map((parameter) => [encodedName(parameter), encode(parameter[1])] as const)
    .filter(([name]) => names.includes(name))
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** The two texts that a signature is made from. https://cloud.tencent.com/document/product/436/7778 */
export function signedTexts(
  request: SignableRequest,
  coverage: Coverage,
): { formatString: string; stringToSign: string } {
  const query = covered(request.query, coverage.urlParamList);
  const headers = covered(request.headers, coverage.headerList);
  const formatString = [request.method.toLowerCase(), request.pathname, query, headers, ''].join('\n');
  return { formatString, stringToSign: ['sha1', coverage.signTime, sha1(formatString), ''].join('\n') };
}

/**
 * The `Authorization` of a request, every given parameter and header covered. `keyTime` is `start;end` in unix seconds.
 * https://cloud.tencent.com/document/product/436/7778
 */
export function sign(request: SignableRequest, { secretId, secretKey }: Credentials, keyTime: string): string {
  const headerList = request.headers.map(encodedName).sort().join(';');
  const urlParamList = request.query.map(encodedName).sort().join(';');
  const { stringToSign } = signedTexts(request, { signTime: keyTime, headerList, urlParamList });
  return [
    'q-sign-algorithm=sha1',
    `q-ak=${secretId}`,
    `q-sign-time=${keyTime}`,
    `q-key-time=${keyTime}`,
    `q-header-list=${headerList}`,
    `q-url-param-list=${urlParamList}`,
    `q-signature=${hmac(hmac(secretKey, keyTime), stringToSign)}`,
  ].join('&');
}
