import { bucketOf } from '../../src/cos/bucket-of.ts';
import { hostOf } from '../../src/cos/endpoint.ts';
import type { RefusedHeader } from '../../src/cos/near-misses/refused-header.ts';
import { type Diagnosis, isFaultOfKnownRules, isHint } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { SavedConfiguration } from '../storage/saved-configurations.ts';
import type { Attempt } from './attempts.ts';
import { createCauses } from './cause.ts';
import { passedSince } from './passed-since.ts';
import { diagnosesOf } from './verdicts.ts';

/** The saved configurations, by bucket name. */
export type KnownConfigurations = ReadonlyMap<string, SavedConfiguration>;

/** Requests that share a cause. */
export interface Group {
  readonly key: string;
  diagnosis: Diagnosis;
  /** Whether the known rules refuse these requests, so that a change of them may mend it. */
  readonly refused: boolean;
  readonly exchanges: [Exchange, ...Exchange[]];
  readonly bucket: string | null;
  readonly passedSince: boolean;
}

/** Members of a diagnosis that differ between requests of the same cause. */
const ownMembers = new Set([
  'requestId',
  'names',
  'headers',
  'url',
  'host',
  'namesRegion',
  'location',
  'minutesOff',
  'minutesOld',
]);

/** What is the same of causes that belong together. */
function causeKey(cause: Diagnosis): string {
  return JSON.stringify(cause, (name, value) => (ownMembers.has(name) ? undefined : value));
}

function union(one: readonly RefusedHeader[], other: readonly RefusedHeader[]): readonly RefusedHeader[] {
  const byName = new Map([...one, ...other].map((header) => [header.name, header]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One diagnosis for two of the same cause: it names every header that either names. */
function merged(one: Diagnosis, other: Diagnosis): Diagnosis {
  if (one.kind === 'header-not-allowed' && other.kind === one.kind && other.rule === one.rule) {
    return { ...one, headers: union(one.headers, other.headers) };
  }
  if (one.kind === 'header-not-exposed' && other.kind === one.kind) {
    return { ...one, names: [...new Set([...one.names, ...other.names])] };
  }
  if (one.kind === 'no-single-rule-matches' && other.kind === one.kind && other.nearest === one.nearest) {
    return { ...one, refused: { ...one.refused, headers: union(one.refused.headers, other.refused.headers) } };
  }
  return one;
}

function isRefusal(diagnosis: Diagnosis): boolean {
  return isFaultOfKnownRules(diagnosis) && !isHint(diagnosis);
}

/**
 * Groups exchanges by cause, in the order in which they come. `attempts`: the place of each in what the page set out to
 * do, by exchange id. Exchanges without a diagnosis, and those from before a change of the rules, are left out.
 */
export function grouped(
  exchanges: readonly Exchange[],
  known: KnownConfigurations,
  attempts: ReadonlyMap<string, Attempt>,
): Group[] {
  const passed = passedSince(exchanges);
  const causeOf = createCauses();
  const groups = new Map<string, Group>();
  for (const exchange of exchanges) {
    const bucket = bucketOf(exchange);
    const { configuration = null, changedAt = 0 } = (bucket === null ? undefined : known.get(bucket)) ?? {};
    // A request from before the last change of the rules failed under other rules.
    if (exchange.startedAt < changedAt) continue;
    const all = diagnosesOf(exchange, configuration);
    const [diagnosis] = all;
    const attempt = attempts.get(exchange.id);
    if (diagnosis === undefined || attempt === undefined) continue;
    const cause = causeOf(exchange, diagnosis, configuration, attempt);
    const told = cause.kind === diagnosis.kind ? diagnosis : cause;
    const refused = isRefusal(cause) || (cause.kind === diagnosis.kind && all.some(isRefusal));
    const repeated = passed.has(exchange.id);
    const key = [bucket ?? hostOf(exchange.request.url), repeated, refused, causeKey(cause)].join(' ');
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { key, diagnosis: told, refused, exchanges: [exchange], bucket, passedSince: repeated });
    else {
      group.diagnosis = merged(group.diagnosis, told);
      group.exchanges.push(exchange);
    }
  }
  return [...groups.values()];
}
