import { remembered } from '../../remembered.ts';
import type { CorsConfiguration } from '../cors-configuration.ts';
import { coverOf } from './rule-covers.ts';

/** A rule that is never applied, because an earlier one matches every request that it would. Both count from 0. */
export interface UnreachableRule {
  readonly rule: number;
  readonly earlier: number;
}

function findUnreachable({ rules }: CorsConfiguration): readonly UnreachableRule[] {
  const covers = rules.map(coverOf);
  return rules.flatMap((each, rule) => {
    const earlier = covers.slice(0, rule).findIndex((matchesAllOf) => matchesAllOf(each));
    return earlier === -1 ? [] : [{ rule, earlier }];
  });
}

/**
 * The rules of a configuration that are never applied, each with the first rule that stands in its way. Remembered: each
 * request under the configuration asks the same.
 */
export const unreachableRules = remembered(findUnreachable);
