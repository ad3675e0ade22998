import { promote } from '../cos/edits/promote.ts';
import { matchRule } from '../cos/match.ts';
import { unreachableRules } from '../cos/mistakes/unreachable-rules.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface DeadRule {
  readonly kind: 'dead-rule';
  /** The rule that would match this request and is never applied; rules count from 0. */
  readonly rule: number;
  /** The earlier rule, which answers in its place. */
  readonly earlier: number;
  /** Whether the rule can be moved before the earlier one without a loss. */
  readonly movable: boolean;
}

/**
 * A rule that would match this request is never applied: an earlier one matches every request that it would.
 * https://cloud.tencent.com/document/product/436/11488
 */
export const deadRule: Kind<DeadRule> = {
  detect({ recorded, configuration, replayed }) {
    if (configuration === null || replayed === null) return null;
    if (recorded.outcome !== 'success' && recorded.outcome !== 'blocked') return null;
    const { request, match } = replayed.preflight ?? replayed.actual;
    if (match.matchedRule === null) return null;
    const dead = unreachableRules(configuration).find(({ rule, earlier }) => {
      const unreached = configuration.rules[rule];
      return earlier === match.matchedRule && unreached !== undefined && matchRule(unreached, request).matches;
    });
    if (dead === undefined) return null;
    const movable = promote(configuration, dead.earlier, (each) => each === configuration.rules[dead.rule]) !== null;
    return { kind: 'dead-rule', ...dead, movable };
  },
  mend: nothingToEdit,
};
