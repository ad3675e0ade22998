import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type Draft, editsOf } from '../cos/edits/draft.ts';
import { opens } from '../cos/edits/opens.ts';
import type { Demand } from './demand.ts';
import { minimized } from './minimized.ts';
import { grownRules, rulesChanged } from './one-rule.ts';
import { ownRules } from './own-rules.ts';

/** A change that opens more than so many times what another one opens, opens much more. */
export const muchMore = 3;

/** How many edits fewer a change makes than another one. */
function saved(draft: Draft, other: Draft): number {
  return editsOf(other).length - editsOf(draft).length;
}

/** Of more demands, only the change is looked at that opens least with all its lines: to leave out needless ones takes long. */
const fewDemands = 50;

/** The better of a change and one of a single existing rule: this one, if it opens less or makes fewer edits. */
function better(demands: readonly Demand[], configuration: CorsConfiguration, found: Draft, limit: number): Draft {
  const grown = grownRules(demands, configuration, limit).slice(0, demands.length > fewDemands ? 1 : undefined);
  const weighed = grown.map((each) => {
    const draft = minimized(demands, each);
    return { draft, weight: opens(configuration, draft.configuration) };
  });
  const smallest = weighed.sort((one, other) => one.weight - other.weight)[0]?.draft;
  if (smallest === undefined) return found;
  const isLess = opens(configuration, smallest.configuration) < opens(configuration, found.configuration);
  return isLess || saved(smallest, found) > 0 ? smallest : found;
}

/**
 * Gives the change to suggest of those that meet the demands, without what is needless. `found` meets them one by one,
 * each where it opens least. One existing rule that meets all is better unless that opens much more; of several such
 * rules the one in which the change opens least. Where a new rule is needed anyway, one that meets all is better if it
 * saves several edits.
 */
export function least(demands: readonly Demand[], configuration: CorsConfiguration, found: Draft): Draft {
  const weight = demands.length < 2 ? 0 : opens(configuration, found.configuration);
  if (weight === 0) return minimized(demands, found);
  if (!found.before.includes(null) && rulesChanged(found) > 1) {
    const one = better(demands, configuration, found, weight * muchMore);
    return one === found ? minimized(demands, found) : one;
  }
  const smallest = minimized(demands, found);
  if (!smallest.before.includes(null)) {
    return better(demands, configuration, smallest, opens(configuration, smallest.configuration));
  }
  if (editsOf(smallest).length === 1) return smallest;
  const own = ownRules(demands, configuration);
  const smallestOwn = own && minimized(demands, own);
  return smallestOwn !== null && saved(smallestOwn, smallest) > 1 ? smallestOwn : smallest;
}
