import { allowingRules } from '../cos/allowing-rules.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { ruleMeant } from '../cos/edits/least-growth.ts';
import { type MendedBy, mendedBy } from '../cos/edits/mended-by.ts';
import { type BucketRequest, matchRules, type RuleMatch } from '../cos/match.ts';
import { type RefusedHeader, refusedHeaders } from '../cos/near-misses/refused-header.ts';
import { preparedRules } from '../cos/prepared-rules.ts';
import { type Spoken, spokenBy } from '../cos/tus.ts';
import { remembered } from '../remembered.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface HeaderNotAllowed extends Spoken, MendedBy {
  readonly kind: 'header-not-allowed';
  /** Every header that the rule refuses. */
  readonly headers: readonly RefusedHeader[];
  /** The rule that is best changed or comes nearest, counted from 0. It refuses a header. */
  readonly rule: number;
  /** The rule's Allow-Headers. */
  readonly allowed: readonly string[];
}

/** The indexes of the rules that allow origin and method or, when none does, of all rules. */
function inQuestion(matches: readonly RuleMatch[]): ReadonlySet<number> {
  const near = matches.flatMap(({ allowedBy, method }, index) => (allowedBy !== null && method ? [index] : []));
  return new Set(near.length > 0 ? near : matches.keys());
}

function refusal(configuration: CorsConfiguration, request: BucketRequest): HeaderNotAllowed | null {
  const matches = matchRules(configuration, request).rules;
  const rules = inQuestion(matches);
  const rulesFor = allowingRules(preparedRules(configuration));
  const everywhere = request.requestHeaders.some((name) =>
    rulesFor(name.toLowerCase()).every((index) => !rules.has(index)),
  );
  if (!everywhere) return null;
  const index = ruleMeant(configuration, request);
  const rule = index === undefined ? undefined : configuration.rules[index];
  const refused = index === undefined ? [] : (matches[index]?.refusedHeaders ?? []);
  if (index === undefined || rule === undefined || refused.length === 0 || !rules.has(index)) return null;
  return {
    kind: 'header-not-allowed',
    headers: refusedHeaders(rule, refused, request.requestHeaders),
    rule: index,
    allowed: rule.allowedHeaders,
    ...mendedBy(configuration, request, 'allowedHeaders'),
    ...spokenBy(request.requestHeaders),
  };
}

/** Remembered: requests that ask the same are refused for the same. */
const refusals = remembered((configuration: CorsConfiguration) =>
  remembered((request: BucketRequest) => refusal(configuration, request)),
);

/** The preflight asks for a header that no rule allows, of those that allow its origin and method. */
export const headerNotAllowed: Kind<HeaderNotAllowed> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    return refused === null ? null : refusals(refused.configuration)(refused.request);
  },
  mend: admitUnmatched,
};
