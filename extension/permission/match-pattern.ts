/** The match pattern of every web page and every host. */
export const everySite = '*://*/*';

/** The match pattern of an origin's host, on any port since Firefox takes none; `null` if it is not http(s). */
export function patternOfOrigin(origin: string): string | null {
  const url = URL.parse(origin);
  return url !== null && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** The match pattern of a host, over http and https. */
export function patternOfHost(host: string): string {
  return `*://${host}/*`;
}

const shape = /^(?<scheme>\*|https?):\/\/(?<host>\*|(?:\*\.)?[^*/]+)\/\*$/;

/** Whether a match pattern covers an origin, as both browsers read it. */
export function covers(pattern: string, origin: string): boolean {
  const { scheme = '', host = '' } = shape.exec(pattern === '<all_urls>' ? everySite : pattern)?.groups ?? {};
  const url = URL.parse(origin);
  if (url === null || host === '') return false;
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  if (host === '*') return true;
  return host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host.replace(/:\d+$/, '');
}

/** The match patterns that the extension may see. */
export interface Grants {
  /** COS's own hosts, which the manifest asks for. A person can withhold them in the browser. */
  readonly required: readonly { readonly pattern: string; readonly granted: boolean }[];
  /** What was granted beyond these, patterns for every site first. */
  readonly optional: readonly string[];
}

/** Parts the patterns that the browser grants into those that the manifest requires and others. */
export function grantsOf(origins: readonly string[], required: readonly string[]): Grants {
  const everywhere = (pattern: string) => pattern === everySite || pattern === '<all_urls>';
  const optional = [...new Set(origins)].filter((pattern) => !required.includes(pattern));
  return {
    required: required.map((pattern) => ({
      pattern,
      granted: origins.includes(pattern) || origins.some(everywhere),
    })),
    optional: optional.sort(
      (one, other) => Number(everywhere(other)) - Number(everywhere(one)) || (one < other ? -1 : 1),
    ),
  };
}

/** Whether the extension sees what pages of this origin send to buckets: the page and COS's own hosts are granted. */
export function isWatched({ required, optional }: Grants, origin: string): boolean {
  const patterns = [...required.map(({ pattern }) => pattern), ...optional];
  return required.every(({ granted }) => granted) && patterns.some((pattern) => covers(pattern, origin));
}
