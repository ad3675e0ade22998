import { byBucket } from '../../src/cos/bucket-of.ts';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Asked } from '../../src/cos/edits/opened.ts';
import type { Exchange } from '../../src/exchange.ts';
import { type Assumption, assumptionsBehind } from '../../src/replay-assumptions.ts';
import type { NeededHeaders } from '../../src/suggestion/demand.ts';
import { type ExpectedDemand, expectedDemands } from '../../src/suggestion/expected-demands.ts';
import { isSought, onlyAsked, type Suggestion, suggest, widened } from '../../src/suggestion/suggestion.ts';
import type { Group, KnownConfigurations } from './group.ts';

/** The change that mends what a bucket's rules refuse, its form with `*` (`wide`), and what both rest on. */
export interface Mending {
  readonly suggestion: Suggestion | null;
  /** Whether no change was looked for, since that would take too long. */
  readonly unsought: boolean;
  readonly wide: Suggestion | null;
  /** The change by rules of its own, where the suggestion opens much more; else `null`. */
  readonly only: Suggestion | null;
  readonly asked: Asked;
  readonly assumptions: readonly Assumption[];
}

/**
 * The change for `exchanges`, all to `bucket`. `all`: the tab's exchanges, of which it may break none. `neededBy`: the
 * response headers that the page has to read. `expected`: what uploads will ask next.
 */
export function mendingOf(
  exchanges: readonly Exchange[],
  bucket: string,
  all: readonly Exchange[],
  configuration: CorsConfiguration,
  neededBy?: NeededHeaders,
  expected: readonly ExpectedDemand[] = [],
): Mending {
  const ofBucket = byBucket(all).get(bucket) ?? [];
  const suggestion = suggest(exchanges, ofBucket, configuration, neededBy, expected);
  const methods = exchanges.map(({ request, preflight }) => preflight?.method ?? request.method);
  const asked = {
    origins: [...new Set(exchanges.map(({ request }) => request.origin))],
    methods: [...new Set([...methods, ...(suggestion?.expected?.steps ?? []).map(({ method }) => method)])],
  };
  const wide = suggestion && widened(suggestion, exchanges, ofBucket, configuration, neededBy, expected);
  const only = suggestion && onlyAsked(suggestion, exchanges, ofBucket, configuration, neededBy, expected);
  const unsought = suggestion === null && !isSought(exchanges, configuration, neededBy);
  const assumptions = assumptionsBehind(exchanges, configuration, suggestion);
  return { suggestion, unsought, wide, only, asked, assumptions };
}

/** The change for each bucket whose rules are known, for all that they refuse and that has not passed since. */
export function mendings(
  groups: Iterable<Group>,
  all: readonly Exchange[],
  known: KnownConfigurations,
): ReadonlyMap<string, Mending> {
  const refused = new Map<string, Exchange[]>();
  for (const { refused: isRefused, exchanges, bucket, passedSince: repeated } of groups) {
    if (bucket === null || repeated || !isRefused) continue;
    const ofBucket = refused.get(bucket);
    if (ofBucket === undefined) refused.set(bucket, [...exchanges]);
    else ofBucket.push(...exchanges);
  }
  const found = new Map<string, Mending>();
  for (const [bucket, exchanges] of refused) {
    const configuration = known.get(bucket)?.configuration;
    if (configuration === undefined) continue;
    found.set(bucket, mendingOf(exchanges, bucket, all, configuration, undefined, expectedDemands(exchanges)));
  }
  return found;
}
