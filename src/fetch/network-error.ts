/** What a network error means, whichever browser reports it. */
export type NetworkErrorReason =
  | 'dns'
  | 'offline'
  | 'refused'
  | 'reset'
  | 'timed-out'
  | 'tls'
  | 'proxy'
  | 'cut-short'
  | 'extension'
  | 'local-network'
  /** The error tells nothing: browsers give it for CORS and for much else. */
  | 'unclear'
  | 'other';

/** Errors that browsers give for CORS, among other causes. Safari's is a sentence, seen in HARs alone. */
const corsLike: ReadonlySet<string> = new Set([
  'net::ERR_FAILED',
  'NS_ERROR_DOM_BAD_URI',
  'Failed access control checks.',
]);

/** Whether browsers give this error for an answer that CORS blocked, though for other causes too. */
export function isCorsLikeError(error: string): boolean {
  return corsLike.has(error);
}

/**
 * Patterns of the browsers' errors; the first that matches counts. Chromium's codes:
 * https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h, Firefox's:
 * https://searchfox.org/mozilla-central/source/xpcom/base/ErrorList.py
 */
const reasons: readonly (readonly [NetworkErrorReason, RegExp])[] = [
  ['proxy', /PROXY|TUNNEL_CONNECTION/],
  ['local-network', /LOCAL_NETWORK_ACCESS|PRIVATE_NETWORK_ACCESS/],
  ['extension', /^net::ERR_BLOCKED_BY_CLIENT$|^NS_ERROR_ABORT$/],
  [
    'dns',
    /ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ERR_DNS_|NS_ERROR_UNKNOWN_HOST|hostname could not be found/,
  ],
  ['offline', /ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE|appears to be offline/],
  ['refused', /CONNECTION_REFUSED|^Could not connect/],
  ['timed-out', /TIMED_OUT|NS_ERROR_NET_TIMEOUT|timed out/],
  ['tls', /ERR_CERT_|ERR_SSL_|ERR_BAD_SSL|SEC_ERROR_|^SSL_ERROR_|MOZILLA_PKIX_/],
  ['cut-short', /CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|NS_ERROR_NET_PARTIAL_TRANSFER/],
  [
    'reset',
    /ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|NS_ERROR_NET_(?:RESET|INTERRUPT)|connection was lost/,
  ],
];

/**
 * Tells what a browser's error means. Firefox gives TLS failures as a sentence in the user's language, so an unknown
 * sentence counts as `tls`.
 */
export function networkErrorReason(error: string): NetworkErrorReason {
  if (isCorsLikeError(error)) return 'unclear';
  const found = reasons.find(([, pattern]) => pattern.test(error));
  if (found !== undefined) return found[0];
  return /^(?:net::|NS_|unknown$)/.test(error) ? 'other' : 'tls';
}

const givenUp: ReadonlySet<string> = new Set(['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'cancelled']);

/** Whether the page gave the request up, or the user left the page. */
export function isAborted(error: string): boolean {
  return givenUp.has(error);
}

/** Why the browser itself stopped a request before anything was sent. */
export type Unsent = 'csp' | 'mixed-content';

/**
 * Why the browser stopped a request before it was sent; else `null`. Where the error tells nothing more, an `http`
 * address on an `https` page counts as mixed content.
 */
export function unsentReason(error: string, origin: string, url: string): Unsent | null {
  if (/^net::ERR_BLOCKED_BY_CSP$|^blocked:csp$|^NS_ERROR_CSP_/.test(error)) return 'csp';
  if (/^blocked:mixed-content$/.test(error)) return 'mixed-content';
  const mixed = origin.startsWith('https:') && url.startsWith('http:');
  return mixed && ['other', 'unclear'].includes(networkErrorReason(error)) ? 'mixed-content' : null;
}
