import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { applyEdits, type Edit } from '../cos/edits/edit.ts';
import { leastGrowth } from '../cos/edits/least-growth.ts';
import { type NotGrown, whyNotGrown } from '../cos/edits/why-not-grown.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import { decidingTurn, replay, replayOnce } from '../replay.ts';
import { changedDraft, editedRules } from './edited-rules.ts';

/** Why a change leaves the rule as it is that a diagnosis names. Rules count from 0 as before the change. */
type Reason =
  /** Other requests need a change that lets this one through as well: of a rule, or a new rule (`null`). */
  | { readonly kind: 'shared'; readonly by: number | null }
  /** Lines in another rule open less. */
  | { readonly kind: 'opens-less'; readonly by: number }
  /** No change was found that lets this request through: this one is for others. */
  | { readonly kind: 'for-others' }
  /** An earlier rule answers the request itself, in a way that no lines here change. */
  | { readonly kind: 'answered-before'; readonly by: number }
  | { readonly kind: NotGrown };

export interface LeftRule {
  /** The rule that the diagnosis names. */
  readonly rule: number;
  readonly reason: Reason;
}

/** The rule that a diagnosis names as the one to change, counted from 0; `null` where it names none. */
export function namedRule(diagnosis: Diagnosis): number | null {
  switch (diagnosis.kind) {
    case 'header-not-allowed':
      return diagnosis.rule;
    case 'no-single-rule-matches':
      return diagnosis.nearest;
    case 'origin-not-allowed':
    case 'method-not-allowed':
      return diagnosis.nearest?.rule ?? null;
    case 'header-not-exposed':
      return diagnosis.shadowed === null ? diagnosis.rule : null;
    default:
      return null;
  }
}

function reasonOf(rule: number, exchange: Exchange, before: CorsConfiguration, edits: readonly Edit[]): Reason {
  const { request, match } = decidingTurn(replay(exchange, before));
  const isRefused = match.matchedRule === null;
  const growth = isRefused ? leastGrowth(before, request) : null;
  const after = changedDraft(before, edits);
  const { verdict, preflight, actual } = replay(exchange, after.configuration);
  if (verdict.outcome !== 'success') {
    const why = isRefused && growth === null ? whyNotGrown(before, rule, request) : null;
    return { kind: why === 'unlistable' ? why : 'for-others' };
  }
  const answering = (isRefused ? (preflight ?? actual) : actual).match.matchedRule;
  const by = answering === null ? null : (after.before[answering]?.index ?? null);
  if (!isRefused) return { kind: 'shared', by };
  if (growth === null) return { kind: whyNotGrown(before, rule, request) };
  if (growth.rule !== rule) return growth.rule === by ? { kind: 'opens-less', by } : { kind: 'shared', by };
  const alone = replayOnce(exchange, applyEdits(before, growth.edits));
  const earlier = alone.actual.match.matchedRule;
  if (alone.verdict.outcome !== 'success' && earlier !== null && earlier !== rule) {
    return { kind: 'answered-before', by: earlier };
  }
  return { kind: 'shared', by };
}

/**
 * Tells why a change leaves the rule as it is that the diagnosis of an exchange names; `null` where it writes to that
 * rule, or the diagnosis names none.
 */
export function leftRule(
  diagnosis: Diagnosis,
  exchange: Exchange,
  before: CorsConfiguration,
  edits: readonly Edit[],
): LeftRule | null {
  const rule = namedRule(diagnosis);
  if (rule === null || editedRules(before, edits).has(rule)) return null;
  return { rule, reason: reasonOf(rule, exchange, before, edits) };
}
