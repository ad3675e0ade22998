import { defaultPorts } from '../cos/default-ports.ts';
import { type WrittenOrigin, writtenOrigin } from '../cos/near-misses/written-origin.ts';

const loopbackHosts = ['localhost', '127.0.0.1'];

function isName(host: string): boolean {
  return /[a-z]/.test(host) && host.includes('.') && !host.startsWith('[');
}

/** Hosts that are taken for one another. */
function nearHosts(host: string): string[] {
  if (loopbackHosts.includes(host)) return loopbackHosts.filter((each) => each !== host);
  if (!isName(host)) return [];
  if (host.startsWith('www.')) return [host.slice('www.'.length)];
  const behind = host.slice(host.indexOf('.') + 1);
  return [`www.${host}`, ...(behind.includes('.') ? [behind] : [])];
}

function written({ scheme, host, port }: Pick<WrittenOrigin, 'scheme' | 'host' | 'port'>): string {
  return `${scheme}://${host}${port === '' ? '' : `:${port}`}`;
}

/**
 * What a rule may hold in place of a page's origin by a common mistake, the likeliest first: COS compares the `Origin`
 * header as a string, so a line that is written otherwise answers to what it says. Empty for an opaque origin.
 * https://cloud.tencent.com/document/product/436/8279
 */
export function nearOrigins(origin: string): string[] {
  const page = writtenOrigin(origin);
  if (page === null || !['http', 'https'].includes(page.scheme)) return [];
  const { scheme, host, port } = page;
  const otherPort = port === '' ? (defaultPorts.get(scheme) ?? '') : '';
  return [
    `${origin}/`,
    written({ ...page, port: otherPort }),
    written({ ...page, scheme: scheme === 'http' ? 'https' : 'http' }),
    ...nearHosts(host).map((near) => written({ ...page, host: near })),
    origin.slice(origin.indexOf('//') + 2),
  ];
}

/** An origin that no rule names and no page has, of the same scheme as another. It tells an entry for everybody. */
export function nobodysOrigin(origin: string): string {
  return `${origin.startsWith('http:') ? 'http' : 'https'}://nobody.invalid`;
}

export function isNobodys(origin: string): boolean {
  return origin === nobodysOrigin(origin);
}
