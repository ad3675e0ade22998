import type { CorsRule } from '../cors-configuration.ts';
import { effortForHeaders, type NearestHeader, nearestHeader } from './header-difference.ts';
import { type RequestHeaderSource, requestHeaderSources } from './request-header-source.ts';

/** A header that a preflight asks for and a rule does not allow. */
export interface RefusedHeader {
  /** In lower case. */
  readonly name: string;
  readonly source: RequestHeaderSource;
  /** The rule's line that nearly allows the header, if there is one. */
  readonly near?: NearestHeader;
  /** Present where the rule has too many lines to compare all of them with so many names. */
  readonly uncompared?: true;
}

/** Describes each of `names`, the headers that a rule refuses, once. `asked` are all headers of the preflight. */
export function refusedHeaders(
  rule: CorsRule,
  names: readonly string[],
  asked: readonly string[],
): readonly RefusedHeader[] {
  const effort = effortForHeaders();
  const sourceOf = requestHeaderSources(asked);
  return [...new Set(names)].map((name) => {
    const near = nearestHeader(rule.allowedHeaders, name, asked, effort);
    const described = { name, source: sourceOf(name) };
    if (near === 'too-many') return { ...described, uncompared: true };
    return near === null ? described : { ...described, near };
  });
}
