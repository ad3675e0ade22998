import type { Kind } from './plan.ts';

/**
 * Why a request does not take part in a comparison: its list is gone with its tab, the extension or the window, or one
 * has found it lost already.
 */
export type Excuse = 'closed' | 'reloaded' | 'private' | 'lost';

/** A request that a page was told to send. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  /** The number of its tab. */
  readonly tab: number;
  /** Whether the bucket's server saw it or its preflight. */
  served: boolean;
  /** What the page saw of it last. `null`: not even its beginning was heard of. */
  seen: 'begun' | 'ended' | 'aborted' | null;
  excuse: Excuse | null;
  /** What the last comparison that it took part in found; `null` before the first. */
  found: 'listed' | 'missing' | null;
}

/** What the extension keeps, as it is stored. */
export interface Kept {
  /** The ids of all requests in its lists, those under way too. */
  readonly listed: ReadonlySet<string>;
  /** How many it says it dropped from the lists. */
  readonly counted: number;
}

/** How what was sent compares with what is kept. */
export interface Comparison {
  /** Requests that were delivered and are neither listed nor counted: at least so many of `missing`. */
  readonly lost: number;
  readonly missing: readonly Entry[];
  /** How many the extension says it dropped beyond those that can be missing. */
  readonly miscounted: number;
}

/**
 * Whether the browser certainly told the extension of a request: the server saw it, or the page saw it end by itself. Of
 * one that a page gave up or left at once, that is not certain.
 */
function isDelivered({ served, seen }: Entry): boolean {
  return served || seen === 'ended';
}

/** Compares the entries that have no excuse with what the extension keeps, and notes what is found of each. */
export function compare(entries: Iterable<Entry>, { listed, counted }: Kept): Comparison {
  const own = [...entries].filter(({ excuse }) => excuse === null);
  for (const entry of own) entry.found = listed.has(entry.id) ? 'listed' : 'missing';
  const notListed = own.filter(({ found }) => found === 'missing');
  const missing = notListed.filter(isDelivered);
  return {
    lost: Math.max(0, missing.length - counted),
    missing,
    miscounted: Math.max(0, counted - notListed.length),
  };
}

/** What has become of all requests that were sent. */
export interface Account {
  readonly sent: number;
  /** Certainly delivered. Each of them is in one of the next four. */
  readonly delivered: number;
  readonly listed: number;
  readonly counted: number;
  readonly lost: number;
  /** Those whose list was gone, with their tab, window or the extension, before anything was compared. */
  readonly excused: number;
}

/** The account of a ledger, given how many requests the comparisons found lost. */
export function accountOf(entries: Iterable<Entry>, lost: number): Account {
  const all = [...entries];
  const delivered = all.filter(isDelivered);
  const found = (what: Entry['found']) => delivered.filter((entry) => entry.found === what).length;
  return {
    sent: all.length,
    delivered: delivered.length,
    listed: found('listed'),
    counted: found('missing') - lost,
    lost,
    excused: found(null),
  };
}
