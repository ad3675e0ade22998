import { remembered } from '../../remembered.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { allowableMethods } from '../cors-configuration.ts';
import { type BucketRequest, isPreflight, matchRules, type RuleMatch } from '../match.ts';
import { nearestOrigin } from '../near-misses/nearest-origin.ts';
import { nearestRules } from '../near-misses/nearest-rules.ts';
import { isForEverybody } from '../origin-pattern.ts';
import { canGrow, hasReadableAnswer } from './can-grow.ts';
import { replacedBy } from './corrected-line.ts';
import { applyEdits, type Edit } from './edit.ts';
import { opens } from './opens.ts';
import { isWritableHeader, isWritableOrigin } from './writable.ts';

/** The lines that an existing rule needs to match a request. */
export interface Growth {
  /** Counts from 0. */
  readonly rule: number;
  readonly edits: readonly Edit[];
}

/** Whether the rule, with the method added, would let anybody's page write. */
function opensToEverybody(rule: CorsRule, match: RuleMatch, method: string): boolean {
  return !match.method && method !== 'GET' && method !== 'HEAD' && rule.allowedOrigins.some(isForEverybody);
}

function linesFor(rule: CorsRule, request: BucketRequest, index: number, match: RuleMatch, method: string): Edit[] {
  const edits: Edit[] = [];
  const add = (field: 'allowedOrigins' | 'allowedMethods' | 'allowedHeaders', lines: readonly string[]) => {
    edits.push({ kind: 'add-lines', rule: index, field, lines, ...replacedBy(rule, field, lines) });
  };
  if (match.allowedBy === null && request.origin !== null) add('allowedOrigins', [request.origin]);
  if (!match.method) add('allowedMethods', [method]);
  if (match.refusedHeaders.length > 0) add('allowedHeaders', [...new Set(match.refusedHeaders)]);
  return edits;
}

/** Whether an edit does no more than to write values in place of lines in which they are miswritten. */
function isCorrection(edit: Edit): boolean {
  return edit.kind === 'add-lines' && edit.lines.length === edit.replaces?.length;
}

/** Whether lines may be added to a rule so that it matches, whatever they would take from later rules. */
export function mayGrow(rule: CorsRule, match: RuleMatch, request: BucketRequest, method: string): boolean {
  const writable = isWritableOrigin(request.origin);
  // To add both origin and method would open the most, so a rule must allow one. It cannot list an opaque origin.
  if (match.allowedBy === null && !(match.method && writable)) return false;
  if (writable && opensToEverybody(rule, match, method)) return false;
  return match.refusedHeaders.every(isWritableHeader);
}

interface Weighed extends Growth {
  readonly opens: number;
  /** Whether only miswritten lines are corrected, which is to be done anyway. */
  readonly corrects: boolean;
  /** Whether the rule has the line of Origin that comes nearest to the page's, so that it was likely meant for it. */
  readonly near: boolean;
}

function compare(one: Weighed, other: Weighed): number {
  return (
    Number(other.corrects) - Number(one.corrects) ||
    one.opens - other.opens ||
    one.edits.length - other.edits.length ||
    Number(other.near) - Number(one.near)
  );
}

function weighed(configuration: CorsConfiguration, request: BucketRequest, method: string): Weighed[] {
  const { rules } = matchRules(configuration, request);
  const growths = nearestRules(configuration, request).flatMap((index): Growth[] => {
    const [rule, match] = [configuration.rules[index], rules[index]];
    if (rule === undefined || match === undefined || !mayGrow(rule, match, request, method)) return [];
    const edits = linesFor(rule, request, index, match, method);
    // No rule matches yet, so the one that grows gives the answer.
    const isReadable = !isPreflight(request) || hasReadableAnswer(rule) || edits.some((edit) => 'replaces' in edit);
    return isReadable ? [{ rule: index, edits }] : [];
  });
  // A single one needs no weighing.
  if (growths.length === 1) return growths.map((growth) => ({ ...growth, opens: 0, corrects: false, near: false }));
  const nearest = request.origin === null ? undefined : nearestOrigin(configuration, request.origin)?.configured;
  return growths.map((growth) => ({
    ...growth,
    corrects: growth.edits.every(isCorrection),
    opens: opens(configuration, applyEdits(configuration, growth.edits)),
    near: nearest !== undefined && configuration.rules[growth.rule]?.allowedOrigins.includes(nearest) === true,
  }));
}

function findLeast(configuration: CorsConfiguration, request: BucketRequest): Growth | null {
  const method = isPreflight(request) ? request.requestMethod : request.method;
  if (method === null || !allowableMethods.some((each) => each === method)) return null;
  const growths = weighed(configuration, request, method).sort(compare);
  return growths.find(({ rule, edits }) => canGrow(configuration, rule, edits, request)) ?? null;
}

/** Remembered: what is said of a request and what is changed for it speak of the same rule. */
const least = remembered((configuration: CorsConfiguration) =>
  remembered((request: BucketRequest) => findLeast(configuration, request)),
);

/**
 * Finds the rule that can take the lines with which it matches a request that no rule matches yet, and in which they
 * open least (see `opens`). One in which it is enough to correct miswritten lines comes first. Of equals the one that
 * lacks the fewest fields is taken, then the one that has nearly the page's origin, then the nearest. `null` when no rule
 * can grow without a loss, or would let anybody's page write.
 */
export function leastGrowth(configuration: CorsConfiguration, request: BucketRequest): Growth | null {
  return least(configuration)(request);
}

/**
 * The rule to speak of where no rule matches a request, counted from 0: the one that is best changed or, if none can be,
 * the one that comes nearest. `undefined` when there is no rule.
 */
export function ruleMeant(configuration: CorsConfiguration, request: BucketRequest): number | undefined {
  return leastGrowth(configuration, request)?.rule ?? nearestRules(configuration, request)[0];
}
