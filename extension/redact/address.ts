/** An address without user, password and fragment. */
export interface Address {
  readonly origin: string;
  /** With its leading slash. */
  readonly path: string;
  /** Without the question mark; empty when there is no query. */
  readonly query: string;
}

/**
 * Matches an http(s) address that the standard's parser would leave as it is, as nearly all are. It is then read
 * without a browser's `URL`, which costs as much as everything else that is done for an event.
 */
const plain =
  /^(https?:\/\/(?![^/]*xn--)(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*(?::[1-9]\d{3})?)(\/[!$-;=@-[\]_a-z|~]*)?(?:\?([!$-&(-;=?-~]*))?(?:#[!-~]*)?$/;
const dotSegment = /\/(?:\.|%2e)/i;

/**
 * Reads an address, relative to `base` if given; `null` when it is not valid.
 * https://url.spec.whatwg.org/#concept-url-parser
 */
export function readAddress(text: string, base?: string): Address | null {
  const [, origin = '', path = '/', query = ''] = plain.exec(text) ?? [];
  if (origin !== '' && !dotSegment.test(path)) return { origin, path, query };
  const url = URL.parse(text, base);
  return url && { origin: url.origin, path: url.pathname, query: url.search.slice(1) };
}
