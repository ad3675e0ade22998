import { isToken } from '../headers.ts';
import type { CorsRule } from './cors-configuration.ts';

function includesAll(list: readonly string[], wanted: readonly string[]): boolean {
  const names = new Set(list.map((name) => name.toLowerCase()));
  return wanted.every((name) => names.has(name.toLowerCase()));
}

/** Whether a browser can read the lists of every answer that a rule gives: one line that is no token spoils all. */
function isReadable({ allowedMethods, allowedHeaders, exposeHeaders }: CorsRule): boolean {
  const asked = allowedHeaders.some((entry) => entry.includes('*'));
  return [allowedMethods, asked ? [] : allowedHeaders, exposeHeaders].every((lines) => lines.every(isToken));
}

/**
 * Whether a rule that comes to answer in place of another gives every page what that gave: each header that it
 * exposes, and the echoed origin with which credentials may be sent.
 */
export function servesAsWell(rule: CorsRule, other: CorsRule): boolean {
  const answersAny = rule.allowedOrigins.includes('*') && other.allowedOrigins.some((pattern) => pattern !== '*');
  const exposed = other.exposeHeaders.every(isToken) ? other.exposeHeaders : [];
  return !answersAny && isReadable(rule) && includesAll(rule.exposeHeaders, exposed);
}
