import { extractHeaderListValues } from '../headers.ts';
import { allowableMethods, type CorsConfiguration, type CorsRule } from './cors-configuration.ts';
import { applyEdits, type Edit } from './edit.ts';
import { type BucketRequest, isPreflight, matchRule, type RuleMatch } from './match.ts';
import { originPatternsOverlap } from './origin-pattern.ts';
import { respond } from './respond.ts';

/** The Max-Age that COS's documents give in their examples; the console asks for one in every rule. */
const usualMaxAgeSeconds = 600;

interface Candidate {
  readonly index: number;
  readonly rule: CorsRule;
  readonly match: RuleMatch;
}

function missingFields({ match }: Candidate): number {
  return Number(match.allowedBy === null) + Number(!match.method) + Number(match.refusedHeaders.length > 0);
}

/** Adding a method to a rule for many origins opens it to all of them: another rule, if there is one, is nearer. */
function opensWide({ rule, match }: Candidate): boolean {
  return !match.method && rule.allowedOrigins.some((pattern) => pattern.includes('*'));
}

/** Whether a method that writes would come to be allowed from anywhere. */
function opensToEverybody(rule: CorsRule, match: RuleMatch, method: string): boolean {
  return !match.method && rule.allowedOrigins.includes('*') && method !== 'GET' && method !== 'HEAD';
}

function compare(one: Candidate, other: Candidate): number {
  return (
    missingFields(one) - missingFields(other) ||
    Number(opensWide(one)) - Number(opensWide(other)) ||
    Number(one.match.allowedBy === null) - Number(other.match.allowedBy === null) ||
    one.match.refusedHeaders.length - other.match.refusedHeaders.length ||
    one.index - other.index
  );
}

/** The rules' indexes, the one that comes nearest to matching the request first. */
export function nearestRules(configuration: CorsConfiguration, request: BucketRequest): number[] {
  return configuration.rules
    .map((rule, index) => ({ index, rule, match: matchRule(rule, request) }))
    .sort(compare)
    .map(({ index }) => index);
}

function includesAll(list: readonly string[], wanted: readonly string[]): boolean {
  const names = new Set(list.map((name) => name.toLowerCase()));
  return wanted.every((name) => names.has(name.toLowerCase()));
}

function shareMethod(one: CorsRule, other: CorsRule): boolean {
  return one.allowedMethods.some((method) => other.allowedMethods.includes(method));
}

/** Whether both rules echo some origin: all but `*` does, and an echoed origin comes with leave for credentials. */
function echoSameOrigin(one: CorsRule, other: CorsRule): boolean {
  return one.allowedOrigins.some(
    (pattern) =>
      pattern !== '*' &&
      other.allowedOrigins.some((another) => another !== '*' && originPatternsOverlap(pattern, another)),
  );
}

/**
 * Whether a rule that comes to allow more origins or methods takes requests from a later rule that serves them better:
 * one that exposes headers which it does not, or that echoes the origin where it answers `*`.
 */
function takesRequests(rules: readonly CorsRule[], index: number, before: CorsRule, after: CorsRule): boolean {
  const originsGrew = after.allowedOrigins.length > before.allowedOrigins.length;
  const methodsGrew = after.allowedMethods.length > before.allowedMethods.length;
  if (!originsGrew && !methodsGrew) return false;
  const newOrigins = methodsGrew ? after.allowedOrigins : after.allowedOrigins.slice(before.allowedOrigins.length);
  const newMethods = originsGrew ? after.allowedMethods : after.allowedMethods.slice(before.allowedMethods.length);
  return rules.slice(index + 1).some((later) => {
    const sameOrigins = later.allowedOrigins.some((pattern) =>
      newOrigins.some((added) => originPatternsOverlap(pattern, added)),
    );
    const sameMethods = later.allowedMethods.some((method) => newMethods.includes(method));
    if (!sameOrigins || !sameMethods) return false;
    const answersAny = after.allowedOrigins.includes('*') && later.allowedOrigins.some((pattern) => pattern !== '*');
    return answersAny || !includesAll(after.exposeHeaders, later.exposeHeaders);
  });
}

/**
 * Whether a rule that answers `*` and comes to allow more headers takes preflights from a later rule that echoes their
 * origin. With credentials those passed only where an earlier rule echoes the origin of the request itself.
 */
function takesPreflights(rules: readonly CorsRule[], index: number, before: CorsRule, after: CorsRule): boolean {
  if (after.allowedHeaders.length === before.allowedHeaders.length || !after.allowedOrigins.includes('*')) return false;
  return rules
    .slice(index + 1)
    .some(
      (later) =>
        shareMethod(later, after) &&
        rules.slice(0, index).some((earlier) => shareMethod(earlier, later) && echoSameOrigin(earlier, later)),
    );
}

/** Whether a browser can read the lists of an answer: one line that is no token spoils all. */
function isReadable(configuration: CorsConfiguration, request: BucketRequest): boolean {
  const { headers } = respond(configuration, request);
  return ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'].every(
    (name) => extractHeaderListValues(headers, name) !== 'failure',
  );
}

/**
 * Whether lines can be added to one rule, for a request that it is to match, without a loss: it takes nothing from a
 * later rule that serves it better, and a browser can read its answer.
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
  if (takesRequests(rules, index, before, after) || takesPreflights(rules, index, before, after)) return false;
  return !isPreflight(request) || isReadable(edited, request);
}

function linesFor(request: BucketRequest, index: number, match: RuleMatch, method: string): Edit[] {
  const edits: Edit[] = [];
  if (match.allowedBy === null && request.origin !== null) {
    edits.push({ kind: 'add-lines', rule: index, field: 'allowedOrigins', lines: [request.origin] });
  }
  if (!match.method) edits.push({ kind: 'add-lines', rule: index, field: 'allowedMethods', lines: [method] });
  if (match.refusedHeaders.length > 0) {
    edits.push({ kind: 'add-lines', rule: index, field: 'allowedHeaders', lines: [...new Set(match.refusedHeaders)] });
  }
  return edits;
}

/** Whether a rule can name the origin. Of any other, such as `null`, nothing but `*` is known to allow it. */
export function isWritableOrigin(origin: string | null): origin is string {
  return origin !== null && /^https?:\/\/[^/?#\s*]+$/.test(origin);
}

/** A rule that allows one request and no more. */
export function narrowRule(request: BucketRequest, exposeHeaders: readonly string[], maxAge?: number): CorsRule {
  const method = isPreflight(request) ? request.requestMethod : request.method;
  return {
    allowedOrigins: request.origin === null ? [] : [request.origin],
    allowedMethods: method === null ? [] : [method],
    allowedHeaders: [...new Set(request.requestHeaders.map((name) => name.toLowerCase()))],
    exposeHeaders,
    maxAgeSeconds: maxAge ?? usualMaxAgeSeconds,
  };
}

/**
 * The edits by which one rule comes to match a request that none matches: lines for the nearest rule, unless that
 * takes from a later rule, lets one page's methods loose on another's origin, or lets every page write; else a new
 * last rule. `null` when no rule can allow it: PATCH, an opaque origin that no rule allows yet.
 */
export function admit(configuration: CorsConfiguration, request: BucketRequest): Edit[] | null {
  const method = isPreflight(request) ? request.requestMethod : request.method;
  if (method === null || !allowableMethods.some((each) => each === method)) return null;
  const writable = isWritableOrigin(request.origin);
  for (const index of nearestRules(configuration, request)) {
    const rule = configuration.rules[index];
    if (rule === undefined) continue;
    const match = matchRule(rule, request);
    if (match.allowedBy === null && !(match.method && writable)) continue;
    if (writable && opensToEverybody(rule, match, method)) continue;
    const edits = linesFor(request, index, match, method);
    if (canGrow(configuration, index, edits, request)) return edits;
  }
  return writable ? [{ kind: 'insert-rule', at: configuration.rules.length, rule: narrowRule(request, []) }] : null;
}
