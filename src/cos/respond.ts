import type { Header, HeaderList } from '../headers.ts';
import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';
import { type BucketRequest, isPreflight, matchRules } from './match.ts';

/** The CORS part of a bucket's answer. */
export interface BucketAnswer {
  /** 200 or 403 on a preflight; `null` on any other request, whose status CORS rules never decide. */
  readonly status: number | null;
  /** Counted from 0. */
  readonly matchedRule: number | null;
  /** `Access-Control-*` and `Vary`, as COS spells them. */
  readonly headers: HeaderList;
}

function allowedHeaders(rule: CorsRule, asked: readonly string[]): string {
  const names = rule.allowedHeaders.some((entry) => entry.includes('*')) ? asked : rule.allowedHeaders;
  return names.map((name) => name.toLowerCase()).join(',');
}

function ruleHeaders(rule: CorsRule, allowedBy: string | null, request: BucketRequest): Header[] {
  const anyOrigin = allowedBy === '*';
  const headers: Header[] = [
    ['Access-Control-Allow-Origin', anyOrigin ? '*' : (request.origin ?? '')],
    ['Access-Control-Allow-Credentials', anyOrigin ? '' : 'true'],
    ['Access-Control-Allow-Methods', rule.allowedMethods.join(',')],
    ['Access-Control-Allow-Headers', allowedHeaders(rule, request.requestHeaders)],
    ['Access-Control-Expose-Headers', rule.exposeHeaders.join(',')],
    ['Access-Control-Max-Age', rule.maxAgeSeconds === undefined ? '' : String(rule.maxAgeSeconds)],
  ];
  return headers.filter(([, value]) => value !== '');
}

/**
 * The answer that COS's documents promise for a request under a configuration. A preflight that no rule matches is
 * refused with 403 and no `Access-Control-*` header, whatever the reason.
 * https://cloud.tencent.com/document/product/436/8288
 */
export function respond(configuration: CorsConfiguration, request: BucketRequest): BucketAnswer {
  const { rules, matchedRule } = matchRules(configuration, request);
  const preflight = isPreflight(request);
  const vary: Header[] = configuration.responseVary ? [['Vary', 'Origin']] : [];
  const rule = matchedRule === null ? undefined : configuration.rules[matchedRule];
  if (matchedRule === null || rule === undefined) {
    return { status: preflight ? 403 : null, matchedRule: null, headers: preflight ? [] : vary };
  }
  const allowedBy = rules[matchedRule]?.allowedBy ?? null;
  return {
    status: preflight ? 200 : null,
    matchedRule,
    headers: [...ruleHeaders(rule, allowedBy, request), ...vary],
  };
}
