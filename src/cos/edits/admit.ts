import { type CorsConfiguration, type CorsRule, isAllowableMethod } from '../cors-configuration.ts';
import { askedMethod, type BucketRequest } from '../match.ts';
import type { Edit } from './edit.ts';
import { leastGrowth } from './least-growth.ts';
import { canBeNamed } from './writable.ts';

/** The Max-Age in the examples of COS's documents. The console asks for one in every rule. */
const usualMaxAgeSeconds = 600;

/**
 * COS recommends that rules expose ETag, and uploads in parts need it.
 * https://cloud.tencent.com/document/product/436/13318
 */
export const usuallyExposed = ['ETag'];

/** Makes a rule that allows one request and no more. `maxAge` is in seconds. */
export function narrowRule(request: BucketRequest, exposeHeaders: readonly string[], maxAge?: number): CorsRule {
  return {
    allowedOrigins: request.origin === null ? [] : [request.origin],
    allowedMethods: [askedMethod(request)],
    allowedHeaders: [...new Set(request.requestHeaders.map((name) => name.toLowerCase()))],
    exposeHeaders,
    maxAgeSeconds: maxAge ?? usualMaxAgeSeconds,
  };
}

/**
 * Returns the edits after which one rule matches a request that none matches yet: lines for the rule in which they open
 * least, else a new last rule, which exposes ETag. `null` when neither is possible, as for PATCH or for an opaque origin
 * that no rule allows.
 */
export function admit(configuration: CorsConfiguration, request: BucketRequest): readonly Edit[] | null {
  if (!isAllowableMethod(askedMethod(request))) return null;
  const growth = leastGrowth(configuration, request);
  if (growth !== null) return growth.edits;
  if (!canBeNamed(request)) return null;
  return [{ kind: 'insert-rule', at: configuration.rules.length, rule: narrowRule(request, usuallyExposed) }];
}
