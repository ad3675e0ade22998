import { lowerCasedSet } from '../../headers.ts';
import { remembered, rememberedBy } from '../../remembered.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { isForEverybody, originCovers } from '../origin-pattern.ts';
import { preparePattern } from '../prepared-pattern.ts';
import { type PreparedRule, preparedRule } from '../prepared-rule.ts';
import { newLines } from './new-lines.ts';

/** The weight of a line with `*`: as many as 4,096 lines without, more than fit into the 64 KB of a configuration. */
export const wildcardWeight = 2 ** 12;

/** The weight of `*` itself, or of a line that names no domain: more than all other lines with `*` together. */
export const anyWeight = 2 ** 24;

function weightOf(line: string, isAny: boolean): number {
  const pattern = preparePattern(line);
  if (pattern === null) return 0;
  if (pattern.tail === null) return 1;
  return isAny ? anyWeight : wildcardWeight;
}

/** Weighs a line of Origin, as `opens` counts it. */
export const originWeight = rememberedBy(
  (line: string) => line,
  (line) => weightOf(line, isForEverybody(line)),
);

function headerWeight(line: string): number {
  return weightOf(line, line === '*');
}

/** The lines, each once, that none of the lines with `*` beside them covers. */
function widest(lines: readonly string[]): readonly string[] {
  if (lines.includes('*')) return ['*'];
  const distinct = [...new Set(lines)];
  const wild = distinct.filter((line) => line.includes('*'));
  if (wild.length === 0 || wild.length * distinct.length > mostComparisons) return distinct;
  return distinct.filter((line) => wild.every((other) => other === line || !originCovers(other, line)));
}

/** Lines with `*` times lines. Beyond, a line counts though another one covers it. */
const mostComparisons = 2000;

/** The lines of a rule's Origin that are counted: each once, and none that another one covers. */
export const widestOrigins = remembered(({ allowedOrigins }: CorsRule) => widest(allowedOrigins));

const widestHeaders = remembered((lines: readonly string[]) => widest([...lowerCasedSet(lines)]));

const headersWeight = remembered((lines: readonly string[]) =>
  widestHeaders(lines).reduce((sum, line) => sum + headerWeight(line), 0),
);

/** Whether a rule allows every origin that a line allows. */
function coversOrigin(rule: CorsRule, line: string): boolean {
  if (!line.includes('*')) return preparedRule(rule).allowingOrigin(line) !== null;
  return rule.allowedOrigins.some((other) => other.includes('*') && originCovers(other, line));
}

/** The rules by their lines of Origin, and those that have lines with `*`. */
const rulesByLine = remembered(({ rules }: CorsConfiguration) => {
  const byLine = new Map<string, CorsRule[]>();
  for (const rule of rules) {
    for (const line of widestOrigins(rule)) {
      const known = byLine.get(line);
      if (known === undefined) byLine.set(line, [rule]);
      else known.push(rule);
    }
  }
  const withWildcard = rules.filter(({ allowedOrigins }) => allowedOrigins.some((line) => line.includes('*')));
  return { byLine, withWildcard };
});

/** The rules that allow every origin that a line allows. Remembered: many changes of one configuration are weighed. */
export const rulesCovering = remembered((configuration: CorsConfiguration) =>
  rememberedBy(
    (line: string) => line,
    (line): readonly CorsRule[] => {
      const { byLine, withWildcard } = rulesByLine(configuration);
      const listing = byLine.get(line) ?? [];
      const others = withWildcard.filter((rule) => !listing.includes(rule) && coversOrigin(rule, line));
      return others.length === 0 ? listing : [...listing, ...others];
    },
  ),
);

function coversHeader({ headers: { names, patterns } }: PreparedRule, line: string): boolean {
  // A `*` in a line can be read as a letter here: what covers it as one covers all that it stands for.
  return names.has(line) || patterns.allow(line);
}

/** Weighs the headers that a rule allows for an origin and a method which `covering` allow already, with their headers. */
export function headersOpened(rule: CorsRule, was: CorsRule | undefined, covering: readonly CorsRule[]): number {
  if (covering.length === 0) return 1 + headersWeight(rule.allowedHeaders);
  const isGrown = was !== undefined && covering.includes(was);
  const lines = isGrown ? newLines(was.allowedHeaders, rule.allowedHeaders) : widestHeaders(rule.allowedHeaders);
  const others = covering.map(preparedRule);
  const open = lines
    .map((line) => line.toLowerCase())
    .filter((line) => others.every((other) => !coversHeader(other, line)));
  return open.reduce((sum, line) => sum + headerWeight(line), 0);
}

/**
 * Weighs what a change opens: the combinations of an origin, a method and a header (or none) that some rule allows after
 * it and none allowed before. They are counted by lines, not one by one, as those of `*` have no end: a line without `*`
 * counts once, a line with `*` (`https://*.example.com`) more than all lines without that a configuration can hold, and
 * `*` itself, or a line that names no domain (`https://*`), more than all of those. A combination weighs as much as its
 * origin times its header. So a change that opens a part of what another opens never weighs more.
 */
export function opens(before: CorsConfiguration, after: CorsConfiguration): number {
  const known = new Set(before.rules);
  const covering = rulesCovering(before);
  const counted: CorsRule[] = [];
  let weight = 0;
  for (const [index, rule] of after.rules.entries()) {
    if (known.has(rule)) continue;
    const was = before.rules[index];
    for (const origin of widestOrigins(rule)) {
      const allowing = [...covering(origin), ...counted.filter((each) => coversOrigin(each, origin))];
      for (const method of new Set(rule.allowedMethods)) {
        const already = allowing.filter(({ allowedMethods }) => allowedMethods.includes(method));
        weight += originWeight(origin) * headersOpened(rule, was, already);
      }
    }
    counted.push(rule);
  }
  return weight;
}

/** How many combinations a weight stands for; `null` where a line with `*` is among them, which leaves them without end. */
export function combinationsIn(weight: number): number | null {
  return weight < wildcardWeight ? weight : null;
}
