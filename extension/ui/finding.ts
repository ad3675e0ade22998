import { type Assumption, assumptionsOf } from '../../src/assumption.ts';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { bucketName, hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import { type Diagnosis, diagnose } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { type Replay, replay } from '../../src/replay.ts';
import { type Suggestion, suggest } from '../../src/suggestion.ts';
import { recordedVerdict } from '../../src/verdict.ts';

/** Requests of one tab that failed for one and the same reason. */
export interface Finding {
  readonly key: string;
  readonly diagnosis: Diagnosis;
  /** In the order they were sent; at least one. */
  readonly exchanges: readonly [Exchange, ...Exchange[]];
  /** `null` when the host does not tell. */
  readonly bucket: string | null;
  /** Whether the browser kept the answer from the page; otherwise something else than CORS failed. */
  readonly blocked: boolean;
  /** Whether each of the requests went well when it was repeated later. */
  readonly passedSince: boolean;
  /** The first exchange under the bucket's rules; `null` while they are not known. */
  readonly replayed: Replay | null;
  readonly configuration: CorsConfiguration | null;
  readonly suggestion: Suggestion | null;
  readonly assumptions: readonly Assumption[];
}

export type KnownConfigurations = ReadonlyMap<string, CorsConfiguration>;

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

/** What two requests share when one is the other's repetition: SDKs repeat at a bucket's other host name. */
function sameRequest(one: Exchange, other: Exchange): boolean {
  const target = ({ request }: Exchange) =>
    `${bucketOf({ ...one, request }) ?? ''} ${request.url.replace(/^[^/]*\/\/[^/]*/, '')}`;
  return one.request.method === other.request.method && target(one) === target(other);
}

function passedLater(exchange: Exchange, all: readonly Exchange[]): boolean {
  return all.some((other) => other.startedAt > exchange.startedAt && sameRequest(exchange, other) && succeeded(other));
}

/** What each request has of its own and what parts no findings: its id, and the headers that it happens to carry. */
const ownMembers = new Set(['requestId', 'names', 'headers']);

function keyOf(about: string, diagnosis: Diagnosis): string {
  return JSON.stringify([about, diagnosis], (name, value) => (ownMembers.has(name) ? undefined : value));
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
}

function grouped(exchanges: readonly Exchange[], known: KnownConfigurations): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const exchange of exchanges) {
    const bucket = bucketOf(exchange);
    const [diagnosis] = diagnose(exchange, bucket === null ? null : (known.get(bucket) ?? null));
    if (diagnosis === undefined) continue;
    const key = keyOf(bucket ?? hostOf(exchange.request.url), diagnosis);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { diagnosis, exchanges: [exchange] });
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

function completed(key: string, group: Group, all: readonly Exchange[], known: KnownConfigurations): Finding {
  const { diagnosis, exchanges } = group;
  const [first] = exchanges;
  const bucket = bucketOf(first);
  const configuration = bucket === null ? null : (known.get(bucket) ?? null);
  const explained = configuration !== null && refusedByRules.has(diagnosis.kind);
  const replayed = explained ? replay(first, configuration) : null;
  const ofBucket = all.filter((exchange) => bucketOf(exchange) === bucket);
  return {
    key,
    diagnosis,
    exchanges,
    bucket,
    configuration,
    replayed,
    blocked: recordedVerdict(first).outcome === 'blocked',
    passedSince: exchanges.every((exchange) => passedLater(exchange, all)),
    suggestion: explained ? suggest(exchanges, ofBucket, configuration) : null,
    assumptions: explained && replayed !== null ? assumptionsOf(first, configuration, replayed) : [],
  };
}

function rank({ blocked, passedSince }: Finding): number {
  return passedSince ? 2 : blocked ? 0 : 1;
}

/**
 * What went wrong in a tab, by cause: what CORS blocks first, what passed since last, the latest first among equals.
 * `known` holds the configurations of the buckets whose rules are known, by bucket name.
 */
export function findings(exchanges: readonly Exchange[], known: KnownConfigurations): Finding[] {
  const latest = ({ exchanges: own }: Finding) => own.at(-1)?.startedAt ?? 0;
  return [...grouped(exchanges, known)]
    .map(([key, group]) => completed(key, group, exchanges, known))
    .sort((one, other) => rank(one) - rank(other) || latest(other) - latest(one));
}
