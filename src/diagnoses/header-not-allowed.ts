import type { RuleMatch } from '../cos/match.ts';
import { nearestRules } from '../cos/near-misses/nearest-rules.ts';
import { type RefusedHeader, refusedHeaders } from '../cos/near-misses/refused-header.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, type Unmatched, unmatched } from './unmatched.ts';

export interface HeaderNotAllowed {
  readonly kind: 'header-not-allowed';
  /** Every header that the rule refuses. */
  readonly headers: readonly RefusedHeader[];
  /** The nearest rule that refuses a header, counted from 0. */
  readonly rule: number;
  /** The rule's Allow-Headers. */
  readonly allowed: readonly string[];
}

/** The rules that allow origin and method or, when none does, all rules. */
function inQuestion(matches: readonly RuleMatch[]): readonly RuleMatch[] {
  const near = matches.filter(({ allowedBy, method }) => allowedBy !== null && method);
  return near.length > 0 ? near : matches;
}

function nearestRefusing({ configuration, request, matches }: Unmatched): number | undefined {
  return nearestRules(configuration, request).find((index) => (matches[index]?.refusedHeaders.length ?? 0) > 0);
}

/** The preflight asks for a header that no rule allows, of those that allow its origin and method. */
export const headerNotAllowed: Kind<HeaderNotAllowed> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null || refused.matches.length === 0) return null;
    const { configuration, request, matches } = refused;
    const rules = inQuestion(matches);
    const everywhere = request.requestHeaders.some((name) =>
      rules.every(({ refusedHeaders }) => refusedHeaders.includes(name.toLowerCase())),
    );
    const index = nearestRefusing(refused);
    const rule = index === undefined ? undefined : configuration.rules[index];
    if (!everywhere || index === undefined || rule === undefined) return null;
    return {
      kind: 'header-not-allowed',
      headers: refusedHeaders(rule, matches[index]?.refusedHeaders ?? [], request.requestHeaders),
      rule: index,
      allowed: rule.allowedHeaders,
    };
  },
  mend: admitUnmatched,
};
