import { hostOf } from '../../src/cos/endpoint.ts';
import type { HarEntry } from './entry.ts';
import { isPreflight } from './hop.ts';

/** The entries of a HAR that may matter; each is judged as it is added. */
export interface KeptEntries {
  add(entry: HarEntry): void;
  /** The kept entries in order of time. */
  all(): readonly HarEntry[];
  /** How many requests to COS were dropped to stay within the limit. */
  forgotten(): number;
}

const mostHosts = 100;

const byTime = (one: HarEntry, other: HarEntry) => one.startedAt - other.startedAt;

/** Whether an entry may belong to the request to COS of another entry: it is a redirect or a preflight. */
const mayLeadToCos = (entry: HarEntry) => entry.location !== null || isPreflight(entry);

/**
 * Keeps the entries of requests to COS, and those that may belong to them. A host that one entry shows to be COS counts
 * as such in all, earlier ones too; at most 100 hosts are learnt. Of kept entries, and of those that nothing is known
 * of yet, the older half is dropped at twice `most`.
 */
export function keptEntries(most: number): KeptEntries {
  const cosHosts = new Set<string>();
  const kept: HarEntry[] = [];
  let unclear: HarEntry[] = [];
  let forgotten = 0;

  const isCos = ({ cos, url }: HarEntry) => cos || cosHosts.has(hostOf(url));

  /** Adds an entry to a list. Gives the entries that were dropped to make room. */
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
