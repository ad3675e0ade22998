import { bucketOf } from '../../src/cos/bucket-of.ts';
import { hostOf } from '../../src/cos/endpoint.ts';
import type { RefusedHeader } from '../../src/cos/near-misses/refused-header.ts';
import { type Diagnosis, isFaultOfKnownRules, isHint } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { remembered } from '../../src/remembered.ts';
import type { SavedConfiguration } from '../storage/saved-configurations.ts';
import type { Attempt } from './attempts.ts';
import { isBeforeChange } from './before-change.ts';
import { createCauses } from './cause.ts';
import { passedSince } from './passed-since.ts';
import { regionRace } from './region-race.ts';
import { diagnosesOf } from './verdicts.ts';

/** The saved configurations, by bucket name. */
export type KnownConfigurations = ReadonlyMap<string, SavedConfiguration>;

/** Requests that share a cause. */
export interface Group {
  readonly key: string;
  readonly diagnosis: Diagnosis;
  /** Whether the known rules refuse these requests, so that a change of them may mend it. */
  readonly refused: boolean;
  readonly exchanges: [Exchange, ...Exchange[]];
  readonly bucket: string | null;
  readonly passedSince: boolean;
}

interface GrowingGroup extends Group {
  /** The diagnoses of all but the first exchange, each once. */
  readonly told: Set<Diagnosis>;
}

/** Members of a diagnosis that differ between requests of the same cause. */
const ownMembers = new Set([
  'requestId',
  'names',
  'headers',
  'uncompared',
  'url',
  'host',
  'namesRegion',
  'location',
  'minutesOff',
  'minutesOld',
  'mendedBy',
]);

/** Stands for what a rule lists, which may be long. Remembered: each request that it refuses is told the same. */
const digestOf = remembered((lines: readonly string[]): string => {
  let digest = 0;
  for (const character of lines.join('\n')) digest = (Math.imul(digest, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return `${lines.length} lines, ${digest}`;
});

/** What is the same of causes that belong together. Remembered: requests that ask the same share a diagnosis. */
const causeKey = remembered((cause: Diagnosis): string =>
  JSON.stringify(cause, (name, value) => {
    if (ownMembers.has(name)) return undefined;
    return name === 'allowed' && Array.isArray(value) ? digestOf(value) : value;
  }),
);

function union(lists: readonly (readonly RefusedHeader[])[]): readonly RefusedHeader[] {
  const byName = new Map(lists.flatMap((headers) => headers.map((header) => [header.name, header])));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * One diagnosis for several of the same cause, of which one may be told twice: it names every header that any names.
 */
function merged(first: Diagnosis, told: readonly Diagnosis[]): Diagnosis {
  if (first.kind === 'header-not-allowed') {
    const alike = told.filter((each) => each.kind === first.kind).filter(({ rule }) => rule === first.rule);
    return { ...first, headers: union([first.headers, ...alike.map(({ headers }) => headers)]) };
  }
  if (first.kind === 'header-not-exposed') {
    const alike = told.filter((each) => each.kind === first.kind);
    return { ...first, names: [...new Set([...first.names, ...alike.flatMap(({ names }) => names)])] };
  }
  if (first.kind === 'no-single-rule-matches') {
    const alike = told.filter((each) => each.kind === first.kind).filter(({ nearest }) => nearest === first.nearest);
    const headers = union([first.refused.headers, ...alike.map(({ refused }) => refused.headers)]);
    return { ...first, refused: { ...first.refused, headers } };
  }
  return first;
}

function isRefusal(diagnosis: Diagnosis): boolean {
  return isFaultOfKnownRules(diagnosis) && !isHint(diagnosis);
}

/**
 * Groups exchanges by cause, in the order in which they come. `attempts`: the place of each in what the page set out to
 * do, by exchange id. Exchanges without a diagnosis, from before a change of the rules or of a `regionRace` are left
 * out.
 */
export function grouped(
  exchanges: readonly Exchange[],
  known: KnownConfigurations,
  attempts: ReadonlyMap<string, Attempt>,
): Group[] {
  const passed = passedSince(exchanges);
  const racing = regionRace(exchanges);
  const causeOf = createCauses();
  const groups = new Map<string, GrowingGroup>();
  for (const exchange of exchanges) {
    if (racing.has(exchange.id) || isBeforeChange(exchange, known)) continue;
    const bucket = bucketOf(exchange);
    const { configuration = null, changedAt = null } = (bucket === null ? undefined : known.get(bucket)) ?? {};
    const all = diagnosesOf(exchange, configuration, changedAt);
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
      groups.set(key, {
        key,
        diagnosis: told,
        told: new Set(),
        refused,
        exchanges: [exchange],
        bucket,
        passedSince: repeated,
      });
    else {
      // What is told again goes to the end: of a header, what was told last counts.
      group.told.delete(told);
      group.told.add(told);
      group.exchanges.push(exchange);
    }
  }
  return [...groups.values()].map(({ told, ...group }) =>
    told.size === 0 ? group : { ...group, diagnosis: merged(group.diagnosis, [...told]) },
  );
}
