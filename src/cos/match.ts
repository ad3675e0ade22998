import { remembered } from '../remembered.ts';
import { refusedCounts } from './allowing-rules.ts';
import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';
import { type PreparedRule, preparedRule } from './prepared-rule.ts';
import { type PreparedRules, preparedRules } from './prepared-rules.ts';

/** The part of a request that a bucket's CORS rules look at. */
export interface BucketRequest {
  readonly method: string;
  /** The `Origin` header. */
  readonly origin: string | null;
  /** `Access-Control-Request-Method` */
  readonly requestMethod: string | null;
  /** `Access-Control-Request-Headers`, split into names. */
  readonly requestHeaders: readonly string[];
}

/** What one rule says of a request. Every field is judged, even after another has refused. */
export interface RuleMatch {
  /** The first AllowedOrigin line that allows the origin; `null` when none does. */
  readonly allowedBy: string | null;
  readonly method: boolean;
  /** The requested headers that no AllowedHeader line allows: lower case, in the request's order. */
  readonly refusedHeaders: readonly string[];
  readonly matches: boolean;
}

/** What every rule says of a request, and the index of the one that COS applies. */
export interface Match {
  readonly rules: readonly RuleMatch[];
  readonly matchedRule: number | null;
}

const none: readonly string[] = [];

/** Whether COS takes a request for a preflight. */
export function isPreflight(request: BucketRequest): boolean {
  return request.method === 'OPTIONS' && request.origin !== null && request.requestMethod !== null;
}

/** The method that a rule has to list for a request: the one that a preflight asks for, else its own. */
export function askedMethod(request: BucketRequest): string {
  return (isPreflight(request) ? request.requestMethod : null) ?? request.method;
}

/** What a request asks of each rule. */
interface Asked {
  readonly origin: string | null;
  readonly method: string | null;
  /** In lower case; only a preflight asks for any. */
  readonly headers: readonly string[];
}

function askedBy(request: BucketRequest): Asked {
  const { origin, method, requestMethod, requestHeaders } = request;
  if (!isPreflight(request)) return { origin, method, headers: none };
  return { origin, method: requestMethod, headers: requestHeaders.map((name) => name.toLowerCase()) };
}

function refusedBy(rule: PreparedRule, headers: readonly string[]): readonly string[] {
  return headers.filter((name) => !rule.allowsHeader(name));
}

/** A request that asks for more headers gets the list of those that a rule refuses when it is first read. */
const fewHeaders = 20;

function knownRefused(rule: PreparedRule, headers: readonly string[], count: number): readonly string[] | null {
  if (count === 0) return none;
  if (count === headers.length) return headers;
  return headers.length <= fewHeaders ? refusedBy(rule, headers) : null;
}

function explain(rule: PreparedRule, { origin, method, headers }: Asked, refusedCount: number): RuleMatch {
  const allowedBy = origin === null ? null : rule.allowingOrigin(origin);
  const allowsMethod = method !== null && rule.allowsMethod(method);
  const matches = allowedBy !== null && allowsMethod && refusedCount === 0;
  const known = knownRefused(rule, headers, refusedCount);
  if (known !== null) return { allowedBy, method: allowsMethod, refusedHeaders: known, matches };
  let refused: readonly string[] | null = null;
  return {
    allowedBy,
    method: allowsMethod,
    get refusedHeaders() {
      refused ??= refusedBy(rule, headers);
      return refused;
    },
    matches,
  };
}

/**
 * Compares one rule with a request. A preflight is matched by its origin, the method and every header that it asks for;
 * any other request by its origin and its own method. https://cloud.tencent.com/document/product/436/8288
 */
export function matchRule(rule: CorsRule, request: BucketRequest): RuleMatch {
  const prepared = preparedRule(rule);
  const asked = askedBy(request);
  const refused = asked.headers.reduce((count, name) => count + Number(!prepared.allowsHeader(name)), 0);
  return explain(prepared, asked, refused);
}

/** The rule that COS applies: the first that matches. */
export interface AppliedRule {
  readonly index: number;
  readonly rule: PreparedRule;
  /** The first AllowedOrigin line that allows the origin. */
  readonly allowedBy: string;
}

/** Whether a rule allows all of these headers. It makes no list of their names in lower case. */
function allowsAll(rule: PreparedRule, headers: readonly string[]): boolean {
  for (const name of headers) {
    if (!rule.allowsHeader(name.toLowerCase())) return false;
  }
  return true;
}

/** Finds the rule that COS applies; `null` when none matches. The rules after it are not looked at. */
export function appliedRule({ rules }: PreparedRules, request: BucketRequest): AppliedRule | null {
  const { origin, requestHeaders } = request;
  const preflight = isPreflight(request);
  const method = preflight ? request.requestMethod : request.method;
  if (origin === null || method === null) return null;
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index];
    if (!rule?.allowsMethod(method)) continue;
    const allowedBy = rule.allowingOrigin(origin);
    if (allowedBy === null) continue;
    if (preflight && !allowsAll(rule, requestHeaders)) continue;
    return { index, rule, allowedBy };
  }
  return null;
}

const counted = remembered((prepared: PreparedRules) =>
  remembered((request: BucketRequest) => refusedCounts(prepared, askedBy(request).headers)),
);

/** How many of the requested headers each rule refuses: known without listing them. */
export function refusedHeaderCounts(configuration: CorsConfiguration, request: BucketRequest): readonly number[] {
  return counted(preparedRules(configuration))(request);
}

/** What each rule says of a request. Remembered: whoever reads why one is refused reads it more than once. */
const explained = remembered((prepared: PreparedRules) =>
  remembered((request: BucketRequest): readonly RuleMatch[] => {
    const asked = askedBy(request);
    const counts = counted(prepared)(request);
    return prepared.rules.map((rule, index) => explain(rule, asked, counts[index] ?? 0));
  }),
);

/**
 * Makes the match of a request whose applied rule is known, `null` for none. What each rule says is worked out when it
 * is first read.
 */
export function matchAnswered(prepared: PreparedRules, request: BucketRequest, matchedRule: number | null): Match {
  return {
    get rules() {
      return explained(prepared)(request);
    },
    matchedRule,
  };
}

/** Compares all rules with a request. https://cloud.tencent.com/document/product/436/11488 */
export function matchRules(configuration: CorsConfiguration, request: BucketRequest): Match {
  const prepared = preparedRules(configuration);
  const applied = appliedRule(prepared, request);
  return matchAnswered(prepared, request, applied?.index ?? null);
}
