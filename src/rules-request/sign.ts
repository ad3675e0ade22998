import { hmac } from '@noble/hashes/hmac';
import { sha1 } from '@noble/hashes/legacy';
import { bytesToHex } from '@noble/hashes/utils';

/** What a person signs with. The parts of a temporary key belong together. */
export interface SigningKey {
  readonly secretId: string;
  readonly secretKey: string;
  /** The token of a temporary key; `null` for a permanent one. */
  readonly securityToken: string | null;
}

/** The header that carries a temporary key's token. */
export const tokenHeader = 'x-cos-security-token';

/** Encodes what RFC 3986 reserves, too, which `encodeURIComponent` leaves as it is. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

const hmacSha1 = (key: string, text: string) => bytesToHex(hmac(sha1, key, text));

/**
 * The `Authorization` of `GET /?cors` at a host, given without a port. `keyTime` is `start;end` in unix seconds.
 * https://cloud.tencent.com/document/product/436/7778
 */
export function authorizationFor(host: string, key: SigningKey, keyTime: string): string {
  const { secretId, secretKey, securityToken } = key;
  const headers = [['host', host] as const, ...(securityToken === null ? [] : [[tokenHeader, securityToken] as const])];
  const signedHeaders = headers.map(([name, value]) => `${name}=${encode(value)}`).join('&');
  const httpString = `get\n/\ncors=\n${signedHeaders}\n`;
  const stringToSign = `sha1\n${keyTime}\n${bytesToHex(sha1(httpString))}\n`;
  // The key of the second step is the hexadecimal text of the first, not its bytes.
  const signature = hmacSha1(hmacSha1(secretKey, keyTime), stringToSign);
  return [
    'q-sign-algorithm=sha1',
    `q-ak=${secretId}`,
    `q-sign-time=${keyTime}`,
    `q-key-time=${keyTime}`,
    `q-header-list=${headers.map(([name]) => name).join(';')}`,
    'q-url-param-list=cors',
    `q-signature=${signature}`,
  ].join('&');
}
