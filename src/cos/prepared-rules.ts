import { remembered } from '../remembered.ts';
import type { CorsConfiguration } from './cors-configuration.ts';
import { type PreparedRule, preparedRule } from './prepared-rule.ts';

/** A configuration with its rules prepared for comparison with many requests. */
export interface PreparedRules {
  readonly configuration: CorsConfiguration;
  readonly rules: readonly PreparedRule[];
}

/** Prepares a configuration's rules. */
export function prepareRules(configuration: CorsConfiguration): PreparedRules {
  return { configuration, rules: configuration.rules.map(preparedRule) };
}

/** `prepareRules`, remembered: requests come in rows that meet the same configuration. */
export const preparedRules = remembered(prepareRules);
