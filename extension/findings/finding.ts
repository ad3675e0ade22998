import { alikeInAll } from '../../src/alike.ts';
import { bearingAssumptions } from '../../src/bearing-assumptions.ts';
import { bucketOf } from '../../src/cos/bucket-of.ts';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Asked } from '../../src/cos/edits/opened.ts';
import { type Diagnosis, isBeyondRules, isFaultOfKnownRules, isHint } from '../../src/diagnosis.ts';
import { askedHeaders, type Exchange } from '../../src/exchange.ts';
import { type Replay, replay } from '../../src/replay.ts';
import type { Assumption } from '../../src/replay-assumptions.ts';
import type { Suggestion } from '../../src/suggestion/suggestion.ts';
import type { Extent } from '../../src/text/time-line-text.ts';
import { attemptsOf } from './attempts.ts';
import { consequences } from './consequence.ts';
import { withGivenBefore } from './given-before.ts';
import { type Group, grouped, type KnownConfigurations } from './group.ts';
import { histories, type RequestHistory } from './history.ts';
import { type Mending, mendingOf, mendings } from './mending.ts';
import { diagnosesOf, succeeded, verdictOf } from './verdicts.ts';

/** Requests of one tab that failed for the same reason, or share a hint. */
export interface Finding {
  readonly key: string;
  /** The diagnosis to act on first. */
  readonly diagnosis: Diagnosis;
  /** The example's further diagnoses, in order of importance. */
  readonly others: readonly Diagnosis[];
  /** Whether nothing failed, so that this is only worth knowing. */
  readonly hint: boolean;
  /** In the order they were sent; at least one. */
  readonly exchanges: readonly [Exchange, ...Exchange[]];
  /** How many uploads, requests and attempts these are. */
  readonly extent: Extent;
  /** All that was sent for the same uploads and requests, in order of time: what failed, and what passed. */
  readonly history: RequestHistory;
  /** The exchange that asks for the most headers. It stands for all. */
  readonly example: Exchange;
  /** `null` when neither the host nor a person names it. */
  readonly bucket: string | null;
  /** Whether CORS kept the example's answer from the page. Otherwise something else failed, or nothing did. */
  readonly blocked: boolean;
  /** Whether each of the requests passed when it was sent again later. */
  readonly passedSince: boolean;
  readonly configuration: CorsConfiguration | null;
  /** When a person changed the rules to these; `null` where nobody said so. */
  readonly changedAt: number | null;
  /** The example replayed under the bucket's rules; `null` when they are not known or do not explain the failure. */
  readonly replayed: Replay | null;
  /** One change for all that the bucket's rules refuse in this tab, or for this hint alone; `null` for none. */
  readonly suggestion: Suggestion | null;
  /** Whether no change was looked for, since that would take too long. */
  readonly unsought: boolean;
  /** The change with `*` for the names of request headers; `null` if it adds none or `*` would take something away. */
  readonly wide: Suggestion | null;
  /** The change by rules of its own, where the suggestion opens much more than was asked; else `null`. */
  readonly only: Suggestion | null;
  /** The origins and methods of the requests that the change is for. */
  readonly asked: Asked;
  readonly assumptions: readonly Assumption[];
}

/** The assumptions that explain, if COS does otherwise, why the bucket answered otherwise than the known rules. */
function contradicted(
  { kind }: Diagnosis,
  exchanges: readonly Exchange[],
  configuration: CorsConfiguration | null,
): readonly Assumption[] {
  if (kind !== 'configuration-differs' || configuration === null) return [];
  const bearing = alikeInAll(exchanges).flatMap(([each]) =>
    bearingAssumptions(each, configuration, replay(each, configuration)),
  );
  return [...new Set(bearing)];
}

function completed(
  group: Group,
  all: readonly Exchange[],
  known: KnownConfigurations,
  ofBucket: ReadonlyMap<string, Mending>,
  historyOf: (exchanges: readonly Exchange[]) => Pick<Finding, 'extent' | 'history'>,
  mends: boolean,
): Finding {
  const { key, diagnosis, refused, exchanges, bucket } = group;
  const { configuration = null, changedAt = null } = (bucket === null ? undefined : known.get(bucket)) ?? {};
  const example = exchanges.reduce((most, exchange) =>
    askedHeaders(exchange).length > askedHeaders(most).length ? exchange : most,
  );
  const hint = isHint(diagnosis);
  const others = diagnosesOf(example, configuration, changedAt).slice(1);
  const explained = configuration !== null && [diagnosis, ...others].some(isFaultOfKnownRules);
  const unexposed = diagnosis.kind === 'header-not-exposed' && diagnosis.rule !== null ? diagnosis.names : [];
  const ownMending =
    mends && explained && hint && bucket !== null
      ? mendingOf(exchanges, bucket, all, configuration, () => unexposed)
      : undefined;
  const mending = ownMending ?? (explained && refused ? ofBucket.get(bucket ?? '') : undefined);
  const isMendable = !group.passedSince && !isBeyondRules(diagnosis);
  return {
    key,
    diagnosis,
    others,
    hint,
    exchanges,
    ...historyOf(exchanges),
    example,
    bucket,
    configuration,
    changedAt,
    passedSince: group.passedSince,
    blocked: verdictOf(example).outcome === 'blocked',
    replayed: explained ? replay(example, configuration) : null,
    suggestion: isMendable ? (mending?.suggestion ?? null) : null,
    unsought: isMendable && (mending?.unsought ?? false),
    wide: isMendable ? (mending?.wide ?? null) : null,
    only: isMendable ? (mending?.only ?? null) : null,
    asked: mending?.asked ?? { origins: [], methods: [] },
    assumptions: mending?.assumptions ?? (mends ? contradicted(diagnosis, exchanges, configuration) : []),
  };
}

/**
 * The place in the list: what rules may allow, what none can, other failures, what follows from one of these, hints, what
 * passed since.
 */
function rank({ blocked, passedSince, diagnosis, hint }: Finding, isConsequence: boolean): number {
  if (passedSince) return 5;
  if (hint) return 4;
  if (isConsequence) return 3;
  if (!blocked) return 2;
  return isBeyondRules(diagnosis) ? 1 : 0;
}

function listed(all: readonly Exchange[], known: KnownConfigurations, mends: boolean): Finding[] {
  const exchanges = withGivenBefore(all);
  const latest = ({ exchanges: own }: Finding) => own.at(-1)?.startedAt ?? 0;
  const attempts = attemptsOf(exchanges);
  const groups = grouped(exchanges, known, attempts);
  const historyOf = histories(exchanges, attempts);
  const mending = mends ? mendings(groups, exchanges, known) : new Map<string, Mending>();
  const found = groups.map((group) => completed(group, exchanges, known, mending, historyOf, mends));
  const following = consequences(found, attempts);
  const place = (finding: Finding) => rank(finding, following.has(finding));
  return found.sort((one, other) => place(one) - place(other) || latest(other) - latest(one));
}

/**
 * What went wrong in a tab, by cause, in the order of `rank` and the latest first among equals. `known`: the saved
 * configurations, by bucket name.
 */
export function findings(exchanges: readonly Exchange[], known: KnownConfigurations): Finding[] {
  return listed(exchanges, known, true);
}

/**
 * The findings of the newest exchanges alone, without changes and assumptions: what can be told at once. It looks at
 * further exchanges until `isSpent` says so, and at one that failed at least. They are in the order of `findings`.
 */
export function glance(exchanges: readonly Exchange[], known: KnownConfigurations, isSpent: () => boolean): Finding[] {
  let from = exchanges.length;
  for (let isFirst = true; from > 0 && (isFirst || !isSpent()); from -= 1) {
    const exchange = exchanges[from - 1];
    if (exchange === undefined || succeeded(exchange)) continue;
    const { configuration = null, changedAt = null } = known.get(bucketOf(exchange) ?? '') ?? {};
    diagnosesOf(exchange, configuration, changedAt);
    isFirst = false;
  }
  return listed(exchanges.slice(from), known, false);
}
