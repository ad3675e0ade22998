import type { CorsRule } from '../cors-configuration.ts';
import { originCovers } from '../origin-pattern.ts';

/**
 * Returns a test of whether `rule` matches everything that another rule matches, so that the other is never applied
 * after it. The test errs towards `false`; a rule without origins or methods is never covered.
 */
export function coverOf(rule: CorsRule): (other: CorsRule) => boolean {
  const methods = new Set(rule.allowedMethods);
  const headers = new Set(rule.allowedHeaders.map((entry) => entry.toLowerCase()));
  const origins = new Set(rule.allowedOrigins);
  const wild = rule.allowedOrigins.filter((pattern) => pattern.includes('*'));
  return ({ allowedOrigins, allowedMethods, allowedHeaders }) =>
    allowedOrigins.length > 0 &&
    allowedMethods.length > 0 &&
    allowedMethods.every((method) => methods.has(method)) &&
    allowedOrigins.every((origin) => origins.has(origin) || wild.some((pattern) => originCovers(pattern, origin))) &&
    (headers.has('*') || allowedHeaders.every((entry) => headers.has(entry.toLowerCase())));
}
