import { editDistance } from './edit-distance.ts';
import { withoutInvisible } from './invisible-character.ts';
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

const tests: Readonly<Record<HeaderDifference, (line: string, name: string) => boolean>> = {
  'invisible-character': (line, name) => line !== name && withoutInvisible(line) === name,
  'value-in-line': (line, name) => withoutInvisible(line.split(/[:：]/)[0] ?? '') === name && /[:：]/.test(line),
  'several-in-one-line': (line, name) => {
    const items = line.split(/[,;，；、|\s]+/).map(withoutInvisible);
    return items.filter((item) => item !== '').length > 1 && items.includes(name);
  },
  underscore: (line, name) => line !== name && line.replaceAll('_', '-') === name.replaceAll('_', '-'),
  'partial-wildcard': missesByWildcard,
  spelling: (line, name) => {
    const most = Math.min(2, Math.floor(Math.min(line.length, name.length) / shortestName));
    const sameDigits = line.replace(/\D/g, '') === name.replace(/\D/g, '');
    return line !== name && most > 0 && sameDigits && editDistance(line, name, most) <= most;
  },
};

/** The line of Allow-Headers that nearly allows a header, and what is wrong with it. */
export interface NearestHeader {
  readonly configured: string;
  readonly difference: HeaderDifference;
}

/**
 * Finds the line of one rule's Allow-Headers that nearly allows a header; `null` when there is none. A line that names
 * another header of the same request is not taken for a misspelled one.
 * https://cloud.tencent.com/document/product/436/8279
 */
export function nearestHeader(lines: readonly string[], name: string, asked: readonly string[]): NearestHeader | null {
  const lowerCased = name.toLowerCase();
  const others = new Set(asked.map((each) => each.toLowerCase()));
  for (const difference of byLikelihood) {
    const found = lines.find(
      (line) => !others.has(line.toLowerCase()) && tests[difference](line.toLowerCase(), lowerCased),
    );
    if (found !== undefined) return { configured: found, difference };
  }
  return null;
}
