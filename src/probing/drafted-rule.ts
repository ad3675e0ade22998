import { allowableMethods, type CorsRule } from '../cos/cors-configuration.ts';
import { canBeNamed, narrowRule } from '../cos/edits/admit.ts';
import type { BucketRequest } from '../cos/match.ts';
import { needsEtag } from '../cos/part-upload.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import type { Probe } from './probe.ts';

/**
 * A rule that allows what one preflight asks and no more; `null` when no rule can name all of it: PATCH, an opaque
 * origin.
 */
export function ruleFor({ origin, method, headerNames }: Probe, exposeHeaders: readonly string[]): CorsRule | null {
  if (!allowableMethods.some((each) => each === method)) return null;
  const request: BucketRequest = { method: 'OPTIONS', origin, requestMethod: method, requestHeaders: headerNames };
  return canBeNamed(request) ? narrowRule(request, exposeHeaders) : null;
}

/** The response headers that the page of an exchange has to read. */
export function neededHeaders({ request: { method, url, unsafeHeaderNames } }: Exchange): readonly string[] {
  return needsEtag(method, url, unsafeHeaderNames) ? ['ETag'] : [];
}

/** Such a rule for one captured request, before anything is known of the bucket's rules. It exposes what an upload needs. */
export function draftedRule(exchange: Exchange): CorsRule | null {
  const { origin, method } = exchange.request;
  return ruleFor({ origin, method, headerNames: askedHeaders(exchange) }, neededHeaders(exchange));
}
