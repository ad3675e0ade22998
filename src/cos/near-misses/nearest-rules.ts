import { remembered } from '../../remembered.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { type BucketRequest, matchRules, type RuleMatch, refusedHeaderCounts } from '../match.ts';
import { nearestOrigin } from './nearest-origin.ts';

function missingFields({ allowedBy, method }: RuleMatch, refused: number): number {
  return Number(allowedBy === null) + Number(!method) + Number(refused > 0);
}

/**
 * Whether the method is missing from a rule with a `*` in an origin. To add it would open it to many pages, so the rule
 * counts as less near.
 */
function opensWide(rule: CorsRule, match: RuleMatch): boolean {
  return !match.method && rule.allowedOrigins.some((pattern) => pattern.includes('*'));
}

/** More than the headers that any request asks for, so that a field outweighs them. */
const manyHeaders = 1_000_000;

/** How far a rule is from matching: missing fields count most, then how many headers it refuses. */
function distance(rule: CorsRule, match: RuleMatch, refused: number): number {
  const fields =
    missingFields(match, refused) * 4 + Number(opensWide(rule, match)) * 2 + Number(match.allowedBy === null);
  return fields * manyHeaders + refused;
}

/** Puts the rule with the nearest origin first, if it is as near as the first: it was likely meant for this page. */
function withNearOriginFirst(
  sorted: number[],
  distances: readonly number[],
  configuration: CorsConfiguration,
  { origin }: BucketRequest,
): number[] {
  const [first, second] = sorted;
  if (origin === null || first === undefined || second === undefined || distances[first] !== distances[second]) {
    return sorted;
  }
  const near = nearestOrigin(configuration, origin)?.rule;
  if (near === undefined || distances[near] !== distances[first]) return sorted;
  return [near, ...sorted.filter((index) => index !== near)];
}

function rank(configuration: CorsConfiguration, request: BucketRequest): number[] {
  const { rules } = matchRules(configuration, request);
  const refused = refusedHeaderCounts(configuration, request);
  const distances = configuration.rules.map((rule, index) => {
    const match = rules[index];
    return match === undefined ? Number.POSITIVE_INFINITY : distance(rule, match, refused[index] ?? 0);
  });
  const sorted = [...distances.keys()].sort((one, other) => (distances[one] ?? 0) - (distances[other] ?? 0));
  return withNearOriginFirst(sorted, distances, configuration, request);
}

/** Remembered: several kinds of diagnosis ask the same in turn. */
const ranked = remembered((configuration: CorsConfiguration) =>
  remembered((request: BucketRequest) => rank(configuration, request)),
);

/** The rules' indexes, the one first that comes nearest to matching the request. Equals stay in order. */
export function nearestRules(configuration: CorsConfiguration, request: BucketRequest): readonly number[] {
  return ranked(configuration)(request);
}
