/** The parts of an address that tell where it leads. */
export interface Address {
  readonly origin: string;
  /** With its first slash. */
  readonly path: string;
  /** Without its question mark; empty when there is none. */
  readonly query: string;
}

/**
 * An http(s) address as browsers write nearly all of them: what the standard's parser would leave as it is, so that it
 * need not be asked. A browser's `URL` costs as much as all else that an event needs.
 */
const plain =
  /^(https?:\/\/(?![^/]*xn--)(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*(?::[1-9]\d{3})?)(\/[!$-;=@-[\]_a-z|~]*)?(?:\?([!$-&(-;=?-~]*))?(?:#[!-~]*)?$/;
const dotSegment = /\/(?:\.|%2e)/i;

/**
 * Reads an address, relative to `base` where there is one. `null` when it is none.
 * https://url.spec.whatwg.org/#concept-url-parser
 */
export function readAddress(text: string, base?: string): Address | null {
  const [, origin = '', path = '/', query = ''] = plain.exec(text) ?? [];
  if (origin !== '' && !dotSegment.test(path)) return { origin, path, query };
  const url = URL.parse(text, base);
  return url && { origin: url.origin, path: url.pathname, query: url.search.slice(1) };
}
