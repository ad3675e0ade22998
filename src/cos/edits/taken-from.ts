import { isToken, lowerCasedSet } from '../../headers.ts';
import { remembered } from '../../remembered.ts';
import type { CorsRule } from '../cors-configuration.ts';
import { takesRequests } from './takes-requests.ts';

const none: readonly string[] = [];

/**
 * Each rule as what it does: as one that answers requests, without the methods that an earlier `*` rule answers
 * already, and as one that answers preflights, whose Expose-Headers nobody reads.
 */
const roles = remembered((rules: readonly CorsRule[]): readonly (readonly CorsRule[])[] => {
  const shadowed = new Set<string>();
  return rules.map((rule) => {
    const allowedMethods = rule.allowedMethods.filter((method) => !shadowed.has(method));
    const answering = allowedMethods.length === rule.allowedMethods.length ? rule : { ...rule, allowedMethods };
    if (rule.allowedOrigins.includes('*')) for (const method of rule.allowedMethods) shadowed.add(method);
    return [answering, rule.exposeHeaders.length === 0 ? rule : { ...rule, exposeHeaders: none }];
  });
});

/**
 * Whether a changed rule takes from the rule at `later` requests or preflights that this one serves better: see
 * `takesRequests`. `rules` are those before the change.
 */
export function takesFrom(rules: readonly CorsRule[], before: CorsRule | null, rule: CorsRule, later: number): boolean {
  return (roles(rules)[later] ?? []).some((each) => takesRequests(before, rule, each));
}

function takesFromLater(rules: readonly CorsRule[], index: number, after: CorsRule): number[] {
  const before = rules[index];
  if (before === undefined) return [];
  return [...rules.keys()].filter((later) => later > index && takesFrom(rules, before, after, later));
}

/**
 * The headers that the rule at `index`, changed to `after`, has to expose besides, so that it serves what it takes from
 * later rules as well as they did: none where it takes nothing. `null` where no lines of Expose-Headers make up for it.
 */
export function madeUpBy(rules: readonly CorsRule[], index: number, after: CorsRule): readonly string[] | null {
  const from = takesFromLater(rules, index, after);
  if (from.length === 0) return none;
  const exposed = lowerCasedSet(after.exposeHeaders);
  const served = from.flatMap((later) => roles(rules)[later]?.[0]?.exposeHeaders ?? none).filter(isToken);
  const missing = new Map(served.map((name) => [name.toLowerCase(), name]).reverse() as [string, string][]);
  const lines = [...missing].filter(([name]) => !exposed.has(name)).map(([, name]) => name);
  const whole = { ...after, exposeHeaders: [...after.exposeHeaders, ...lines] };
  return lines.length === 0 || takesFromLater(rules, index, whole).length > 0 ? null : lines;
}
