import { type Fields, textOf } from './fields.ts';

/** Safari's error sentences (it has no codes), in English alone: what recognises each, and what is kept for it. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/hostname could not be found/i, 'A server with the specified hostname could not be found.'],
  [/could not connect to the server/i, 'Could not connect to the server.'],
  [/connection appears to be offline/i, 'The Internet connection appears to be offline.'],
  [/request timed out/i, 'The request timed out.'],
  [/network connection was lost/i, 'The network connection was lost.'],
  [/\bSSL\b|\bTLS\b|certificate/i, 'An SSL error has occurred.'],
  [/content security policy|content blocker/i, 'blocked:csp'],
  [/insecure content|mixed content/i, 'blocked:mixed-content'],
  [/^cancel/i, 'cancelled'],
  [/preflight|access.control|cross.origin/i, 'Failed access control checks.'],
];

const code = /^(?:net::ERR|NS)_[A-Z0-9_]{1,100}$|^blocked:[a-z-]{1,40}$/;

/** The codes that Chrome's Network panel shows for requests that were never sent, by the reason in the HAR. */
const blockedReasons: ReadonlyMap<string, string> = new Map([
  ['csp', 'blocked:csp'],
  ['mixed-content', 'blocked:mixed-content'],
]);

/**
 * The error with which an entry ended, without or within an answer; `null` when nothing says that it failed. An unknown
 * sentence becomes `unknown`, since it may quote an address with its signature.
 */
export function errorOf(entry: Fields, response: Fields): string | null {
  const blocked = blockedReasons.get(textOf(entry._blockedReason) ?? textOf(response._blockedReason) ?? '');
  if (blocked !== undefined) return blocked;
  // Playwright records Chrome's code under a name of its own.
  const said = response._error ?? response._failureText ?? entry._error;
  if (typeof said !== 'string') return null;
  if (code.test(said)) return said;
  return sentences.find(([pattern]) => pattern.test(said))?.[1] ?? 'unknown';
}

/** The status of a refused preflight in Safari's error sentence, the only trace of it; `null` when there is none. */
export function statusInError(response: Fields): number | null {
  const said = textOf(response._error) ?? '';
  const status = /status code: ?(\d{3})\b/i.exec(said)?.[1];
  return status === undefined ? null : Number(status);
}
