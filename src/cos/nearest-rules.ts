import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';
import { type BucketRequest, matchRules, type RuleMatch } from './match.ts';

function missingFields({ allowedBy, method, refusedHeaders }: RuleMatch): number {
  return Number(allowedBy === null) + Number(!method) + Number(refusedHeaders.length > 0);
}

/** Adding a method to a rule for many origins opens it to all of them: another rule, if there is one, is nearer. */
function opensWide(rule: CorsRule, match: RuleMatch): boolean {
  return !match.method && rule.allowedOrigins.some((pattern) => pattern.includes('*'));
}

/** More than the headers that any request asks for. */
const manyHeaders = 1_000_000;

/** How far a rule is from matching: missing fields count most, refused headers least. */
function distance(rule: CorsRule, match: RuleMatch): number {
  const fields = missingFields(match) * 4 + Number(opensWide(rule, match)) * 2 + Number(match.allowedBy === null);
  return fields * manyHeaders + match.refusedHeaders.length;
}

/** The rules' indexes, the one that comes nearest to matching the request first. */
export function nearestRules(configuration: CorsConfiguration, request: BucketRequest): number[] {
  const { rules } = matchRules(configuration, request);
  const distances = configuration.rules.map((rule, index) => {
    const match = rules[index];
    return match === undefined ? Number.POSITIVE_INFINITY : distance(rule, match);
  });
  return [...distances.keys()].sort((one, other) => (distances[one] ?? 0) - (distances[other] ?? 0));
}
