import type { RuleChanges } from '../findings/before-change.ts';
import { savedConfigurations } from '../storage/saved-configurations.ts';

/**
 * Follows when a person changed the rules of buckets: what failed before that is no longer listed, nor counted. Calls
 * `onChange` whenever the result of the function that it returns may be another.
 */
export function followRuleChanges(onChange: () => void): () => RuleChanges {
  let changes: RuleChanges = new Map();
  const take = (saved: RuleChanges) => {
    const had = [...changes.values()].some(({ changedAt }) => changedAt !== undefined);
    changes = saved;
    if (had || [...saved.values()].some(({ changedAt }) => changedAt !== undefined)) onChange();
  };
  savedConfigurations.watch(take);
  savedConfigurations.get().then(take, () => undefined);
  return () => changes;
}
