import { type Assumption, assumptionsBehind } from '../../src/assumption.ts';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Asked } from '../../src/cos/edits/opened.ts';
import { bucketName, hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import type { RefusedHeader } from '../../src/cos/near-misses/refused-header.ts';
import { type Diagnosis, diagnose, isHint, isHopeless } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { type Replay, replay } from '../../src/replay.ts';
import type { NeededHeaders } from '../../src/suggestion/demand.ts';
import { type Suggestion, suggest, widened } from '../../src/suggestion.ts';
import { recordedVerdict } from '../../src/verdict.ts';
import { passedSince } from '../repetition.ts';
import type { SavedConfiguration } from '../store.ts';

/** Requests of one tab that failed for one and the same reason. */
export interface Finding {
  readonly key: string;
  /** The one to act on. */
  readonly diagnosis: Diagnosis;
  /** What else is to be said of the example, in the order in which it counts. */
  readonly others: readonly Diagnosis[];
  /** Whether nothing failed: it is only worth knowing. */
  readonly hint: boolean;
  /** In the order they were sent; at least one. */
  readonly exchanges: readonly [Exchange, ...Exchange[]];
  /** The one that asks for most: it stands for all. */
  readonly example: Exchange;
  /** `null` when the host does not tell. */
  readonly bucket: string | null;
  /** Whether the browser kept the answer from the page; otherwise something else than CORS failed. */
  readonly blocked: boolean;
  /** Whether each of the requests passed CORS when it was repeated later. */
  readonly passedSince: boolean;
  readonly configuration: CorsConfiguration | null;
  /** The example under the bucket's rules; `null` while they are not known or do not explain the failure. */
  readonly replayed: Replay | null;
  /** One change for all that the bucket's rules refuse in this tab, this finding included. */
  readonly suggestion: Suggestion | null;
  /** The same with `*` for the names of request headers; `null` where it adds none, or where that would take something. */
  readonly wide: Suggestion | null;
  /** What the requests that the change is for ask of the rules. */
  readonly asked: Asked;
  readonly assumptions: readonly Assumption[];
}

export type KnownConfigurations = ReadonlyMap<string, SavedConfiguration>;

/** The bucket that an exchange is about: `examplebucket-1250000000`. */
function bucketOf(exchange: Exchange): string | null {
  return bucketName(parseEndpoint(hostOf(exchange.request.url)));
}

/** Every bucket that the exchanges name, each once. */
export function bucketsOf(exchanges: readonly Exchange[]): string[] {
  return [...new Set(exchanges.map(bucketOf))].filter((bucket) => bucket !== null);
}

/** Whether an exchange ended well, as far as it was seen. */
export function succeeded(exchange: Exchange): boolean {
  return recordedVerdict(exchange).outcome === 'success' && (exchange.response?.status ?? 0) < 400;
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

/** The kinds in which the rules themselves are at fault: the ones that a change of the rules can mend. */
const faultsOfRules: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>([
  'no-configuration',
  'origin-not-allowed',
  'method-not-allowed',
  'header-not-allowed',
  'no-single-rule-matches',
  'wildcard-with-credentials',
  'allow-list-unreadable',
  'header-not-exposed',
]);

export function isFaultOfRules({ kind }: Diagnosis): boolean {
  return faultsOfRules.has(kind);
}

function isRefusal(diagnosis: Diagnosis): boolean {
  return isFaultOfRules(diagnosis) && !isHint(diagnosis);
}

interface Group {
  diagnosis: Diagnosis;
  /** Whether a change of the rules can mend a failure of these requests. */
  readonly refused: boolean;
  readonly exchanges: [Exchange, ...Exchange[]];
  readonly bucket: string | null;
  readonly passedSince: boolean;
}

function grouped(exchanges: readonly Exchange[], known: KnownConfigurations): Map<string, Group> {
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
      groups.set(key, { diagnosis, refused, exchanges: [exchange], bucket, passedSince: repeated });
    else {
      group.diagnosis = merged(group.diagnosis, diagnosis);
      group.exchanges.push(exchange);
    }
  }
  return groups;
}

/** The change that mends what a bucket's rules refuse, and what it and the refusals rest on. */
interface Mending {
  readonly suggestion: Suggestion | null;
  readonly wide: Suggestion | null;
  readonly asked: Asked;
  readonly assumptions: readonly Assumption[];
}

function mendingOf(
  exchanges: readonly Exchange[],
  bucket: string,
  all: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy?: NeededHeaders,
): Mending {
  const ofBucket = all.filter((exchange) => bucketOf(exchange) === bucket);
  const suggestion = suggest(exchanges, ofBucket, configuration, neededBy);
  const asked = {
    origins: [...new Set(exchanges.map(({ request }) => request.origin))],
    methods: [...new Set(exchanges.map(({ request, preflight }) => preflight?.method ?? request.method))],
  };
  const wide = suggestion && widened(suggestion, exchanges, ofBucket, configuration, neededBy);
  return { suggestion, wide, asked, assumptions: assumptionsBehind(exchanges, configuration, suggestion) };
}

/** A mending for each bucket whose rules are known, over all its groups. */
function mendings(
  groups: Iterable<Group>,
  all: readonly Exchange[],
  known: KnownConfigurations,
): ReadonlyMap<string, Mending> {
  const refused = new Map<string, Exchange[]>();
  for (const { refused: isRefused, exchanges, bucket, passedSince: repeated } of groups) {
    if (bucket === null || repeated || !isRefused) continue;
    refused.set(bucket, [...(refused.get(bucket) ?? []), ...exchanges]);
  }
  const found = new Map<string, Mending>();
  for (const [bucket, exchanges] of refused) {
    const configuration = known.get(bucket)?.configuration;
    if (configuration !== undefined) found.set(bucket, mendingOf(exchanges, bucket, all, configuration));
  }
  return found;
}

function demands({ request, preflight }: Exchange): number {
  return (preflight?.headerNames ?? request.unsafeHeaderNames).length;
}

function completed(
  key: string,
  group: Group,
  all: readonly Exchange[],
  known: KnownConfigurations,
  ofBucket: ReadonlyMap<string, Mending>,
): Finding {
  const { diagnosis, refused, exchanges, bucket } = group;
  const configuration = (bucket === null ? undefined : known.get(bucket))?.configuration ?? null;
  const example = exchanges.reduce((most, exchange) => (demands(exchange) > demands(most) ? exchange : most));
  const hint = isHint(diagnosis);
  const others = diagnose(example, configuration).slice(1);
  const explained = configuration !== null && [diagnosis, ...others].some(isFaultOfRules);
  const unexposed = diagnosis.kind === 'header-not-exposed' && diagnosis.rule !== null ? diagnosis.names : [];
  const ownMending =
    explained && hint && bucket !== null
      ? mendingOf(exchanges, bucket, all, configuration, () => unexposed)
      : undefined;
  const mending = ownMending ?? (explained && refused ? ofBucket.get(bucket ?? '') : undefined);
  const mends = !group.passedSince && !isHopeless(diagnosis);
  return {
    key,
    diagnosis,
    others,
    hint,
    exchanges,
    example,
    bucket,
    configuration,
    passedSince: group.passedSince,
    blocked: recordedVerdict(example).outcome === 'blocked',
    replayed: explained ? replay(example, configuration) : null,
    suggestion: mends ? (mending?.suggestion ?? null) : null,
    wide: mends ? (mending?.wide ?? null) : null,
    asked: mending?.asked ?? { origins: [], methods: [] },
    assumptions: mending?.assumptions ?? [],
  };
}

/** What can be acted on comes before what no rule can allow; what is only worth knowing, and what passed since, come last. */
function rank({ blocked, passedSince, diagnosis, hint }: Finding): number {
  if (passedSince) return 4;
  if (hint) return 3;
  if (!blocked) return 2;
  return isHopeless(diagnosis) ? 1 : 0;
}

/**
 * What went wrong in a tab, by cause: what a change of the rules may mend first, the latest first among equals.
 * `known` holds what is saved of the buckets whose rules are known, by bucket name.
 */
export function findings(exchanges: readonly Exchange[], known: KnownConfigurations): Finding[] {
  const latest = ({ exchanges: own }: Finding) => own.at(-1)?.startedAt ?? 0;
  const groups = grouped(exchanges, known);
  const mending = mendings(groups.values(), exchanges, known);
  return [...groups]
    .map(([key, group]) => completed(key, group, exchanges, known, mending))
    .sort((one, other) => rank(one) - rank(other) || latest(other) - latest(one));
}
