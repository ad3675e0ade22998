import type { CorsRule } from '../cors-configuration.ts';
import { originPatternAllows } from '../origin-pattern.ts';

/** Whether an AllowedOrigin line allows every origin that another one allows. */
function originCovers(pattern: string, other: string): boolean {
  if (!other.includes('*')) return originPatternAllows(pattern, other);
  const [head = '', tail = '', ...more] = pattern.split('*');
  if (!pattern.includes('*') || more.length > 0) return false;
  const [otherHead = '', otherTail = '', ...otherMore] = other.split('*');
  return otherMore.length > 0 || (otherHead.startsWith(head) && otherTail.endsWith(tail));
}

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
