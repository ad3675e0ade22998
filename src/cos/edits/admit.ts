import { allowableMethods, type CorsConfiguration, type CorsRule } from '../cors-configuration.ts';
import { type BucketRequest, isPreflight, matchRules, type RuleMatch } from '../match.ts';
import { nearestRules } from '../near-misses/nearest-rules.ts';
import { canGrow, hasReadableAnswer } from './can-grow.ts';
import type { Edit } from './edit.ts';

/** The Max-Age in the examples of COS's documents. The console asks for one in every rule. */
const usualMaxAgeSeconds = 600;

/**
 * COS recommends that rules expose ETag, and uploads in parts need it.
 * https://cloud.tencent.com/document/product/436/13318
 */
export const usuallyExposed = ['ETag'];

/** Whether a line such as `*`, `https://*` or `*.com` names no domain, so that anybody's page matches. */
export function isForEverybody(pattern: string): boolean {
  const named = pattern.split('*').some((part) => /[^./:]\.[^./:]|localhost|\[/i.test(part));
  return pattern.includes('*') && !named;
}

/** Whether the rule, with the method added, would let anybody's page write. */
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

/** Whether a rule can list the origin itself. Others, such as `null`, are known to be allowed only by `*`. */
export function isWritableOrigin(origin: string | null): origin is string {
  return origin !== null && /^https?:\/\/[^/?#\s*]+$/.test(origin);
}

/** Whether a rule can list a header and allow no other: `*` may be part of a name, but in a rule it stands for any. */
function isWritableHeader(name: string): boolean {
  return !name.includes('*');
}

/** Whether a rule can list the origin and every header of a request by name. */
export function canBeNamed({ origin, requestHeaders }: BucketRequest): boolean {
  return isWritableOrigin(origin) && requestHeaders.every(isWritableHeader);
}

/** Makes a rule that allows one request and no more. `maxAge` is in seconds. */
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
 * Returns the edits after which one rule matches a request that none matches yet: lines for the nearest rule that can
 * take them, else a new last rule, which exposes ETag. `null` when neither is possible, as for PATCH or for an opaque
 * origin that no rule allows.
 */
export function admit(configuration: CorsConfiguration, request: BucketRequest): Edit[] | null {
  const method = isPreflight(request) ? request.requestMethod : request.method;
  if (method === null || !allowableMethods.some((each) => each === method)) return null;
  const writable = isWritableOrigin(request.origin);
  const { rules } = matchRules(configuration, request);
  for (const index of nearestRules(configuration, request)) {
    const rule = configuration.rules[index];
    const match = rules[index];
    if (rule === undefined || match === undefined) continue;
    // To add both origin and method would open the most, so a rule must allow one. It cannot list an opaque origin.
    if (match.allowedBy === null && !(match.method && writable)) continue;
    if (writable && opensToEverybody(rule, match, method)) continue;
    if (!match.refusedHeaders.every(isWritableHeader)) continue;
    // No rule matches yet, so the one that grows gives the answer.
    if (isPreflight(request) && !hasReadableAnswer(rule)) continue;
    const edits = linesFor(request, index, match, method);
    if (canGrow(configuration, index, edits, request)) return edits;
  }
  if (!canBeNamed(request)) return null;
  return [{ kind: 'insert-rule', at: configuration.rules.length, rule: narrowRule(request, usuallyExposed) }];
}
