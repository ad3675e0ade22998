import { remembered } from '../../remembered.ts';
import { editDistance } from './edit-distance.ts';
import { bitCount, Effort, lettersOf } from './effort.ts';
import { digitsIn, type SortedLine, type SortedLines, sortedLines } from './sorted-lines.ts';
import { globAllows, wildcards } from './wildcard.ts';

const byLikelihood = [
  'invisible-character',
  'value-in-line',
  'several-in-one-line',
  'underscore',
  'partial-wildcard',
  'spelling',
] as const;

/** The one mistake by which a line of Allow-Headers fails to allow a header. */
export type HeaderDifference = (typeof byLikelihood)[number];

/** A shorter name counts as a different name, not as a misspelled one. */
const shortestName = 5;

function missesByWildcard(line: string, name: string): boolean {
  const count = wildcards(line);
  if (count === 0 || line.length === count) return false;
  if (count > 1) return globAllows(line, name);
  const literal = line.replace('*', '');
  if (literal.length < shortestName) return false;
  const withoutHyphen = line.endsWith('-*') && literal.slice(0, -1) === name;
  return withoutHyphen || name.startsWith(literal) || name.endsWith(literal);
}

/** The most letters by which a misspelled name may differ. */
function mostWrong(line: string, name: string): number {
  return Math.min(2, Math.floor(Math.min(line.length, name.length) / shortestName));
}

/** Whether a line may be a misspelled name: cheap, and true for every line that is one. */
function mayBeMisspelled({ text, letters }: SortedLine, name: string, lettersOfName: number): boolean {
  const most = mostWrong(text, name);
  return most > 0 && Math.abs(text.length - name.length) <= most && bitCount(letters ^ lettersOfName) <= 2 * most;
}

/** Finds the first line that satisfies, or `null`; `'too-many'` when the effort ends before. */
type Search = (lines: SortedLines, name: string, isOther: (line: SortedLine) => boolean, effort: Effort) => Found;

type Found = SortedLine | null | 'too-many';

const listedAs =
  (form: 'invisible' | 'beforeColon' | 'several'): Search =>
  (lines, name, isOther) =>
    lines[form].get(name)?.find((line) => !isOther(line)) ?? null;

const searches: Readonly<Record<HeaderDifference, Search>> = {
  'invisible-character': listedAs('invisible'),
  'value-in-line': listedAs('beforeColon'),
  'several-in-one-line': listedAs('several'),
  underscore: ({ hyphened }, name, isOther) =>
    hyphened.get(name.replaceAll('_', '-'))?.find((line) => line.text !== name && !isOther(line)) ?? null,
  'partial-wildcard': ({ withWildcard }, name, isOther, effort) => {
    for (const line of withWildcard) {
      if (!effort.allows(10 + line.text.length + name.length)) return 'too-many';
      if (!isOther(line) && missesByWildcard(line.text, name)) return line;
    }
    return null;
  },
  spelling: ({ digits }, name, isOther, effort) => {
    const letters = lettersOf(name);
    for (const line of digits.get(digitsIn(name)) ?? []) {
      if (!effort.allows(1)) return 'too-many';
      if (line.text === name || !mayBeMisspelled(line, name, letters) || isOther(line)) continue;
      if (!effort.allows(5 * name.length)) return 'too-many';
      const most = mostWrong(line.text, name);
      if (editDistance(line.text, name, most) <= most) return line;
    }
    return null;
  },
};

/** The line of Allow-Headers that nearly allows a header, and what is wrong with it. */
export interface NearestHeader {
  readonly configured: string;
  readonly difference: HeaderDifference;
}

/** The names that a preflight asks for, in lower case. */
const namesAsked = remembered((asked: readonly string[]) => new Set(asked.map((each) => each.toLowerCase())));

/** Enough for hundreds of names and lines. A comparison with more would be long in coming, and few would read it. */
const mostEffort = 50_000;

/** What is spent on the near misses of one preflight. */
export function effortForHeaders(): Effort {
  return new Effort(mostEffort);
}

/**
 * Finds the line of one rule's Allow-Headers that nearly allows a header; `null` when there is none, and `'too-many'`
 * when there were too many lines to compare all. A line that names another header of the same request is not taken for a
 * misspelled one. `effort` is shared by all names of one preflight.
 * https://cloud.tencent.com/document/product/436/8279
 */
export function nearestHeader(
  lines: readonly string[],
  name: string,
  asked: readonly string[],
  effort = effortForHeaders(),
): NearestHeader | null | 'too-many' {
  const lowerCased = name.toLowerCase();
  const sorted = sortedLines(lines);
  const others = namesAsked(asked);
  const isOther = ({ text }: SortedLine) => others.has(text);
  for (const difference of byLikelihood) {
    const found = searches[difference](sorted, lowerCased, isOther, effort);
    if (found === 'too-many') return found;
    if (found !== null) return { configured: sorted.configured[found.place] ?? '', difference };
  }
  return null;
}
