import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type MendedBy, mendedBy } from '../cos/edits/mended-by.ts';
import { leavesOriginsOut, type NearestOrigin, nearestOrigin } from '../cos/near-misses/nearest-origin.ts';
import { type Spoken, spokenBy } from '../cos/tus.ts';
import { remembered } from '../remembered.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface OriginNotAllowed extends Spoken, MendedBy {
  readonly kind: 'origin-not-allowed';
  readonly origin: string;
  readonly nearest: NearestOrigin | null;
  /** The AllowedOrigin lines of all rules, each once. */
  readonly allowed: readonly string[];
  /** Present where the rules have too many lines to compare all of them with the origin. */
  readonly uncompared?: true;
}

/** Remembered: each page that is refused is told the same. */
const allowedOrigins = remembered(({ rules }: CorsConfiguration) => [
  ...new Set(rules.flatMap((rule) => rule.allowedOrigins)),
]);

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
      allowed: allowedOrigins(configuration),
      ...(leavesOriginsOut(configuration, origin) ? { uncompared: true } : {}),
      ...mendedBy(configuration, refused.request, 'allowedOrigins'),
      ...spokenBy(refused.request.requestHeaders),
    };
  },
  mend: admitUnmatched,
};
