import { Refusal } from './configuration-problem.ts';
import { placeAt } from './place.ts';
import { nothingConfigured, nothingConfiguredCode, type ReadConfiguration } from './read-configuration.ts';

/** What was wrong with the request for the rules. */
export type WrongPart =
  | 'address'
  | 'key'
  | 'signature'
  | 'clock'
  | 'expired'
  | 'path-style'
  | 'permission'
  /** A preflight was asked for, and refused: not the rules. */
  | 'preflight'
  /** Something else was asked for, or in another way. */
  | 'request';

const wrongParts: Readonly<Record<string, WrongPart>> = {
  NoSuchBucket: 'address',
  PermanentRedirect: 'address',
  TemporaryRedirect: 'address',
  InvalidAccessKeyId: 'key',
  InvalidSecretId: 'key',
  InvalidToken: 'key',
  SignatureDoesNotMatch: 'signature',
  InvalidSignature: 'signature',
  RequestTimeTooSkewed: 'clock',
  RequestIsExpired: 'expired',
  ExpiredToken: 'expired',
  PathStyleDomainForbidden: 'path-style',
  AccessForbidden: 'preflight',
  AccessDenied: 'permission',
  UnauthorizedOperation: 'permission',
};

/** What a code and message of COS's say was wrong with the request. https://cloud.tencent.com/document/product/436/7730 */
export function wrongPart({ code, message }: { readonly code: string; readonly message: string }): WrongPart {
  if (code === 'AccessDenied' && /expired/i.test(message)) return 'expired';
  return Object.hasOwn(wrongParts, code) ? (wrongParts[code] ?? 'request') : 'request';
}

/** What an error document says: nothing is configured, or why the rules were not given. */
export function readError(text: string, offset: number, code: string, message: string): ReadConfiguration {
  if (code === nothingConfiguredCode) return nothingConfigured;
  throw new Refusal({ kind: 'error-document', code, message, ...placeAt(text, offset) });
}
