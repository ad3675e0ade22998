import { isRuleHeading, type Label, type LabelField, readLabel } from './console-label.ts';
import { isOriginLine } from './console-values.ts';
import type { Piece } from './read-configuration.ts';

/** A label and the pieces of text that belong to it. */
export interface Section {
  readonly field: LabelField;
  readonly name: string;
  /** The unit that the label gives for the value. */
  readonly unit: string;
  readonly offset: number;
  readonly pieces: Piece[];
}

const joint = /[;；,，。][^\S\n]*(?=[^\s;；,，。])/g;
const longestLabel = 60;

/** Matches a rule's line of `aws --output text`: its id, if it has one, and its maximum age. */
const ruleOfAws = /^CORSRULES(?:\t.*)?\t(?=\d+\s*$)/;

/** Divides a line of `aws --output text` into the heading of a rule and its maximum age; `null` for other lines. */
function ofAws({ text, offset }: Piece): Piece[] | null {
  const before = ruleOfAws.exec(text)?.[0];
  if (before === undefined) return null;
  const label = 'Max-Age:';
  const age = { text: label + text.slice(before.length), offset: offset + before.length - label.length };
  return [{ text: 'CORSRule', offset }, age];
}

/** Divides a line that has labels behind its first, as in `Origin: *; Methods: GET`. */
function divided(line: Piece): Piece[] {
  if (!/[;；,，。]/.test(line.text) || readLabel(line.text) === null) return [line];
  const starts = [...line.text.matchAll(joint)]
    .map(({ 0: found, index }) => ({ index, next: index + found.length }))
    .filter(({ next }) => {
      const label = readLabel(line.text.slice(next, next + longestLabel));
      return label !== null && /[:：=]/.test(line.text.slice(next, next + label.restAt));
    });
  const ends = [...starts.map(({ index }) => index), line.text.length];
  return [0, ...starts.map(({ next }) => next)].map((start, index) => ({
    text: line.text.slice(start, ends[index]),
    offset: line.offset + start,
  }));
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): Piece[] {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, offset: start };
  });
  return lines.filter((line) => line.text.trim() !== '').flatMap((line) => ofAws(line) ?? divided(line));
}

/**
 * Whether a line `Origin` among headers is that header. If origins and then the label of the methods follow, it is a
 * label.
 */
function isOriginHeader(lines: readonly Piece[], index: number, section: Section | null): boolean {
  if (section?.field !== 'allowedHeaders' && section?.field !== 'exposeHeaders') return false;
  if (lines[index]?.text.trim().toLowerCase() !== 'origin') return false;
  let end = index + 1;
  while (isOriginLine(lines[end]?.text.trim() ?? '')) end++;
  return end === index + 1 || readLabel(lines[end]?.text ?? '')?.field !== 'allowedMethods';
}

/**
 * Divides lines into the sections of each rule: a label, with its values after it or on the lines below. A heading, or
 * a label that the rule has already, starts the next rule; Vary and a label right after itself do not. Lines before the
 * first label are left out; a line that is under no label otherwise, or could be a value, is returned instead.
 */
export function readSections(lines: readonly Piece[]): Section[][] | Piece {
  const rules: Section[][] = [];
  let rule: Section[] | null = null;
  let section: Section | null = null;
  for (const [index, line] of lines.entries()) {
    if (isRuleHeading(line.text)) {
      rule = null;
      section = null;
      continue;
    }
    const label: Label | null = isOriginHeader(lines, index, section) ? null : readLabel(line.text);
    if (label !== null) {
      const { field, name, unit, rest, restAt }: Label = label;
      const last: Section | undefined = rule?.at(-1);
      if (last?.field === field && section === last && rest !== '') {
        last.pieces.push({ text: rest, offset: line.offset + restAt });
        continue;
      }
      if (rule === null || (field !== 'responseVary' && rule.some((each) => each.field === field))) {
        rule = [];
        rules.push(rule);
      }
      const offset = line.offset + line.text.search(/\S/);
      section = { field, name, unit, offset, pieces: [{ text: rest, offset: line.offset + restAt }] };
      rule.push(section);
    } else if (section === null) {
      if (rules.length > 0 || isOriginLine(line.text.trim())) return line;
    } else section.pieces.push(line);
  }
  return rules;
}
