import { remembered } from '../../remembered.ts';
import type { CorsConfiguration } from '../cors-configuration.ts';
import { likelihood, type OriginDifference, originDifferences } from './origin-difference.ts';
import { writtenOrigin } from './written-origin.ts';

/** The configured origin that comes nearest to a page's; rules count from 0. */
export interface NearestOrigin {
  readonly rule: number;
  readonly configured: string;
  /** One or two differences, the likelier mistake first. */
  readonly differences: readonly OriginDifference[];
}

function compare({ differences: one }: NearestOrigin, { differences: other }: NearestOrigin): number {
  if (one.length !== other.length) return one.length - other.length;
  const unlike = one.findIndex((difference, index) => difference !== other[index]);
  const [first, second] = [one[unlike], other[unlike]];
  return first === undefined || second === undefined ? 0 : likelihood(first) - likelihood(second);
}

function nearestLine({ rules }: CorsConfiguration, origin: string): NearestOrigin | null {
  const page = writtenOrigin(origin);
  let nearest: NearestOrigin | null = null;
  for (const [rule, { allowedOrigins }] of rules.entries()) {
    for (const configured of allowedOrigins) {
      const differences = originDifferences(configured, origin, page);
      if (differences.length === 0) continue;
      const candidate = { rule, configured, differences };
      if (nearest === null || compare(candidate, nearest) < 0) nearest = candidate;
    }
  }
  return nearest;
}

/** Remembered: all requests of a page ask the same. */
const nearest = remembered((configuration: CorsConfiguration) =>
  remembered((origin: string) => nearestLine(configuration, origin)),
);

/** Finds the line of any rule that comes nearest to an origin: the first of equals, `null` when none is near. */
export function nearestOrigin(configuration: CorsConfiguration, origin: string): NearestOrigin | null {
  return nearest(configuration)(origin);
}
