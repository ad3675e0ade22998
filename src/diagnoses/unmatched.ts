import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { admitRefused } from '../cos/edits/mended-by.ts';
import { askedMethod, type BucketRequest, type RuleMatch } from '../cos/match.ts';
import { decidingTurn } from '../replay.ts';
import type { Evidence } from './evidence.ts';

/** A request that no rule matches, and what each rule says of it. */
export interface Unmatched {
  readonly configuration: CorsConfiguration;
  readonly request: BucketRequest;
  /** The method that the rules have to allow. */
  readonly method: string;
  readonly origin: string;
  readonly matches: readonly RuleMatch[];
}

/** The request that the rules refused; `null` when a rule matches it, or the rules do not explain the failure. */
export function unmatched(evidence: Evidence): Unmatched | null {
  const refused = evidence.refused;
  if (refused === null) return null;
  const { request, match } = decidingTurn(refused.replayed);
  if (match.matchedRule !== null) return null;
  return {
    configuration: refused.configuration,
    request,
    method: askedMethod(request),
    origin: request.origin ?? '',
    matches: match.rules,
  };
}

/** The edits that let the refused request through; `null` when there are none. */
export function admitUnmatched(evidence: Evidence): readonly Edit[] | null {
  const refused = unmatched(evidence);
  return refused === null ? null : admitRefused(refused.configuration, refused.request);
}
