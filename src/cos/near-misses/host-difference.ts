import { editDistance } from './edit-distance.ts';
import { globAllows, wildcards } from './wildcard.ts';

/** The one difference between a configured host and the page's. */
export type HostDifference = 'www' | 'apex' | 'loopback' | 'misplaced-wildcard' | 'spelling';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a host is a name of the local machine. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.has(host);
}

/** A shorter label counts as a different word, not as a misspelled one. */
const shortestLabel = 5;

const digits = (text: string) => text.replace(/\D/g, '');

function isMisspelledLabel(label: string, other: string): boolean {
  return label.length >= shortestLabel && digits(label) === digits(other) && editDistance(label, other, 2) <= 2;
}

/**
 * The labels to compare: those of both hosts or, if the configured one begins with `*.`, those after it and as many
 * last labels of the page's.
 */
function comparedLabels(configured: string, host: string): [string[], string[]] {
  const labels = host.split('.');
  if (!configured.startsWith('*.')) return [configured.split('.'), labels];
  const behind = configured.slice(2).split('.');
  return [behind, labels.length > behind.length ? labels.slice(-behind.length) : labels];
}

/** Whether the hosts differ in the spelling of one label, or only in where their dots are. */
function isMisspelled(configured: string, host: string): boolean {
  const [labels, others] = comparedLabels(configured, host);
  const letters = labels.join('');
  if (letters.includes('*')) return false;
  if (letters === others.join('')) return letters.length >= 2 * shortestLabel;
  if (labels.length !== others.length) return false;
  const wrong = labels.filter((label, index) => label !== others[index]);
  const right = others.filter((label, index) => label !== labels[index]);
  return wrong.length === 1 && isMisspelledLabel(wrong[0] ?? '', right[0] ?? '');
}

/** Whether the host would be allowed if the pattern's `*` stood at its start or at its end. */
function hasMisplacedWildcard(configured: string, host: string): boolean {
  if (wildcards(configured) !== 1) return false;
  const literal = configured.replace('*', '');
  const namesDomain = /[^.]\.[^.]/.test(literal);
  return namesDomain && (globAllows(`*${literal}`, host) || globAllows(`${literal}*`, host));
}

/** Tells how a configured host, with `*` or without, differs from the page's; `null` when they are not alike. */
export function hostDifference(configured: string, host: string): HostDifference | null {
  if (isLoopback(configured) && isLoopback(host)) return 'loopback';
  if (globAllows(`www.${configured}`, host) || configured === `www.${host}`) return 'www';
  if (configured.includes('*.') && globAllows(configured.replace('*.', ''), host)) return 'apex';
  if (hasMisplacedWildcard(configured, host)) return 'misplaced-wildcard';
  return isMisspelled(configured, host) ? 'spelling' : null;
}
