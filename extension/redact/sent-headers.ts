import type { CredentialsMode } from '../../src/exchange.ts';
import { isForbiddenRequestHeader } from '../../src/fetch/forbidden-header.ts';
import { corsUnsafeRequestHeaderNames } from '../../src/fetch/safelist.ts';
import { extractHeaderListValues, getHeader, type HeaderList } from '../../src/headers.ts';
import { shortMethod, shortName } from './short-names.ts';

/** What is read from a request's headers, without any secret value. */
export interface SentHeaders {
  readonly origin: string | null;
  /** `Sec-Fetch-Mode`; `null` for addresses that browsers do not trust, such as `http://`. */
  readonly mode: string | null;
  readonly credentialsMode: CredentialsMode | null;
  readonly unsafeHeaderNames: readonly string[];
  /** What a preflight asks for: `Access-Control-Request-Method` and `-Headers`, split. `null` in any other request. */
  readonly accessControlRequest: { readonly method: string; readonly headerNames: readonly string[] } | null;
}

const mostNames = 200;
/** In characters. Names that can be looked up are shorter. */
const longestOrigin = 320;

/**
 * The value of `Origin` where it is a serialized origin; `null` for any other, which may hold anything. Apps and extensions
 * have schemes of their own. https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin
 */
function originIn(value: string | null): string | null {
  if (value === null || value === 'null') return value;
  if (value.length > longestOrigin || !/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@\\]+$/.test(value)) return null;
  if (!/^https?:/.test(value)) return value;
  return URL.parse(value)?.origin === value ? value : null;
}

/** Headers that browsers set themselves. Scripts may set them too, but then the preflight names them. */
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
 * The credentials mode, if the headers show it. A cross-site https request has `Sec-Fetch-Storage-Access` exactly when
 * it carries credentials; elsewhere a cookie proves that it does. https://privacycg.github.io/storage-access-headers/
 */
function readCredentialsMode(headers: HeaderList, absenceTells: boolean): CredentialsMode | null {
  if (has(headers, 'Sec-Fetch-Storage-Access') || has(headers, 'Cookie')) return 'include';
  const crossSite = getHeader(headers, 'Sec-Fetch-Site') === 'cross-site';
  return absenceTells && crossSite && !has(headers, 'Access-Control-Request-Method') ? 'same-origin' : null;
}

/**
 * Reads the headers of a request. `absenceTells`: whether this browser sends `Sec-Fetch-Storage-Access` with every
 * cross-site request to this address that carries credentials.
 */
export function readSentHeaders(headers: HeaderList, absenceTells: boolean): SentHeaders {
  const method = getHeader(headers, 'Access-Control-Request-Method');
  const asked = extractHeaderListValues(headers, 'Access-Control-Request-Headers');
  return {
    origin: originIn(getHeader(headers, 'Origin')),
    mode: getHeader(headers, 'Sec-Fetch-Mode'),
    credentialsMode: readCredentialsMode(headers, absenceTells),
    unsafeHeaderNames: corsUnsafeRequestHeaderNames(headers.filter(setByScript)).slice(0, mostNames).map(shortName),
    accessControlRequest:
      method === null
        ? null
        : {
            method: shortMethod(method),
            headerNames: Array.isArray(asked) ? asked.slice(0, mostNames).map(shortName) : [],
          },
  };
}
