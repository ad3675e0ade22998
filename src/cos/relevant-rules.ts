import { isToken } from '../headers.ts';
import type { CorsConfiguration } from './cors-configuration.ts';
import { originPatternAllows } from './origin-pattern.ts';

/**
 * The part of a configuration on which it depends how requests of an origin with some headers end: the rules that
 * allow the origin, and of their Allow-Headers what can allow one of the headers or make the whole list unreadable.
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
