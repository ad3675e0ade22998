import { allowableMethods, type CorsConfiguration, type CorsRule } from '../cors-configuration.ts';
import { type BucketRequest, isPreflight, matchRule, type RuleMatch } from '../match.ts';
import { nearestRules } from '../near-misses/nearest-rules.ts';
import { canGrow } from './can-grow.ts';
import type { Edit } from './edit.ts';

/** The Max-Age that COS's documents give in their examples; the console asks for one in every rule. */
const usualMaxAgeSeconds = 600;

/** COS recommends it, and uploads in parts need it. https://cloud.tencent.com/document/product/436/13318 */
const usuallyExposed = ['ETag'];

/** Whether an entry such as `*`, `https://*` or `*.com` leaves the host to anybody: nothing in it names one. */
export function isForEverybody(pattern: string): boolean {
  const named = pattern.split('*').some((part) => /[^./:]\.[^./:]|localhost|\[/i.test(part));
  return pattern.includes('*') && !named;
}

/** Whether a method that writes would come to be allowed from anywhere. */
function opensToEverybody(rule: CorsRule, match: RuleMatch, method: string): boolean {
  return !match.method && method !== 'GET' && method !== 'HEAD' && rule.allowedOrigins.some(isForEverybody);
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

/** Whether a rule can name a header and allow nothing else by it: `*` is a letter of header names too. */
function isWritableHeader(name: string): boolean {
  return !name.includes('*');
}

/** Whether a rule of its own can name all that a request asks. */
export function canBeNamed({ origin, requestHeaders }: BucketRequest): boolean {
  return isWritableOrigin(origin) && requestHeaders.every(isWritableHeader);
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
 * last rule, which exposes ETag. `null` when no rule can allow it: PATCH, an opaque origin that no rule allows yet.
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
    if (!match.refusedHeaders.every(isWritableHeader)) continue;
    const edits = linesFor(request, index, match, method);
    if (canGrow(configuration, index, edits, request)) return edits;
  }
  if (!canBeNamed(request)) return null;
  return [{ kind: 'insert-rule', at: configuration.rules.length, rule: narrowRule(request, usuallyExposed) }];
}
