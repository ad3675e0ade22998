import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type OriginDifference, originDifference } from '../cos/origin-difference.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

/** The configured origin that comes nearest; rules count from 0. */
export interface NearestOrigin {
  readonly rule: number;
  readonly configured: string;
  readonly difference: OriginDifference;
}

export interface OriginNotAllowed {
  readonly kind: 'origin-not-allowed';
  readonly origin: string;
  readonly nearest: NearestOrigin | null;
  /** All that the rules allow, each once. */
  readonly allowed: readonly string[];
}

function nearestOrigin({ rules }: CorsConfiguration, origin: string): NearestOrigin | null {
  for (const [rule, { allowedOrigins }] of rules.entries()) {
    for (const configured of allowedOrigins) {
      const difference = originDifference(configured, origin);
      if (difference !== null) return { rule, configured, difference };
    }
  }
  return null;
}

/** No rule allows the page's origin. */
export const originNotAllowed: Kind<OriginNotAllowed> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null || refused.matches.length === 0) return null;
    const { configuration, origin, matches } = refused;
    if (matches.some(({ allowedBy }) => allowedBy !== null)) return null;
    return {
      kind: 'origin-not-allowed',
      origin,
      nearest: nearestOrigin(configuration, origin),
      allowed: [...new Set(configuration.rules.flatMap((rule) => rule.allowedOrigins))],
    };
  },
  mend: admitUnmatched,
};
