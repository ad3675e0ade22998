import { hostOf } from '../../src/cos/endpoint.ts';
import type { HarEntry } from './entry.ts';
import { isPreflight } from './hop.ts';

/** What is kept of a HAR's entries, each as soon as it is told. */
export interface KeptEntries {
  add(entry: HarEntry): void;
  /** Those that may matter, in the order of time. */
  all(): readonly HarEntry[];
  /** How many requests to COS had to leave. */
  forgotten(): number;
}

const mostHosts = 100;

const byTime = (one: HarEntry, other: HarEntry) => one.startedAt - other.startedAt;

/** Whether an entry may belong to a request to COS that another entry tells of: a redirect leads there, or a preflight. */
const mayLeadToCos = (entry: HarEntry) => entry.location !== null || isPreflight(entry);

/**
 * Keeps the entries that are, or may belong to, requests to COS. A host that one entry shows to be COS is taken for it in
 * all others, those before it too. Bounded: of more than twice `most` entries, and as many of hosts that nothing is known
 * of yet, the newest stay, and hosts are learnt until there are 100.
 */
export function keptEntries(most: number): KeptEntries {
  const cosHosts = new Set<string>();
  const kept: HarEntry[] = [];
  let unclear: HarEntry[] = [];
  let forgotten = 0;

  const isCos = ({ cos, url }: HarEntry) => cos || cosHosts.has(hostOf(url));

  /** Gives those that had to leave. */
  function push(list: HarEntry[], entry: HarEntry): readonly HarEntry[] {
    list.push(entry);
    return list.length < 2 * most ? [] : list.sort(byTime).splice(0, most);
  }

  function keep(entry: HarEntry): void {
    forgotten += push(kept, entry).filter((old) => isCos(old) && !isPreflight(old)).length;
  }

  function learn(host: string): void {
    if (cosHosts.has(host) || cosHosts.size >= mostHosts) return;
    cosHosts.add(host);
    const found = unclear.filter(isCos);
    unclear = unclear.filter((entry) => !isCos(entry));
    for (const entry of found) keep(entry);
  }

  return {
    add(entry) {
      if (entry.cos) learn(hostOf(entry.url));
      if (isCos(entry) || mayLeadToCos(entry)) keep(entry);
      else push(unclear, entry);
    },
    all: () => kept.toSorted(byTime).map((entry) => (isCos(entry) ? { ...entry, cos: true } : entry)),
    forgotten: () => forgotten,
  };
}
