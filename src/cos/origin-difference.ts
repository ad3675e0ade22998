/** The one thing by which a configured origin misses the page's. */
export type OriginDifference = 'trailing-slash' | 'letter-case' | 'scheme' | 'port' | 'www';

interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}

function partsOf(origin: string): Parts | null {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/:]+)(?::(\d+|\*))?$/.exec(origin);
  if (found === null) return null;
  const [, scheme = '', host = '', port = ''] = found;
  return { scheme, host, port };
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** How a configured origin differs from a page's when it differs in one thing only; otherwise `null`. */
export function originDifference(configured: string, origin: string): OriginDifference | null {
  if (configured === `${origin}/`) return 'trailing-slash';
  if (configured !== origin && configured.toLowerCase() === origin) return 'letter-case';
  const one = partsOf(configured);
  const other = partsOf(origin);
  if (one === null || other === null) return null;
  const differences: OriginDifference[] = [];
  if (one.scheme !== other.scheme) differences.push('scheme');
  if (one.port !== other.port) differences.push('port');
  if (one.host !== other.host) {
    if (withoutWww(one.host) !== withoutWww(other.host)) return null;
    differences.push('www');
  }
  return differences.length === 1 ? (differences[0] ?? null) : null;
}
