import type { CorsRule } from '../cors-configuration.ts';
import { takesPreflights } from './can-grow.ts';
import type { Draft } from './draft.ts';
import { takesRequests } from './takes-requests.ts';

const ruleOf = ({ rule }: { readonly rule: CorsRule }) => rule;

/** The rule without the methods that an earlier one for any origin answered: of those it had preflights, and exposed nothing. */
function withoutShadowed(rule: CorsRule, earlier: readonly CorsRule[]): CorsRule {
  const shadowing = earlier.filter(({ allowedOrigins }) => allowedOrigins.includes('*'));
  const shadowed = new Set(shadowing.flatMap(({ allowedMethods }) => allowedMethods));
  return { ...rule, allowedMethods: rule.allowedMethods.filter((method) => !shadowed.has(method)) };
}

/**
 * Where a change may take something: each rule that takes requests or preflights from one which served them better
 * before the change, named by both. What a later part of the change makes up for is named all the same.
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
      const answering = withoutShadowed(later.rule, start.slice(0, later.index));
      const takes = [answering, { ...later.rule, exposeHeaders: [] }].some((each) =>
        takesRequests(stoodBefore, rule, each),
      );
      if (takes) losses.add(`${name} ${later.index}`);
    }
  }
  return losses;
}

/** Whether a change takes nothing that another one does not take, too. */
export function losesNoMore(change: Draft, other: Draft): boolean {
  const known = lossesOf(other);
  return [...lossesOf(change)].every((loss) => known.has(loss));
}
