import type { CorsRule } from '../cors-configuration.ts';
import { takesPreflights } from './can-grow.ts';
import type { Draft } from './draft.ts';
import { takesFrom } from './taken-from.ts';

const ruleOf = ({ rule }: { readonly rule: CorsRule }) => rule;

/**
 * Names each loss that a change may cause: `2 5` where rule 2 takes requests from rule 5, which served them better,
 * `2 preflights` where it takes preflights. Rules go by their place before the change, new ones by `new 0`, `new 1` … A
 * loss that another part of the change makes up for is named too.
 */
export function lossesOf({ configuration, before }: Draft): ReadonlySet<string> {
  const { rules } = configuration;
  const start = before
    .filter((each) => each !== null)
    .sort((one, other) => one.index - other.index)
    .map(ruleOf);
  const losses = new Set<string>();
  let inserted = 0;
  for (const [place, rule] of rules.entries()) {
    const was = before[place] ?? null;
    const name = was === null ? `new ${inserted++}` : String(was.index);
    const behind = before.slice(place + 1).filter((each) => each !== null);
    if (was !== null && takesPreflights(start.slice(0, was.index), was.rule, rule, behind.map(ruleOf))) {
      losses.add(`${name} preflights`);
    }
    for (const later of behind) {
      const stoodBefore = was !== null && was.index < later.index ? was.rule : null;
      if (stoodBefore === rule) continue;
      if (takesFrom(start, stoodBefore, rule, later.index)) losses.add(`${name} ${later.index}`);
    }
  }
  return losses;
}

/** Whether a change causes no loss that another change does not cause as well. */
export function losesNoMore(change: Draft, other: Draft): boolean {
  const known = lossesOf(other);
  return [...lossesOf(change)].every((loss) => known.has(loss));
}
