import { isToken, lowerCasedSet } from '../../headers.ts';
import { remembered } from '../../remembered.ts';
import type { CorsRule } from '../cors-configuration.ts';
import { originPatternsOverlap } from '../origin-pattern.ts';
import { newLines } from './new-lines.ts';

const none: readonly string[] = [];

function includesAll(list: readonly string[], wanted: readonly string[]): boolean {
  const names = lowerCasedSet(list);
  return list === wanted || wanted.every((name) => names.has(name.toLowerCase()));
}

/** Remembered: a changed rule shares most of its lists with the one before. */
const areTokens = remembered((lines: readonly string[]): boolean => lines.every(isToken));

/**
 * Whether a browser can read the lists of every answer that a rule gives. One line that is no token makes a whole list
 * unreadable.
 */
function hasReadableLists({ allowedMethods, allowedHeaders, exposeHeaders }: CorsRule): boolean {
  const asked = allowedHeaders.some((entry) => entry.includes('*'));
  return [allowedMethods, asked ? [] : allowedHeaders, exposeHeaders].every(areTokens);
}

/**
 * Whether a rule that answers in place of another gives pages all that the other gave: every exposed header, and the
 * echoed origin that credentials need.
 */
function servesAsWell(rule: CorsRule, other: CorsRule): boolean {
  const answersAny = rule.allowedOrigins.includes('*') && other.allowedOrigins.some((pattern) => pattern !== '*');
  const exposed = areTokens(other.exposeHeaders) ? other.exposeHeaders : [];
  return !answersAny && hasReadableLists(rule) && includesAll(rule.exposeHeaders, exposed);
}

/**
 * Whether a changed rule takes requests from a later rule that serves them better. `before` is the rule before the
 * change, with fewer origins or methods; `null` when it did not stand before the later one. Errs towards `true`.
 */
export function takesRequests(before: CorsRule | null, rule: CorsRule, later: CorsRule): boolean {
  const newOrigins = newLines(before?.allowedOrigins ?? none, rule.allowedOrigins);
  const newMethods = newLines(before?.allowedMethods ?? none, rule.allowedMethods);
  if (newOrigins.length === 0 && newMethods.length === 0) return false;
  const origins = newMethods.length > 0 ? rule.allowedOrigins : newOrigins;
  const methods = newOrigins.length > 0 ? rule.allowedMethods : newMethods;
  return (
    later.allowedMethods.some((method) => methods.includes(method)) &&
    later.allowedOrigins.some((pattern) => origins.some((own) => originPatternsOverlap(pattern, own))) &&
    !servesAsWell(rule, later)
  );
}
