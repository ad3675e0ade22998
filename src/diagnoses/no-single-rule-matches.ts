import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { ruleMeant } from '../cos/edits/least-growth.ts';
import { type MendedBy, mendedBy } from '../cos/edits/mended-by.ts';
import { type BucketRequest, matchRules } from '../cos/match.ts';
import { type RefusedHeader, refusedHeaders } from '../cos/near-misses/refused-header.ts';
import { type Spoken, spokenBy } from '../cos/tus.ts';
import { remembered } from '../remembered.ts';
import type { Kind } from './evidence.ts';
import { headerNotAllowed } from './header-not-allowed.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface NoSingleRuleMatches extends Spoken, MendedBy {
  readonly kind: 'no-single-rule-matches';
  readonly origin: string;
  readonly method: string;
  /** The rule that is best changed or comes nearest, counted from 0. `refused` is what it does not allow. */
  readonly nearest: number;
  readonly refused: {
    readonly origin: boolean;
    readonly method: boolean;
    readonly headers: readonly RefusedHeader[];
  };
}

function refusedByNearest(configuration: CorsConfiguration, request: BucketRequest): NoSingleRuleMatches['refused'] {
  const nearest = ruleMeant(configuration, request) ?? 0;
  const match = matchRules(configuration, request).rules[nearest];
  const rule = configuration.rules[nearest];
  if (match === undefined || rule === undefined) return { origin: false, method: false, headers: [] };
  return {
    origin: match.allowedBy === null,
    method: !match.method,
    headers: refusedHeaders(rule, match.refusedHeaders, request.requestHeaders),
  };
}

/** Remembered: requests that ask the same are refused for the same. */
const refusals = remembered((configuration: CorsConfiguration) =>
  remembered((request: BucketRequest) => refusedByNearest(configuration, request)),
);

/**
 * Some rule allows the origin and some the method, but the rule that is best changed lacks more than headers, and COS
 * does not combine rules.
 */
export const noSingleRuleMatches: Kind<NoSingleRuleMatches> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null) return null;
    const { configuration, request, origin, method, matches } = refused;
    const nearest = ruleMeant(configuration, request);
    const oneFieldRefused =
      matches.every(({ allowedBy }) => allowedBy === null) ||
      matches.every((each) => !each.method) ||
      headerNotAllowed.detect(evidence) !== null;
    if (nearest === undefined || oneFieldRefused) return null;
    const lacked = refusals(configuration)(request);
    return {
      kind: 'no-single-rule-matches',
      origin,
      method,
      nearest,
      refused: lacked,
      ...mendedBy(configuration, request, null),
      ...spokenBy(request.requestHeaders),
    };
  },
  mend: admitUnmatched,
};
