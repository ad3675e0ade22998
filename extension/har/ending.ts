import { type Fields, textOf } from './fields.ts';

/** Sentences of Safari, which has no codes, each by what tells it. They are the system's, in English alone. */
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

/** Chrome's reasons for what it never sent, as its Network panel shows them. */
const blockedReasons: Readonly<Record<string, string>> = {
  csp: 'blocked:csp',
  'mixed-content': 'blocked:mixed-content',
};

/**
 * What ended an entry without an answer, or in the middle of one; `null` when nothing says that it failed. A sentence
 * comes out as one of those known: another may quote an address with its signature.
 */
export function errorOf(entry: Fields, response: Fields): string | null {
  const blocked = blockedReasons[textOf(entry._blockedReason) ?? textOf(response._blockedReason) ?? ''];
  if (blocked !== undefined) return blocked;
  const said = response._error ?? entry._error;
  if (typeof said !== 'string') return null;
  if (code.test(said)) return said;
  return sentences.find(([pattern]) => pattern.test(said))?.[1] ?? 'unknown';
}

/** The status in the sentence of Safari's that tells of a refused preflight: it shows no preflight otherwise. */
export function statusInError(response: Fields): number | null {
  const said = textOf(response._error) ?? '';
  const status = /status code: ?(\d{3})\b/i.exec(said)?.[1];
  return status === undefined ? null : Number(status);
}
