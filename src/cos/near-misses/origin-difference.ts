import { originPatternAllows } from '../origin-pattern.ts';
import { type HostDifference, hostDifference } from './host-difference.ts';
import { globAllows, wildcards } from './wildcard.ts';
import { type OriginSlip, type WrittenOrigin, writtenOrigin } from './written-origin.ts';

/** A difference between a configured origin and the page's. */
export type OriginDifference = OriginSlip | HostDifference | 'scheme' | 'port' | 'port-wildcard' | 'several-wildcards';

const byLikelihood: readonly OriginDifference[] = [
  'invisible-character',
  'own-letters',
  'trailing-slash',
  'path',
  'letter-case',
  'missing-scheme',
  'several-in-one-line',
  'default-port',
  'port-wildcard',
  'port',
  'scheme',
  'www',
  'apex',
  'loopback',
  'several-wildcards',
  'misplaced-wildcard',
  'spelling',
];

const likelihoods: ReadonlyMap<OriginDifference, number> = new Map(
  byLikelihood.map((difference, index) => [difference, index]),
);

/** The rank of a difference: the lower it is, the likelier the difference is a mistake in writing. */
export function likelihood(difference: OriginDifference): number {
  return likelihoods.get(difference) ?? byLikelihood.length;
}

function portDifference({ host, port }: WrittenOrigin, page: WrittenOrigin): OriginDifference | null {
  // A `*` at the end of a host stands for a port too.
  if (port === '' && host.endsWith('*')) return null;
  if (port === '*' && page.port === '') return 'port-wildcard';
  return globAllows(port, page.port) ? null : 'port';
}

function otherDifferences(line: WrittenOrigin, page: WrittenOrigin): OriginDifference[] | null {
  const sameHost = globAllows(line.host, page.host);
  const host = sameHost ? null : hostDifference(line.host, page.host);
  if (!sameHost && host === null) return null;
  const sameScheme = line.scheme === '' || globAllows(line.scheme, page.scheme);
  const found: (OriginDifference | null)[] = [
    portDifference(line, page),
    sameScheme ? null : 'scheme',
    host,
    wildcards(line.scheme + line.host + line.port) > 1 ? 'several-wildcards' : null,
  ];
  return found.filter((difference) => difference !== null);
}

/**
 * The one or two differences between a configured origin and a page's, the likelier mistake first. Empty when the line
 * allows the page, differs in more, or means another site; a misspelled host counts only where nothing else differs.
 * `page` and `line` are both parsed, for a caller with many. https://cloud.tencent.com/document/product/436/8279
 */
export function originDifferences(
  configured: string,
  origin: string,
  page = writtenOrigin(origin),
  line = writtenOrigin(configured, page?.scheme),
): readonly OriginDifference[] {
  if (page === null || page.scheme === '' || originPatternAllows(configured, origin)) return [];
  const others = line === null ? null : otherDifferences(line, page);
  if (line === null || others === null) return [];
  // If the page has another port, it does not matter that the line's is a default one.
  const slips = others.includes('port') ? line.slips.filter((slip) => slip !== 'default-port') : line.slips;
  const found = [...slips, ...others];
  if (found.length > (found.includes('spelling') ? 1 : 2)) return [];
  return found.sort((one, other) => likelihood(one) - likelihood(other));
}
