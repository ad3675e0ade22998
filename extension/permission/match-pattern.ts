/** What stands for every web page and every host. */
export const everySite = '*://*/*';

/** Every address of a page's host: match patterns know no port (Firefox takes none), so the host is the unit. */
export function patternOfOrigin(origin: string): string | null {
  const url = URL.parse(origin);
  return url !== null && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** Every address of a host, over http and https. */
export function patternOfHost(host: string): string {
  return `*://${host}/*`;
}

const shape = /^(?<scheme>\*|https?):\/\/(?<host>\*|(?:\*\.)?[^*/]+)\/\*$/;

/** Whether a pattern covers an origin, as both browsers read it. */
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

/** The hosts that the extension may see. */
export interface Grants {
  /** COS's own, which the manifest asks for; people can switch them off in the browser. */
  readonly required: readonly { readonly pattern: string; readonly granted: boolean }[];
  /** What was allowed on top of that, every site first. */
  readonly optional: readonly string[];
}

/** What the browser grants, told apart by whether the manifest requires it. */
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
