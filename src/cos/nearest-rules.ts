import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';
import { type BucketRequest, matchRule, type RuleMatch } from './match.ts';

interface Candidate {
  readonly index: number;
  readonly rule: CorsRule;
  readonly match: RuleMatch;
}

function missingFields({ match }: Candidate): number {
  return Number(match.allowedBy === null) + Number(!match.method) + Number(match.refusedHeaders.length > 0);
}

/** Adding a method to a rule for many origins opens it to all of them: another rule, if there is one, is nearer. */
function opensWide({ rule, match }: Candidate): boolean {
  return !match.method && rule.allowedOrigins.some((pattern) => pattern.includes('*'));
}

function compare(one: Candidate, other: Candidate): number {
  return (
    missingFields(one) - missingFields(other) ||
    Number(opensWide(one)) - Number(opensWide(other)) ||
    Number(one.match.allowedBy === null) - Number(other.match.allowedBy === null) ||
    one.match.refusedHeaders.length - other.match.refusedHeaders.length
  );
}

/** The rules' indexes, the one that comes nearest to matching the request first; equals stay in order. */
export function nearestRules(configuration: CorsConfiguration, request: BucketRequest): number[] {
  return configuration.rules
    .map((rule, index) => ({ index, rule, match: matchRule(rule, request) }))
    .sort(compare)
    .map(({ index }) => index);
}
