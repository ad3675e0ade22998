import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import type { Edit } from './edit.ts';
import { takesRequests } from './takes-requests.ts';

/**
 * Returns the edit that moves a later rule before the one at index `shadowing`: the first `wanted` rule that serves the
 * requests of every rule it passes as well as they do. `null` when there is none.
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
