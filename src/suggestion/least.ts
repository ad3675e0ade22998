import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type Draft, editsOf } from '../cos/edits/draft.ts';
import { opens } from '../cos/edits/opens.ts';
import type { Demand } from './demand.ts';
import { minimized } from './minimized.ts';
import { grownRule, rulesChanged } from './one-rule.ts';
import { ownRules } from './own-rules.ts';

/** A change that opens more than so many times what another one opens, opens much more. */
export const muchMore = 3;

/** How many edits fewer a change makes than another one. */
function saved(draft: Draft, other: Draft): number {
  return editsOf(other).length - editsOf(draft).length;
}

/**
 * Gives the change to suggest of those that meet the demands. `found` meets them one by one, each where it opens least.
 * One existing rule that meets all is better unless that opens much more; of several such rules the one in which the
 * change opens least. Where a new rule is needed anyway, one that meets all is better if it saves several edits.
 */
export function least(demands: readonly Demand[], configuration: CorsConfiguration, found: Draft): Draft {
  if (demands.length < 2) return found;
  const weight = opens(configuration, found.configuration);
  if (weight === 0) return found;
  if (found.before.includes(null)) {
    if (editsOf(found).length === 1) return found;
    const own = ownRules(demands, configuration);
    const smallest = own && minimized(demands, own);
    return smallest !== null && saved(smallest, found) > 1 ? smallest : found;
  }
  const limit = rulesChanged(found) > 1 ? weight * muchMore : weight;
  const grown = grownRule(demands, configuration, limit);
  const smallest = grown && minimized(demands, grown);
  if (smallest === null) return found;
  const isLess = opens(configuration, smallest.configuration) < weight;
  return isLess || saved(smallest, found) > 0 ? smallest : found;
}
