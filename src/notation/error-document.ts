import { Refusal } from './configuration-problem.ts';
import { placeAt } from './place.ts';
import { nothingConfigured, nothingConfiguredCode, type ReadConfiguration } from './read-configuration.ts';

/** What was wrong with the request that asked for the rules. */
export type WrongPart =
  | 'address'
  | 'key'
  | 'signature'
  | 'clock'
  | 'expired'
  | 'path-style'
  | 'permission'
  /** The request was a preflight, and was refused. */
  | 'preflight'
  /** Anything else, such as another request than one for the rules. */
  | 'request';

const wrongParts: ReadonlyMap<string, WrongPart> = new Map([
  ['NoSuchBucket', 'address'],
  ['PermanentRedirect', 'address'],
  ['TemporaryRedirect', 'address'],
  ['InvalidAccessKeyId', 'key'],
  ['InvalidSecretId', 'key'],
  ['InvalidToken', 'key'],
  ['SignatureDoesNotMatch', 'signature'],
  ['InvalidSignature', 'signature'],
  ['RequestTimeTooSkewed', 'clock'],
  ['RequestIsExpired', 'expired'],
  ['ExpiredToken', 'expired'],
  ['PathStyleDomainForbidden', 'path-style'],
  ['AccessForbidden', 'preflight'],
  ['AccessDenied', 'permission'],
  ['UnauthorizedOperation', 'permission'],
]);

/**
 * Tells from COS's error code and message what was wrong with the request.
 * https://cloud.tencent.com/document/product/436/7730
 */
export function wrongPart({ code, message }: { readonly code: string; readonly message: string }): WrongPart {
  if (code === 'AccessDenied' && /expired/i.test(message)) return 'expired';
  return wrongParts.get(code) ?? 'request';
}

/** Reads an error document: COS's code for "nothing configured" gives no rules, any other code throws a `Refusal`. */
export function readError(text: string, offset: number, code: string, message: string): ReadConfiguration {
  if (code === nothingConfiguredCode) return nothingConfigured;
  throw new Refusal({ kind: 'error-document', code, message, ...placeAt(text, offset) });
}
