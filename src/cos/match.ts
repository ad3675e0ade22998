import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';
import { originPatternAllows } from './origin-pattern.ts';

/** The part of a request that a bucket's CORS rules look at. */
export interface BucketRequest {
  readonly method: string;
  /** The `Origin` header. */
  readonly origin: string | null;
  /** `Access-Control-Request-Method` */
  readonly requestMethod: string | null;
  /** `Access-Control-Request-Headers`, split. */
  readonly requestHeaders: readonly string[];
}

/** What one rule says of one request, field by field, whether or not an earlier field refused it already. */
export interface RuleMatch {
  /** The first `AllowedOrigin` entry that allows the origin. */
  readonly allowedBy: string | null;
  readonly method: boolean;
  /** The requested headers that no `AllowedHeader` entry allows: lower case, in the request's order. */
  readonly refusedHeaders: readonly string[];
  readonly matches: boolean;
}

/** What every rule says, and which one COS applies: the first that matches. */
export interface Match {
  readonly rules: readonly RuleMatch[];
  readonly matchedRule: number | null;
}

export function isPreflight(request: BucketRequest): boolean {
  return request.method === 'OPTIONS' && request.origin !== null && request.requestMethod !== null;
}

function headerAllows(entry: string, name: string): boolean {
  if (!entry.includes('*')) return entry.toLowerCase() === name;
  const [head = '', ...tails] = entry.toLowerCase().split('*');
  const tail = tails.at(-1) ?? '';
  return tails.length === 1 && name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

/** Whether the rule's `AllowedHeader` entries allow a request header; letter case does not count. */
export function ruleAllowsHeader(rule: CorsRule, name: string): boolean {
  const lowerCased = name.toLowerCase();
  return rule.allowedHeaders.some((entry) => headerAllows(entry, lowerCased));
}

/**
 * Holds one rule against a request. A preflight is matched by its origin, the method and every header that it asks
 * for; any other request by its origin and its own method.
 * https://cloud.tencent.com/document/product/436/8288
 */
export function matchRule(rule: CorsRule, request: BucketRequest): RuleMatch {
  const { origin } = request;
  const preflight = isPreflight(request);
  const method = preflight ? request.requestMethod : request.method;
  const allowedBy =
    origin === null ? null : (rule.allowedOrigins.find((pattern) => originPatternAllows(pattern, origin)) ?? null);
  const allowsMethod = method !== null && rule.allowedMethods.includes(method);
  const refusedHeaders = preflight
    ? request.requestHeaders.map((name) => name.toLowerCase()).filter((name) => !ruleAllowsHeader(rule, name))
    : [];
  return {
    allowedBy,
    method: allowsMethod,
    refusedHeaders,
    matches: allowedBy !== null && allowsMethod && refusedHeaders.length === 0,
  };
}

/** Holds all rules against a request. https://cloud.tencent.com/document/product/436/11488 */
export function matchRules(configuration: CorsConfiguration, request: BucketRequest): Match {
  const rules = configuration.rules.map((rule) => matchRule(rule, request));
  const index = rules.findIndex((rule) => rule.matches);
  return { rules, matchedRule: index === -1 ? null : index };
}
