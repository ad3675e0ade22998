import { allowableMethods, type CorsRule, isAllowableMethod } from '../cos/cors-configuration.ts';
import { narrowRule, usuallyExposed } from '../cos/edits/admit.ts';
import { canBeNamed } from '../cos/edits/writable.ts';
import type { BucketRequest } from '../cos/match.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import type { Probe } from './probe.ts';

/**
 * A rule that allows what one preflight asks and no more; `null` when no rule can name all of it: PATCH, an opaque
 * origin.
 */
export function ruleFor({ origin, method, headerNames }: Probe, exposeHeaders: readonly string[]): CorsRule | null {
  if (!isAllowableMethod(method)) return null;
  const request: BucketRequest = { method: 'OPTIONS', origin, requestMethod: method, requestHeaders: headerNames };
  return canBeNamed(request) ? narrowRule(request, exposeHeaders) : null;
}

/** Each of the values once, in the order in which they first come. */
function once(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/**
 * One rule for captured requests of one origin, before anything is known of the bucket's rules. It exposes
 * what every new rule does. Requests that no rule can name are left out; `null` when that is each.
 */
export function draftedRule(exchanges: readonly Exchange[]): CorsRule | null {
  const rules = exchanges.map((exchange) => {
    const { origin, method } = exchange.request;
    return ruleFor({ origin, method, headerNames: askedHeaders(exchange) }, usuallyExposed);
  });
  const nameable = rules.filter((rule) => rule !== null);
  const [first] = nameable;
  if (first === undefined) return null;
  const methods = once(nameable.map(({ allowedMethods }) => allowedMethods));
  return {
    ...first,
    allowedMethods: allowableMethods.filter((method) => methods.includes(method)),
    allowedHeaders: once(nameable.map(({ allowedHeaders }) => allowedHeaders)).sort(),
  };
}
