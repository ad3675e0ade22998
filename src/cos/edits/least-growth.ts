import { isToken } from '../../headers.ts';
import { remembered } from '../../remembered.ts';
import { type CorsConfiguration, type CorsRule, isAllowableMethod } from '../cors-configuration.ts';
import {
  askedMethod,
  type BucketRequest,
  isPreflight,
  matchRules,
  type RuleMatch,
  refusedHeaderCounts,
} from '../match.ts';
import { nearestOrigin } from '../near-misses/nearest-origin.ts';
import { nearestRules } from '../near-misses/nearest-rules.ts';
import { isForEverybody } from '../origin-pattern.ts';
import { type AskedHeaders, askedHeadersUnder } from './asked-headers.ts';
import { canGrow, hasReadableAnswer, takesPreflights } from './can-grow.ts';
import { hasMiswritten, replacedBy } from './corrected-line.ts';
import type { Edit } from './edit.ts';
import { type GrowthWeight, growthWeights } from './growth-weight.ts';
import { isWritableHeader, isWritableOrigin } from './writable.ts';

/** The lines that an existing rule needs to match a request. */
export interface Growth {
  /** Counts from 0. */
  readonly rule: number;
  readonly edits: readonly Edit[];
}

const isAnybodys = remembered((rule: CorsRule) => rule.allowedOrigins.some(isForEverybody));

/** Whether the rule, with the method added, would let anybody's page write. */
export function opensToEverybody(rule: CorsRule, match: RuleMatch, method: string): boolean {
  return !match.method && method !== 'GET' && method !== 'HEAD' && isAnybodys(rule);
}

/** The lines that a rule lacks to match a request. */
export function growthLines(
  rule: CorsRule,
  request: BucketRequest,
  index: number,
  match: RuleMatch,
  method: string,
): Edit[] {
  const edits: Edit[] = [];
  const add = (field: 'allowedOrigins' | 'allowedMethods' | 'allowedHeaders', lines: readonly string[]) => {
    edits.push({ kind: 'add-lines', rule: index, field, lines, ...replacedBy(rule, field, lines) });
  };
  if (match.allowedBy === null && request.origin !== null) add('allowedOrigins', [request.origin]);
  if (!match.method) add('allowedMethods', [method]);
  if (match.refusedHeaders.length > 0) add('allowedHeaders', [...new Set(match.refusedHeaders)]);
  return edits;
}

function exposing(rule: number, lines: readonly string[]): Edit {
  return { kind: 'add-lines', rule, field: 'exposeHeaders', lines };
}

/** Whether an edit does no more than to write values in place of lines in which they are miswritten. */
function isCorrection(edit: Edit): boolean {
  return edit.kind === 'add-lines' && edit.lines.length === edit.replaces?.length;
}

/** Remembered: each rule is asked for the same request. */
const isWritable = remembered(isWritableOrigin);
const areWritable = remembered((names: readonly string[]) => names.every(isWritableHeader));

/** Whether lines may be added to a rule so that it matches, whatever they would take from later rules. */
export function mayGrow(rule: CorsRule, match: RuleMatch, request: BucketRequest, method: string): boolean {
  const writable = isWritable(request.origin);
  // To add both origin and method would open the most, so a rule must allow one. It cannot list an opaque origin.
  if (match.allowedBy === null && !(match.method && writable)) return false;
  if (writable && opensToEverybody(rule, match, method)) return false;
  return areWritable(request.requestHeaders) || match.refusedHeaders.every(isWritableHeader);
}

/** A rule that may grow, weighed as far as was needed. */
interface Candidate {
  readonly index: number;
  readonly rule: CorsRule;
  readonly match: RuleMatch;
  readonly weight: GrowthWeight;
  /** Whether only miswritten lines are corrected, which is to be done anyway. */
  readonly corrects: boolean;
  /** How many fields the rule lacks something in. */
  readonly fields: number;
  /** What the lines open; at first without the headers that other rules allow, which may open nothing. */
  opens: number;
}

function candidatesFor(configuration: CorsConfiguration, request: BucketRequest, method: string, unknown: number) {
  const { rules } = matchRules(configuration, request);
  const refused = refusedHeaderCounts(configuration, request);
  const weightOf = growthWeights(configuration);
  return nearestRules(configuration, request).flatMap((index): Candidate[] => {
    const [rule, match] = [configuration.rules[index], rules[index]];
    if (rule === undefined || match === undefined || !mayGrow(rule, match, request, method)) return [];
    const edits = hasMiswritten(rule) ? growthLines(rule, request, index, match, method) : [];
    // No rule matches yet, so the one that grows gives the answer.
    const corrected = edits.some((edit) => 'replaces' in edit);
    if (isPreflight(request) && !corrected && !hasReadableAnswer(rule)) return [];
    const lacked = { origin: match.allowedBy === null ? request.origin : null, method: match.method ? null : method };
    const weight = weightOf({ rule: index, ...lacked });
    if (weight === null) return [];
    const headers = refused[index] ?? 0;
    const fields = Number(match.allowedBy === null) + Number(!match.method) + Number(headers > 0);
    const corrects = edits.length > 0 && edits.every(isCorrection);
    const opens = weight.bare + unknown * weight.perHeader;
    return [{ index, rule, match, weight, corrects, fields, opens }];
  });
}

function weighExactly(candidate: Candidate, { known }: AskedHeaders): void {
  const { match, weight } = candidate;
  if (known.size === 0) return;
  for (const name of new Set(match.refusedHeaders)) {
    if (known.has(name)) candidate.opens += weight.ofHeader(name);
  }
}

/** Whether lines can be added without a loss. What no request can tell apart is worked out once for all. */
function fits(configuration: CorsConfiguration, request: BucketRequest, candidate: Candidate, edits: readonly Edit[]) {
  const { index, rule, match, weight } = candidate;
  if (edits.some((edit) => 'replaces' in edit) || !request.requestHeaders.every(isToken)) {
    return canGrow(configuration, index, edits, request);
  }
  if (weight.exposes === null) return false;
  if (match.refusedHeaders.length === 0 || !rule.allowedOrigins.includes('*')) return true;
  const method = askedMethod(request);
  const after = {
    ...rule,
    allowedMethods: match.method ? rule.allowedMethods : [...rule.allowedMethods, method],
    allowedHeaders: [...rule.allowedHeaders, ...match.refusedHeaders],
  };
  const { rules } = configuration;
  return !takesPreflights(rules.slice(0, index), rule, after, rules.slice(index + 1));
}

function compareByWeight(one: Candidate, other: Candidate): number {
  return Number(other.corrects) - Number(one.corrects) || one.opens - other.opens;
}

function findLeast(configuration: CorsConfiguration, request: BucketRequest): Growth | null {
  const method = askedMethod(request);
  if (!isAllowableMethod(method)) return null;
  const isNear = ({ rule }: Candidate) => {
    const nearest = request.origin === null ? null : nearestOrigin(configuration, request.origin);
    return nearest !== null && rule.allowedOrigins.includes(nearest.configured);
  };
  const compare = (one: Candidate, other: Candidate) =>
    compareByWeight(one, other) || one.fields - other.fields || Number(isNear(other)) - Number(isNear(one));
  const asked = askedHeadersUnder(configuration, request);
  const candidates = candidatesFor(configuration, request, method, asked.unknown.size).sort(compareByWeight);
  let best: (Candidate & Pick<Growth, 'edits'>) | null = null;
  for (const candidate of candidates) {
    // What is weighed so far never weighs more than all.
    if (best !== null && compareByWeight(best, candidate) < 0) break;
    weighExactly(candidate, asked);
    if (best !== null && compare(candidate, best) >= 0) continue;
    const { index, rule, match, weight } = candidate;
    const exposes = weight.exposes ?? [];
    const whole = exposes.length === 0 ? candidate : { ...candidate, fields: candidate.fields + 1 };
    if (best !== null && compare(whole, best) >= 0) continue;
    const lines = growthLines(rule, request, index, match, method);
    const edits = exposes.length === 0 ? lines : [...lines, exposing(index, exposes)];
    if (fits(configuration, request, candidate, edits)) best = { ...whole, edits };
  }
  return best && { rule: best.index, edits: best.edits };
}

/** Remembered: what is said of a request and what is changed for it speak of the same rule. */
const least = remembered((configuration: CorsConfiguration) =>
  remembered((request: BucketRequest) => findLeast(configuration, request)),
);

/**
 * Finds the rule that can take the lines with which it matches a request that no rule matches yet, and in which they
 * open least (see `opens`). One in which it is enough to correct miswritten lines comes first. Of equals the one that
 * lacks the fewest fields is taken, then the one that has nearly the page's origin, then the nearest. `null` when no
 * rule can grow without a loss, or would let anybody's page write.
 */
export function leastGrowth(configuration: CorsConfiguration, request: BucketRequest): Growth | null {
  return least(configuration)(request);
}

/**
 * The rule to speak of where no rule matches a request, counted from 0: the one that is best changed or, if none can
 * be, the one that comes nearest. `undefined` when there is no rule.
 */
export function ruleMeant(configuration: CorsConfiguration, request: BucketRequest): number | undefined {
  return leastGrowth(configuration, request)?.rule ?? nearestRules(configuration, request)[0];
}
