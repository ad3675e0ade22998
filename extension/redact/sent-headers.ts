import type { CredentialsMode } from '../../src/exchange.ts';
import { isForbiddenRequestHeader } from '../../src/fetch/forbidden-header.ts';
import { corsUnsafeRequestHeaderNames } from '../../src/fetch/safelist.ts';
import { extractHeaderListValues, getHeader, type HeaderList } from '../../src/headers.ts';

/** What the headers of a request tell, none of their secret values in it. */
export interface SentHeaders {
  readonly origin: string | null;
  /** `Sec-Fetch-Mode`: `null` on addresses that browsers do not trust, such as `http://`. */
  readonly mode: string | null;
  readonly credentialsMode: CredentialsMode | null;
  readonly unsafeHeaderNames: readonly string[];
  /** `Access-Control-Request-Method` and `-Headers`, split: what a preflight asks for; `null` in any other request. */
  readonly accessControlRequest: { readonly method: string; readonly headerNames: readonly string[] } | null;
}

const mostNames = 200;

/** Scripts may set these too, but then a preflight has named them; without one it was the browser. */
const setByBrowsers = new Set([
  'cache-control',
  'device-memory',
  'downlink',
  'dpr',
  'ect',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'last-event-id',
  'pragma',
  'priority',
  'purpose',
  'rtt',
  'save-data',
  'upgrade-insecure-requests',
  'user-agent',
  'viewport-width',
  'width',
  'x-client-data',
]);

function setByScript([name, value]: readonly [string, string]): boolean {
  return !setByBrowsers.has(name.toLowerCase()) && !isForbiddenRequestHeader(name, value);
}

const has = (headers: HeaderList, name: string) => getHeader(headers, name) !== null;

/**
 * `Sec-Fetch-Storage-Access` is there exactly when a cross-site https request carries credentials; a cookie proves the
 * same elsewhere. https://privacycg.github.io/storage-access-headers/
 */
function readCredentialsMode(headers: HeaderList, absenceTells: boolean): CredentialsMode | null {
  if (has(headers, 'Sec-Fetch-Storage-Access') || has(headers, 'Cookie')) return 'include';
  const crossSite = getHeader(headers, 'Sec-Fetch-Site') === 'cross-site';
  return absenceTells && crossSite && !has(headers, 'Access-Control-Request-Method') ? 'same-origin' : null;
}

/**
 * Reads the headers of a request as `onSendHeaders` gives them. `absenceTells`: whether this browser would have sent
 * `Sec-Fetch-Storage-Access` here with credentials.
 */
export function readSentHeaders(headers: HeaderList, absenceTells: boolean): SentHeaders {
  const method = getHeader(headers, 'Access-Control-Request-Method');
  const asked = extractHeaderListValues(headers, 'Access-Control-Request-Headers');
  return {
    origin: getHeader(headers, 'Origin'),
    mode: getHeader(headers, 'Sec-Fetch-Mode'),
    credentialsMode: readCredentialsMode(headers, absenceTells),
    unsafeHeaderNames: corsUnsafeRequestHeaderNames(headers.filter(setByScript)).slice(0, mostNames),
    accessControlRequest:
      method === null ? null : { method, headerNames: Array.isArray(asked) ? asked.slice(0, mostNames) : [] },
  };
}
