import type { CorsConfiguration } from '../cors-configuration.ts';
import { coverOf } from './rule-covers.ts';

/** A rule that is never applied, because an earlier one matches every request that it would. Both count from 0. */
export interface UnreachableRule {
  readonly rule: number;
  readonly earlier: number;
}

const known = new WeakMap<CorsConfiguration, readonly UnreachableRule[]>();

/** The rules of a configuration that are never applied, each with the first rule that stands in its way. */
export function unreachableRules(configuration: CorsConfiguration): readonly UnreachableRule[] {
  const found = known.get(configuration);
  if (found !== undefined) return found;
  const { rules } = configuration;
  const covers = rules.map(coverOf);
  const unreachable = rules.flatMap((each, rule) => {
    const earlier = covers.slice(0, rule).findIndex((matchesAllOf) => matchesAllOf(each));
    return earlier === -1 ? [] : [{ rule, earlier }];
  });
  known.set(configuration, unreachable);
  return unreachable;
}
