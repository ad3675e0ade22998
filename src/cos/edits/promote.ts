import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import type { Edit } from './edit.ts';
import { takesRequests } from './takes-requests.ts';

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
      rules.slice(shadowing, index).every((passed) => !takesRequests(null, rule, passed)),
  );
  return from === -1 ? null : { kind: 'move-rule', from, to: shadowing };
}
