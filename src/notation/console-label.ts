import type { ConsoleField } from './console.ts';

/** A label at the beginning of a line, and the text after it. */
export interface Label {
  readonly field: ConsoleField;
  readonly name: string;
  readonly rest: string;
  /** The index in the line at which `rest` begins. */
  readonly restAt: number;
}

const patterns: readonly (readonly [ConsoleField, RegExp])[] = [
  ['responseVary', /^(?:返回|return)\s*vary:?\s*origin/i],
  ['allowedOrigins', /^(?:来源\s*origin|来源|origin)/i],
  ['allowedMethods', /^(?:操作\s*methods?|操作|methods?)/i],
  ['allowedHeaders', /^allow-headers/i],
  ['exposeHeaders', /^expose-headers/i],
  ['maxAgeSeconds', /^(?:超时\s*max-age|超时|max-age)/i],
];

const separator = /^\s*(?:[*＊]\s*)?(?:[:：]|[\t ]{2,}|\t|$)\s*/;

/** The label with which a line, or a cell of a table, begins; else `null`. */
export function readLabel(line: string): Label | null {
  const text = line.trim();
  for (const [field, pattern] of patterns) {
    const name = pattern.exec(text)?.[0];
    if (name === undefined) continue;
    const behind = separator.exec(text.slice(name.length))?.[0];
    if (behind === undefined) continue;
    const length = name.length + behind.length;
    return { field, name, rest: text.slice(length), restAt: line.search(/\S/) + length };
  }
  return null;
}

const heading = /^(?:rule|规则)\s*\d*\s*[:：]?$/i;

/** Whether a line is the heading of a rule, such as `Rule 2`. */
export function isRuleHeading(line: string): boolean {
  return heading.test(line.trim());
}
