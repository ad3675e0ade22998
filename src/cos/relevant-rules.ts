import { isToken } from '../headers.ts';
import type { CorsConfiguration } from './cors-configuration.ts';
import { originPatternAllows } from './origin-pattern.ts';

/**
 * Reduces a configuration to what decides how requests of an origin with certain headers end: rules that allow the
 * origin and, of their Allow-Headers, lines that can allow one of these headers or make the list unreadable. The
 * indexes of rules change.
 */
export function relevantRules(
  configuration: CorsConfiguration,
  origin: string,
  headerNames: readonly string[],
): CorsConfiguration {
  const asked = new Set(headerNames.map((name) => name.toLowerCase()));
  const counts = (entry: string) => asked.has(entry.toLowerCase()) || entry.includes('*') || !isToken(entry);
  const rules = configuration.rules
    .filter(({ allowedOrigins }) => allowedOrigins.some((pattern) => originPatternAllows(pattern, origin)))
    .map((rule) => ({ ...rule, allowedHeaders: rule.allowedHeaders.filter(counts) }));
  return { ...configuration, rules };
}
