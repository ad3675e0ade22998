import { allowableMethods, type CorsConfiguration, type CorsRule } from './cors-configuration.ts';
import { applyEdits, type Edit } from './edit.ts';
import { type BucketRequest, isPreflight, matchRule, type RuleMatch } from './match.ts';
import { originPatternsOverlap } from './origin-pattern.ts';

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

/** Adding a method to a rule for any origin opens it to everybody: another rule, if there is one, is nearer. */
function opensWide({ rule, match }: Candidate): boolean {
  return !match.method && rule.allowedOrigins.some((pattern) => pattern.includes('*'));
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

/**
 * Whether a rule that comes to match more takes requests from a later rule that serves them better: one that exposes
 * headers which it does not, or that echoes the origin (and so allows credentials) where it answers `*`.
 */
function takesFromLater(configuration: CorsConfiguration, index: number, edits: readonly Edit[]): boolean {
  const before = configuration.rules[index];
  const after = applyEdits(configuration, edits).rules[index];
  if (before === undefined || after === undefined) return true;
  const originsGrew = after.allowedOrigins.length > before.allowedOrigins.length;
  const methodsGrew = after.allowedMethods.length > before.allowedMethods.length;
  if (!originsGrew && !methodsGrew) return false;
  const newOrigins = methodsGrew ? after.allowedOrigins : after.allowedOrigins.slice(before.allowedOrigins.length);
  const newMethods = originsGrew ? after.allowedMethods : after.allowedMethods.slice(before.allowedMethods.length);
  return configuration.rules.slice(index + 1).some((later) => {
    const sameOrigins = later.allowedOrigins.some((pattern) =>
      newOrigins.some((added) => originPatternsOverlap(pattern, added)),
    );
    const sameMethods = later.allowedMethods.some((method) => newMethods.includes(method));
    if (!sameOrigins || !sameMethods) return false;
    const answersAny = after.allowedOrigins.includes('*') && later.allowedOrigins.some((pattern) => pattern !== '*');
    return answersAny || !includesAll(after.exposeHeaders, later.exposeHeaders);
  });
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

/** The method that decides, when a rule can allow it at all; and an origin that can be written into a rule. */
function canBeAllowed(request: BucketRequest): string | null {
  const method = isPreflight(request) ? request.requestMethod : request.method;
  const writable = request.origin !== null && /^https?:\/\/[^/?#\s*]+$/.test(request.origin);
  return writable && allowableMethods.some((each) => each === method) ? method : null;
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
 * takes from a later rule or would let one page's methods loose on another's origin; else a new last rule. `null`
 * when no rule can allow it: PATCH, an opaque origin.
 */
export function admit(configuration: CorsConfiguration, request: BucketRequest): Edit[] | null {
  const method = canBeAllowed(request);
  if (method === null) return null;
  for (const index of nearestRules(configuration, request)) {
    const rule = configuration.rules[index];
    if (rule === undefined) continue;
    const match = matchRule(rule, request);
    if (match.allowedBy === null && !match.method) continue;
    const edits = linesFor(request, index, match, method);
    if (!takesFromLater(configuration, index, edits)) return edits;
  }
  return [{ kind: 'insert-rule', at: configuration.rules.length, rule: narrowRule(request, []) }];
}
