import type { CorsConfiguration } from '../cors-configuration.ts';
import { askedMethod, type BucketRequest, isPreflight, matchRule } from '../match.ts';
import { hasReadableAnswer } from './can-grow.ts';
import { opensToEverybody } from './least-growth.ts';
import { isWritableHeader, isWritableOrigin } from './writable.ts';

/**
 * Why no lines are added to a rule so that it matches a request. `unlistable`: no line but `*` is known to allow the
 * origin or a header. `both`: it lacks origin and method, and each would open it for all that the other field lists.
 * `everybody`: any page could then write. `unreadable`: browsers cannot read its answers. `serves-less`: it would
 * answer in place of a rule that lets pages read more, or send credentials.
 */
export type NotGrown = 'unlistable' | 'both' | 'everybody' | 'unreadable' | 'serves-less';

/** Tells why the rule at `index` is not grown for a request that no rule matches. */
export function whyNotGrown({ rules }: CorsConfiguration, index: number, request: BucketRequest): NotGrown {
  const rule = rules[index];
  if (rule === undefined) return 'unlistable';
  const match = matchRule(rule, request);
  const writable = isWritableOrigin(request.origin);
  if (match.allowedBy === null && !writable) return 'unlistable';
  if (!match.refusedHeaders.every(isWritableHeader)) return 'unlistable';
  if (match.allowedBy === null && !match.method) return 'both';
  if (opensToEverybody(rule, match, askedMethod(request))) return 'everybody';
  return isPreflight(request) && !hasReadableAnswer(rule) ? 'unreadable' : 'serves-less';
}
