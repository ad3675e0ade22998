import { extractHeaderListValues, type HeaderList } from '../../headers.ts';
import { remembered } from '../../remembered.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { type BucketRequest, isPreflight } from '../match.ts';
import { originPatternsOverlap } from '../origin-pattern.ts';
import { preparedRule } from '../prepared-rule.ts';
import { respond } from '../respond.ts';
import { applyEdits, type Edit } from './edit.ts';
import { newLines } from './new-lines.ts';
import { madeUpBy } from './taken-from.ts';

function shareMethod(one: CorsRule, other: CorsRule): boolean {
  return one.allowedMethods.some((method) => other.allowedMethods.includes(method));
}

/** Whether both rules echo some origin. Every line but `*` does, and only an echoed origin may send credentials. */
function echoSameOrigin(one: CorsRule, other: CorsRule): boolean {
  return one.allowedOrigins.some(
    (pattern) =>
      pattern !== '*' &&
      other.allowedOrigins.some((another) => another !== '*' && originPatternsOverlap(pattern, another)),
  );
}

/** Whether some header could be allowed by a line of each list. Errs towards `true`. */
function shareHeader(some: readonly string[], others: readonly string[]): boolean {
  const names = new Set(others.map((line) => line.toLowerCase()));
  const anyOf = (lines: readonly string[]) => lines.some((line) => line.includes('*'));
  if (some.length > 0 && others.length > 0 && (anyOf(some) || anyOf(others))) return true;
  return some.some((line) => names.has(line.toLowerCase()));
}

/**
 * Whether a `*` rule that comes to allow more headers takes preflights from a later rule that echoes their origin. With
 * credentials those passed only if a rule before both echoes the origin in the answer to the request itself.
 */
export function takesPreflights(
  earlier: readonly CorsRule[],
  before: CorsRule,
  after: CorsRule,
  later: readonly CorsRule[],
): boolean {
  const added = newLines(before.allowedHeaders, after.allowedHeaders);
  if (added.length === 0 || !after.allowedOrigins.includes('*')) return false;
  return later.some(
    (rule) =>
      shareMethod(rule, after) &&
      shareHeader(added, rule.allowedHeaders) &&
      earlier.some((first) => shareMethod(first, rule) && echoSameOrigin(first, rule)),
  );
}

/** Whether a browser can read the lists of an answer. One item that is no token makes a whole list unreadable. */
function areReadable(headers: HeaderList): boolean {
  return ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'].every(
    (name) => extractHeaderListValues(headers, name) !== 'failure',
  );
}

/**
 * Whether a browser can read the lists that a rule puts into every answer to a preflight. Lines that are added change
 * nothing where it cannot. Remembered: many requests look for a rule that can grow.
 */
export const hasReadableAnswer = remembered((rule: CorsRule) => areReadable(preparedRule(rule).answer.before));

/**
 * Whether lines can be added to the rule at `index` without a loss: no later rule that serves its requests better loses
 * them, and a browser can read the answer to `request`, if that is a preflight.
 */
export function canGrow(
  configuration: CorsConfiguration,
  index: number,
  edits: readonly Edit[],
  request: BucketRequest,
): boolean {
  const edited = applyEdits(configuration, edits);
  const { rules } = configuration;
  const before = rules[index];
  const after = edited.rules[index];
  if (before === undefined || after === undefined) return false;
  const later = rules.slice(index + 1);
  if (madeUpBy(rules, index, after)?.length !== 0) return false;
  if (takesPreflights(rules.slice(0, index), before, after, later)) return false;
  return !isPreflight(request) || areReadable(respond(edited, request).headers);
}
