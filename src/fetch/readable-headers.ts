import type { CredentialsMode } from '../exchange.ts';
import { extractHeaderListValues, type HeaderList, lowerCasedSet } from '../headers.ts';
import { isCorsSafelistedResponseHeaderName } from './safelist.ts';

const forbiddenResponseHeaders = new Set(['set-cookie', 'set-cookie2']);

const none: ReadonlySet<string> = new Set();

/**
 * Returns the names of the headers of a CORS response that a page's script can read: lower case, each once.
 * https://fetch.spec.whatwg.org/#concept-filtered-response-cors
 */
export function readableHeaders(headers: HeaderList, credentialsMode: CredentialsMode): string[] {
  const listed = extractHeaderListValues(headers, 'Access-Control-Expose-Headers');
  const exposed = listed === null || listed === 'failure' ? none : lowerCasedSet(listed);
  const all = exposed.has('*') && credentialsMode !== 'include';
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  return [...names].filter(
    (name) =>
      !forbiddenResponseHeaders.has(name) && (all || exposed.has(name) || isCorsSafelistedResponseHeaderName(name)),
  );
}
