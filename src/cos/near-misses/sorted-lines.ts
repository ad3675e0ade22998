import { remembered } from '../../remembered.ts';
import { lettersOf } from './effort.ts';
import { withoutInvisible } from './invisible-character.ts';
import { wildcards } from './wildcard.ts';

/** A line of Allow-Headers, in lower case, and its place among the lines. */
export interface SortedLine {
  readonly place: number;
  readonly text: string;
  readonly letters: number;
}

type ByName = ReadonlyMap<string, readonly SortedLine[]>;

/** The lines of one rule's Allow-Headers by the names that they may be meant for, so that few are compared with one. */
export interface SortedLines {
  readonly configured: readonly string[];
  /** By what is left of a line without the characters that cannot be seen. */
  readonly invisible: ByName;
  /** By what stands before a colon. */
  readonly beforeColon: ByName;
  /** By each of several names in a line. */
  readonly several: ByName;
  /** By the line with hyphens for underscores. */
  readonly hyphened: ByName;
  /** By the digits in a line: a name with others is another one. */
  readonly digits: ByName;
  readonly withWildcard: readonly SortedLine[];
}

/** The digits in a text, in their order. */
export function digitsIn(text: string): string {
  return text.replace(/\D+/g, '');
}

function namesIn(text: string): string[] {
  const items = text.split(/[,;，；、|\s]+/).map(withoutInvisible);
  return items.filter((item) => item !== '').length > 1 ? [...new Set(items)] : [];
}

function by(lines: readonly SortedLine[], namesOf: (text: string) => readonly string[]): ByName {
  const sorted = new Map<string, SortedLine[]>();
  for (const line of lines) {
    for (const name of namesOf(line.text)) {
      const known = sorted.get(name);
      if (known === undefined) sorted.set(name, [line]);
      else known.push(line);
    }
  }
  return sorted;
}

function sortLines(configured: readonly string[]): SortedLines {
  const lines = configured.map((each, place) => {
    const text = each.toLowerCase();
    return { place, text, letters: lettersOf(text) };
  });
  return {
    configured,
    invisible: by(lines, (text) => [withoutInvisible(text)].filter((visible) => visible !== text)),
    beforeColon: by(lines, (text) => (/[:：]/.test(text) ? [withoutInvisible(text.split(/[:：]/)[0] ?? '')] : [])),
    several: by(lines, namesIn),
    hyphened: by(lines, (text) => [text.replaceAll('_', '-')]),
    digits: by(lines, (text) => [digitsIn(text)]),
    withWildcard: lines.filter(({ text }) => wildcards(text) > 0),
  };
}

/** Sorts the lines of one rule's Allow-Headers. Remembered: many names are compared with them. */
export const sortedLines = remembered(sortLines);
