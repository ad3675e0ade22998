import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { promote } from '../cos/edits/promote.ts';
import { matchRule } from '../cos/match.ts';
import type { Turn } from '../replay.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface ShadowedMaxAge {
  readonly kind: 'shadowed-max-age';
  readonly origin: string;
  /** The rule that answers the preflight, counted from 0, and its Max-Age. */
  readonly rule: number;
  readonly maxAgeSeconds: number | null;
  /** The later rule that lists this very origin, and its longer Max-Age. */
  readonly shadowed: number;
  readonly shadowedSeconds: number;
  /** Whether the later rule can be moved before the other without a loss. */
  readonly movable: boolean;
}

/** The first later rule that lists the very origin, matches too and has a longer Max-Age; -1 when there is none. */
function laterByName({ match, request }: Turn, { rules }: CorsConfiguration): number {
  const { origin } = request;
  const applied = match.matchedRule;
  const answering = applied === null ? undefined : rules[applied];
  if (applied === null || answering === undefined || origin === null) return -1;
  if (answering.allowedOrigins.includes(origin)) return -1;
  return rules.findIndex(
    (rule, index) =>
      index > applied &&
      (rule.maxAgeSeconds ?? 0) > (answering.maxAgeSeconds ?? 0) &&
      rule.allowedOrigins.includes(origin) &&
      matchRule(rule, request).matches,
  );
}

/** An earlier rule answers the preflight, with a shorter Max-Age than the rule that is meant for this page. https://cloud.tencent.com/document/product/436/11488 */
export const shadowedMaxAge: Kind<ShadowedMaxAge> = {
  detect({ recorded, configuration, replayed }) {
    const turn = replayed?.preflight ?? null;
    if (recorded.outcome !== 'success' || configuration === null || turn === null) return null;
    const shadowed = laterByName(turn, configuration);
    const rule = turn.match.matchedRule;
    if (shadowed === -1 || rule === null || turn.request.origin === null) return null;
    return {
      kind: 'shadowed-max-age',
      origin: turn.request.origin,
      rule,
      maxAgeSeconds: configuration.rules[rule]?.maxAgeSeconds ?? null,
      shadowed,
      shadowedSeconds: configuration.rules[shadowed]?.maxAgeSeconds ?? 0,
      movable: promote(configuration, rule, (each) => each === configuration.rules[shadowed]) !== null,
    };
  },
  mend: nothingToEdit,
};
