import { type Assumption, assumptionsBehind } from '../../src/assumption.ts';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { bucketName, hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import type { Asked } from '../../src/cos/opened.ts';
import { type Diagnosis, diagnose, isHopeless } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { type Replay, replay } from '../../src/replay.ts';
import { type Suggestion, suggest, widened } from '../../src/suggestion.ts';
import { recordedVerdict } from '../../src/verdict.ts';
import { passedSince } from '../repetition.ts';
import type { SavedConfiguration } from '../store.ts';

/** Requests of one tab that failed for one and the same reason. */
export interface Finding {
  readonly key: string;
  readonly diagnosis: Diagnosis;
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
const ownMembers = new Set(['requestId', 'names', 'headers']);

function keyOf(about: string, repeated: boolean, diagnosis: Diagnosis): string {
  return JSON.stringify([about, repeated, diagnosis], (name, value) => (ownMembers.has(name) ? undefined : value));
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].sort();
}

/** One diagnosis for both: every header that either names. */
function merged(one: Diagnosis, other: Diagnosis): Diagnosis {
  if (one.kind === 'header-not-allowed' && other.kind === one.kind) {
    return { ...one, names: union(one.names, other.names) };
  }
  if (one.kind === 'no-single-rule-matches' && other.kind === one.kind) {
    return { ...one, refused: { ...one.refused, headers: union(one.refused.headers, other.refused.headers) } };
  }
  return one;
}

interface Group {
  diagnosis: Diagnosis;
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
    const [diagnosis] = diagnose(exchange, configuration);
    if (diagnosis === undefined) continue;
    const repeated = passed.has(exchange.id);
    const key = keyOf(bucket ?? hostOf(exchange.request.url), repeated, diagnosis);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { diagnosis, exchanges: [exchange], bucket, passedSince: repeated });
    else {
      group.diagnosis = merged(group.diagnosis, diagnosis);
      group.exchanges.push(exchange);
    }
  }
  return groups;
}

/** The kinds in which the rules themselves refused: the ones that a change of the rules can mend. */
const refusedByRules: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>([
  'no-configuration',
  'origin-not-allowed',
  'method-not-allowed',
  'header-not-allowed',
  'no-single-rule-matches',
  'wildcard-with-credentials',
]);

/** The change that mends what a bucket's rules refuse, and what it and the refusals rest on. */
interface Mending {
  readonly suggestion: Suggestion | null;
  readonly wide: Suggestion | null;
  readonly asked: Asked;
  readonly assumptions: readonly Assumption[];
}

/** A mending for each bucket whose rules are known, over all its groups. */
function mendings(
  groups: Iterable<Group>,
  all: readonly Exchange[],
  known: KnownConfigurations,
): ReadonlyMap<string, Mending> {
  const refused = new Map<string, Exchange[]>();
  for (const { diagnosis, exchanges, bucket, passedSince: repeated } of groups) {
    if (bucket === null || repeated || !refusedByRules.has(diagnosis.kind)) continue;
    refused.set(bucket, [...(refused.get(bucket) ?? []), ...exchanges]);
  }
  const found = new Map<string, Mending>();
  for (const [bucket, exchanges] of refused) {
    const configuration = known.get(bucket)?.configuration;
    if (configuration === undefined) continue;
    const ofBucket = all.filter((exchange) => bucketOf(exchange) === bucket);
    const suggestion = suggest(exchanges, ofBucket, configuration);
    const wide = suggestion === null ? null : widened(suggestion, exchanges, ofBucket, configuration);
    const asked = {
      origins: [...new Set(exchanges.map(({ request }) => request.origin))],
      methods: [...new Set(exchanges.map(({ request, preflight }) => preflight?.method ?? request.method))],
    };
    const assumptions = assumptionsBehind(exchanges, configuration, suggestion);
    found.set(bucket, { suggestion, wide, asked, assumptions });
  }
  return found;
}

function demands({ request, preflight }: Exchange): number {
  return (preflight?.headerNames ?? request.unsafeHeaderNames).length;
}

function completed(key: string, group: Group, known: KnownConfigurations, mending: Mending | undefined): Finding {
  const { diagnosis, exchanges, bucket } = group;
  const configuration = (bucket === null ? undefined : known.get(bucket))?.configuration ?? null;
  const example = exchanges.reduce((most, exchange) => (demands(exchange) > demands(most) ? exchange : most));
  const explained = configuration !== null && refusedByRules.has(diagnosis.kind);
  const mends = explained && !group.passedSince && !isHopeless(diagnosis);
  return {
    key,
    diagnosis,
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
    assumptions: explained ? (mending?.assumptions ?? []) : [],
  };
}

/** What can be acted on comes before what no rule can allow, what passed since comes last. */
function rank({ blocked, passedSince, diagnosis }: Finding): number {
  if (passedSince) return 3;
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
    .map(([key, group]) => completed(key, group, known, mending.get(group.bucket ?? '')))
    .sort((one, other) => rank(one) - rank(other) || latest(other) - latest(one));
}
