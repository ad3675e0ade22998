import { type Alike, alikeInAll } from '../alike.ts';
import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { appliedRule, type BucketRequest } from '../cos/match.ts';
import { type PreparedRule, preparedRule } from '../cos/prepared-rule.ts';
import type { Exchange } from '../exchange.ts';
import { remembered } from '../remembered.ts';
import { type Replay, replay } from '../replay.ts';

/** Captured exchanges that ask for the same and pass, with their replay and the rules that are applied in it. */
export interface Passing {
  readonly group: Alike;
  readonly replayed: Replay;
  readonly applied: readonly { readonly request: BucketRequest; readonly rule: CorsRule | undefined }[];
}

/**
 * What passes of some exchanges under a configuration. Remembered: of one tab many changes are looked for, and none may
 * break what passes.
 */
export const passingOf = remembered((exchanges: readonly Exchange[]) =>
  remembered((configuration: CorsConfiguration): readonly Passing[] =>
    alikeInAll(exchanges).flatMap((group) => {
      const replayed = replay(group[0], configuration);
      if (replayed.verdict.outcome !== 'success') return [];
      const turns = replayed.preflight === null ? [replayed.actual] : [replayed.preflight, replayed.actual];
      const applied = turns.map(({ request, match: { matchedRule } }) => {
        return { request, rule: matchedRule === null ? undefined : configuration.rules[matchedRule] };
      });
      return [{ group, replayed, applied }];
    }),
  ),
);

/** The places of the rules after a change that are not as before, or now stand before a rule that they used to follow. */
function changedPlaces(before: CorsConfiguration, after: CorsConfiguration): number[] {
  const places = new Map(before.rules.map((rule, index) => [rule, index] as const).reverse());
  const found: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let at = after.rules.length - 1; at >= 0; at--) {
    const rule = after.rules[at];
    const was = rule && places.get(rule);
    if (was === undefined || was > least) found.push(at);
    else least = was;
  }
  return found;
}

/**
 * Gives a function that tells whether a change leaves the answers to a passing request as they were: the rules applied
 * to it are the same, and no changed rule before them matches it.
 */
export function createIsUntouched(before: CorsConfiguration, after: CorsConfiguration): (passing: Passing) => boolean {
  const changed = changedPlaces(before, after);
  const places = new Map(after.rules.map((rule, index) => [rule, index]));
  const changedAhead = remembered((rule: CorsRule): readonly PreparedRule[] => {
    const place = places.get(rule) ?? 0;
    return changed.flatMap((at) => (at < place && after.rules[at] ? [preparedRule(after.rules[at])] : []));
  });
  return ({ applied }) =>
    applied.every(({ request, rule }) => {
      if (rule === undefined || !places.has(rule)) return false;
      const rules = changedAhead(rule);
      return rules.length === 0 || appliedRule({ configuration: after, rules }, request) === null;
    });
}
