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
  /** Whether the browser told the background enough of it to know that it is a request to which CORS applies. */
  told: boolean;
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
  /** Requests that the bucket's server saw, and of which the browser told a background too little or nothing. */
  readonly untold: readonly Entry[];
  /** How many the extension says it dropped beyond those that can be missing. */
  readonly miscounted: number;
}

/**
 * Whether the browser told the extension of a request: the witness says so or, if that was stopped, the list itself.
 */
function isDelivered({ told, found }: Entry): boolean {
  return told || found === 'listed';
}

/**
 * Whether a request was sent of which the browser told too little. What the server never saw may not have been sent.
 */
function isUntold(entry: Entry): boolean {
  return entry.served && !isDelivered(entry);
}

/**
 * The ids of the requests of which enough was told, given a line of the witness for each part of one. The end of a
 * request is not enough by itself: nothing in it shows that CORS applies. With its preflight it is, and its beginning
 * is alone.
 */
export function toldEnough(lines: readonly string[]): ReadonlySet<string> {
  const all = new Set(lines);
  const ids = lines.map((line) => line.replace(/ .*/, ''));
  const tells = (id: string, part: string) => all.has(`${id} ${part}`);
  const tellsMore = (id: string) => tells(id, 'answered') || tells(id, 'ended');
  return new Set(ids.filter((id) => tells(id, 'begun') || (tells(id, 'preflight') && tellsMore(id))));
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
    untold: notListed.filter(isUntold),
    miscounted: Math.max(0, counted - notListed.length),
  };
}

/** What has become of all requests that were sent. */
export interface Account {
  readonly sent: number;
  /** Served and not delivered. */
  readonly untold: number;
  /** Each of them is in one of the next four. */
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
    untold: all.filter((entry) => entry.found !== null && isUntold(entry)).length,
    delivered: delivered.length,
    listed: found('listed'),
    counted: found('missing') - lost,
    lost,
    excused: found(null),
  };
}
