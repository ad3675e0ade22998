import { type NearestOrigin, nearestOrigin } from '../cos/near-misses/nearest-origin.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface OriginNotAllowed {
  readonly kind: 'origin-not-allowed';
  readonly origin: string;
  readonly nearest: NearestOrigin | null;
  /** The AllowedOrigin lines of all rules, each once. */
  readonly allowed: readonly string[];
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
