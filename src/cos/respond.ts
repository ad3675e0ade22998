import type { Header, HeaderList } from '../headers.ts';
import type { CorsConfiguration } from './cors-configuration.ts';
import { type AppliedRule, appliedRule, type BucketRequest, isPreflight } from './match.ts';
import { type PreparedRules, prepareRules } from './prepared-rules.ts';

/** The CORS part of a bucket's answer. */
export interface BucketAnswer {
  /** 200 or 403 on a preflight; `null` on any other request, whose status CORS rules never decide. */
  readonly status: number | null;
  /** The index of the applied rule, from 0; `null` when none matches. */
  readonly matchedRule: number | null;
  /** `Access-Control-*` and `Vary`, as COS spells them. */
  readonly headers: HeaderList;
}

const anyOrigin: Header = ['Access-Control-Allow-Origin', '*'];
const allowCredentials: Header = ['Access-Control-Allow-Credentials', 'true'];
const varyOrigin: Header = ['Vary', 'Origin'];

/** The answer to every preflight that no rule matches. */
const refused: BucketAnswer = { status: 403, matchedRule: null, headers: [] };

function ruleHeaders({ rule, allowedBy }: AppliedRule, { origin, requestHeaders }: BucketRequest): Header[] {
  const { echoesHeaders, before, behind } = rule.answer;
  const headers: Header[] = [];
  if (allowedBy === '*') headers.push(anyOrigin);
  else {
    if (origin) headers.push(['Access-Control-Allow-Origin', origin]);
    headers.push(allowCredentials);
  }
  for (const header of before) headers.push(header);
  const asked = echoesHeaders ? requestHeaders.join(',').toLowerCase() : '';
  if (asked !== '') headers.push(['Access-Control-Allow-Headers', asked]);
  for (const header of behind) headers.push(header);
  return headers;
}

/** Answers a request as `respond` does, from rules that are prepared already. */
export function respondFrom(prepared: PreparedRules, request: BucketRequest): BucketAnswer {
  const { responseVary } = prepared.configuration;
  const applied = appliedRule(prepared, request);
  const preflight = isPreflight(request);
  if (applied === null) {
    if (preflight) return refused;
    return { status: null, matchedRule: null, headers: responseVary ? [varyOrigin] : [] };
  }
  const headers = ruleHeaders(applied, request);
  if (responseVary) headers.push(varyOrigin);
  return { status: preflight ? 200 : null, matchedRule: applied.index, headers };
}

/**
 * Answers a request under a configuration as COS's documents promise. A preflight that no rule matches is refused with
 * 403 and no `Access-Control-*` header, whatever the reason. https://cloud.tencent.com/document/product/436/8288
 */
export function respond(configuration: CorsConfiguration, request: BucketRequest): BucketAnswer {
  return respondFrom(prepareRules(configuration), request);
}
