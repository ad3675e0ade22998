import type { CorsConfiguration } from './cors-configuration.ts';
import { PreparedRule } from './prepared-rule.ts';

/** A configuration with its rules prepared for comparison with many requests. */
export interface PreparedRules {
  readonly configuration: CorsConfiguration;
  readonly rules: readonly PreparedRule[];
}

/**
 * The latest ones. Requests come in rows that meet the same few configurations, and a search for a change makes many
 * that are used once: a WeakMap of them all costs more than it saves.
 */
let recent: readonly PreparedRules[] = [];
const mostRecent = 4;

/** Prepares a configuration's rules. Who holds requests against more than a few configurations keeps what this gives. */
export function prepareRules(configuration: CorsConfiguration): PreparedRules {
  for (const known of recent) if (known.configuration === configuration) return known;
  const prepared = { configuration, rules: configuration.rules.map((rule) => new PreparedRule(rule)) };
  recent = [prepared, ...recent.slice(0, mostRecent - 1)];
  return prepared;
}
