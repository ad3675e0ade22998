import { remembered } from '../remembered.ts';
import type { PreparedRules } from './prepared-rules.ts';

/** The indexes of the rules that allow a header, given in lower case: in no order, each once. */
export type AllowingRules = (lowerCased: string) => readonly number[];

const none: readonly number[] = [];

function sortByName({ rules }: PreparedRules): AllowingRules {
  const byName = new Map<string, number[]>();
  const withPatterns: number[] = [];
  for (const [index, { headers }] of rules.entries()) {
    if (!headers.patterns.isEmpty) withPatterns.push(index);
    for (const name of headers.names) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [index]);
      else known.push(index);
    }
  }
  if (withPatterns.length === 0) return (name) => byName.get(name) ?? none;
  return (name) => {
    const named = byName.get(name) ?? none;
    const isNamed = new Set(named);
    return [...named, ...withPatterns.filter((index) => !isNamed.has(index) && rules[index]?.allowsHeader(name))];
  };
}

/** Finds the rules that allow a header without asking each. Remembered: many headers are asked for. */
export const allowingRules = remembered(sortByName);

/** Rules times headers. Up to so many, each rule is asked: rules that are changed one by one would be sorted each time. */
const fewComparisons = 2000;

/** Whether so many headers are asked for that the rules are sorted by the names in them. */
export function isSortedByName({ rules }: PreparedRules, names: readonly string[]): boolean {
  return rules.length * names.length > fewComparisons;
}

/** For each rule, how many of some headers it refuses. They are given in lower case. */
export function refusedCounts(prepared: PreparedRules, names: readonly string[]): readonly number[] {
  const { rules } = prepared;
  if (!isSortedByName(prepared, names)) {
    return rules.map((rule) => names.reduce((count, name) => count + Number(!rule.allowsHeader(name)), 0));
  }
  const counts = rules.map(() => names.length);
  const rulesFor = allowingRules(prepared);
  for (const name of names) for (const index of rulesFor(name)) counts[index] = (counts[index] ?? 0) - 1;
  return counts;
}
