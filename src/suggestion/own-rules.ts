import { type CorsConfiguration, type CorsRule, maxRules } from '../cos/cors-configuration.ts';
import { narrowRule, usuallyExposed } from '../cos/edits/admit.ts';
import { type Draft, draftOf, draftWith } from '../cos/edits/draft.ts';
import { lossesOf } from '../cos/edits/losses.ts';
import { canBeNamed } from '../cos/edits/writable.ts';
import { replay } from '../replay.ts';
import { type Demand, isMet } from './demand.ts';

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** A rule that allows what the demands of one page ask for, and every combination of it; `null` where none can. */
function ruleFor(demands: readonly Demand[], configuration: CorsConfiguration): CorsRule | null {
  const rules: CorsRule[] = [];
  for (const { exchange, needed } of demands) {
    const { preflight, actual } = replay(exchange, configuration);
    const request = preflight?.request ?? actual.request;
    if (!canBeNamed(request)) return null;
    rules.push(narrowRule(request, needed));
  }
  const [first] = rules;
  if (first === undefined) return null;
  return {
    ...first,
    allowedMethods: union(rules.map(({ allowedMethods }) => allowedMethods)),
    allowedHeaders: union(rules.map(({ allowedHeaders }) => allowedHeaders)),
    exposeHeaders: union([usuallyExposed, ...rules.map(({ exposeHeaders }) => exposeHeaders)]),
  };
}

/**
 * Gives the change that meets all demands by a rule of its own for each page and leaves the other rules as they are;
 * `null` when there is none without a loss. The new rules are the last ones or, where an earlier one would answer in
 * their place, the first.
 */
export function ownRules(demands: readonly Demand[], configuration: CorsConfiguration): Draft | null {
  const byOrigin = new Map<string, Demand[]>();
  for (const demand of demands) {
    const { origin } = demand.exchange.request;
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), demand]);
  }
  const rules = [...byOrigin.values()].map((each) => ruleFor(each, configuration));
  if (configuration.rules.length + rules.length > maxRules) return null;
  for (const at of [configuration.rules.length, 0]) {
    const edits = rules.flatMap((rule, index) =>
      rule === null ? [] : [{ kind: 'insert-rule', at: at + index, rule } as const],
    );
    if (edits.length < rules.length) return null;
    const draft = draftWith(draftOf(configuration), edits);
    const meetsAll = demands.every((demand) => isMet(demand, draft.configuration));
    if (meetsAll && lossesOf(draft).size === 0) return draft;
  }
  return null;
}
