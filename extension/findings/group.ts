import { hostOf } from '../../src/cos/endpoint.ts';
import type { RefusedHeader } from '../../src/cos/near-misses/refused-header.ts';
import { type Diagnosis, diagnose, isFaultOfKnownRules, isHint } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { passedSince } from '../repetition.ts';
import type { SavedConfiguration } from '../store.ts';
import { bucketOf } from './bucket-of.ts';

/** What is saved of the buckets whose rules are known, by bucket name. */
export type KnownConfigurations = ReadonlyMap<string, SavedConfiguration>;

/** Requests for which the same is to be said first. */
export interface Group {
  readonly key: string;
  diagnosis: Diagnosis;
  /** Whether a change of the rules can mend a failure of these requests. */
  readonly refused: boolean;
  readonly exchanges: [Exchange, ...Exchange[]];
  readonly bucket: string | null;
  readonly passedSince: boolean;
}

/** What each request has of its own and what parts no findings: its id, and the headers that it happens to carry. */
const ownMembers = new Set(['requestId', 'names', 'headers', 'url', 'location', 'minutesOff', 'minutesOld']);

function keyOf(parts: readonly unknown[]): string {
  return JSON.stringify(parts, (name, value) => (ownMembers.has(name) ? undefined : value));
}

function union(one: readonly RefusedHeader[], other: readonly RefusedHeader[]): readonly RefusedHeader[] {
  const byName = new Map([...one, ...other].map((header) => [header.name, header]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One diagnosis for both: every header that either names. */
function merged(one: Diagnosis, other: Diagnosis): Diagnosis {
  if (one.kind === 'header-not-allowed' && other.kind === one.kind) {
    return { ...one, headers: union(one.headers, other.headers) };
  }
  if (one.kind === 'header-not-exposed' && other.kind === one.kind) {
    return { ...one, names: [...new Set([...one.names, ...other.names])] };
  }
  if (one.kind === 'no-single-rule-matches' && other.kind === one.kind) {
    return { ...one, refused: { ...one.refused, headers: union(one.refused.headers, other.refused.headers) } };
  }
  return one;
}

function isRefusal(diagnosis: Diagnosis): boolean {
  return isFaultOfKnownRules(diagnosis) && !isHint(diagnosis);
}

/** Puts requests together for which the same is to be said first, in the order in which they were met. */
export function grouped(exchanges: readonly Exchange[], known: KnownConfigurations): Group[] {
  const passed = passedSince(exchanges);
  const groups = new Map<string, Group>();
  for (const exchange of exchanges) {
    const bucket = bucketOf(exchange);
    const { configuration = null, changedAt = 0 } = (bucket === null ? undefined : known.get(bucket)) ?? {};
    // What failed before a change was made failed under other rules.
    if (exchange.startedAt < changedAt) continue;
    const all = diagnose(exchange, configuration);
    const [diagnosis] = all;
    if (diagnosis === undefined) continue;
    const refused = all.some(isRefusal);
    const repeated = passed.has(exchange.id);
    const key = keyOf([bucket ?? hostOf(exchange.request.url), repeated, refused, diagnosis]);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { key, diagnosis, refused, exchanges: [exchange], bucket, passedSince: repeated });
    else {
      group.diagnosis = merged(group.diagnosis, diagnosis);
      group.exchanges.push(exchange);
    }
  }
  return [...groups.values()];
}
