import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { unreachableRules } from './unreachable-rules.ts';

/** What is wrong with a rule as a whole. `earlier` is a rule before it that it repeats, or that is applied instead. */
export type RuleMistake = { readonly rule: number } & (
  | { readonly kind: 'rule-without-origin' }
  | { readonly kind: 'rule-without-method' }
  | { readonly kind: 'duplicate-id'; readonly field: 'id'; readonly value: string; readonly earlier: number }
  | { readonly kind: 'duplicate-rule'; readonly earlier: number }
  /** The earlier rule matches every request that this one would match. */
  | { readonly kind: 'unreachable-rule'; readonly earlier: number }
);

function identityOf({ id: _, ...rule }: CorsRule): string {
  return JSON.stringify(Object.entries(rule).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function firstPlaces(keys: readonly (string | undefined)[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, key] of keys.entries()) if (key !== undefined && !first.has(key)) first.set(key, index);
  return first;
}

/** Finds what is wrong with each rule as a whole, by itself or beside the rules before it. */
export function findRuleMistakes(configuration: CorsConfiguration): RuleMistake[] {
  const { rules } = configuration;
  const identities = rules.map(identityOf);
  const firstIds = firstPlaces(rules.map(({ id }) => id));
  const firstRules = firstPlaces(identities);
  const coverers = new Map(unreachableRules(configuration).map(({ rule, earlier }) => [rule, earlier]));
  return rules.flatMap((each, rule): RuleMistake[] => {
    const { id, allowedOrigins, allowedMethods } = each;
    const found: RuleMistake[] = [];
    if (allowedOrigins.length === 0) found.push({ kind: 'rule-without-origin', rule });
    if (allowedMethods.length === 0) found.push({ kind: 'rule-without-method', rule });
    const sameId = firstIds.get(id ?? '') ?? rule;
    if (id !== undefined && sameId < rule)
      found.push({ kind: 'duplicate-id', field: 'id', value: id, earlier: sameId, rule });
    const same = firstRules.get(identities[rule] ?? '') ?? rule;
    if (same < rule) found.push({ kind: 'duplicate-rule', earlier: same, rule });
    else {
      const earlier = coverers.get(rule);
      if (earlier !== undefined) found.push({ kind: 'unreachable-rule', earlier, rule });
    }
    return found;
  });
}
