import type { CorsConfiguration, CorsRule } from './cors-configuration.ts';
import type { Edit } from './edit.ts';
import { originPatternsOverlap } from './origin-pattern.ts';
import { servesAsWell } from './serves-as-well.ts';

/** Whether some request could match both. */
function overlap(one: CorsRule, other: CorsRule): boolean {
  return (
    one.allowedMethods.some((method) => other.allowedMethods.includes(method)) &&
    one.allowedOrigins.some((pattern) =>
      other.allowedOrigins.some((another) => originPatternsOverlap(pattern, another)),
    )
  );
}

/**
 * The move by which a later rule comes to answer before the one at `shadowing` (from 0): the first that is `wanted` and
 * that serves what it takes from the rules it passes as well as they did. `null` when there is none.
 */
export function promote(
  { rules }: CorsConfiguration,
  shadowing: number,
  wanted: (rule: CorsRule) => boolean,
): Edit | null {
  const from = rules.findIndex(
    (rule, index) =>
      index > shadowing &&
      wanted(rule) &&
      rules.slice(shadowing, index).every((passed) => !overlap(rule, passed) || servesAsWell(rule, passed)),
  );
  return from === -1 ? null : { kind: 'move-rule', from, to: shadowing };
}
