import { nearestRules } from '../cos/near-misses/nearest-rules.ts';
import { type RefusedHeader, refusedHeaders } from '../cos/near-misses/refused-header.ts';
import type { Kind } from './evidence.ts';
import { headerNotAllowed } from './header-not-allowed.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface NoSingleRuleMatches {
  readonly kind: 'no-single-rule-matches';
  readonly origin: string;
  readonly method: string;
  /** The rule that comes nearest, counted from 0. `refused` is what it does not allow. */
  readonly nearest: number;
  readonly refused: {
    readonly origin: boolean;
    readonly method: boolean;
    readonly headers: readonly RefusedHeader[];
  };
}

/** Some rule allows the origin, some the method, and each header is allowed by one, but COS does not combine rules. */
export const noSingleRuleMatches: Kind<NoSingleRuleMatches> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null) return null;
    const { configuration, request, origin, method, matches } = refused;
    const nearest = nearestRules(configuration, request)[0];
    const match = nearest === undefined ? undefined : matches[nearest];
    const rule = nearest === undefined ? undefined : configuration.rules[nearest];
    const oneFieldRefused =
      matches.every(({ allowedBy }) => allowedBy === null) ||
      matches.every((each) => !each.method) ||
      headerNotAllowed.detect(evidence) !== null;
    if (nearest === undefined || match === undefined || rule === undefined || oneFieldRefused) return null;
    return {
      kind: 'no-single-rule-matches',
      origin,
      method,
      nearest,
      refused: {
        origin: match.allowedBy === null,
        method: !match.method,
        headers: refusedHeaders(rule, match.refusedHeaders, request.requestHeaders),
      },
    };
  },
  mend: admitUnmatched,
};
