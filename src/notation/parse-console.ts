import { notAConfiguration, Refusal } from './configuration-problem.ts';
import { consoleLabels } from './console.ts';
import { readColumns } from './console-columns.ts';
import { readLabel } from './console-label.ts';
import { linesOf, readSections, type Section } from './console-sections.ts';
import { isTableHead, readTable } from './console-table.ts';
import { heldValue, valuesIn } from './console-values.ts';
import { withoutMarkdown } from './markdown.ts';
import { maxAgeIn } from './max-age-units.ts';
import { placeAt, shortened } from './place.ts';
import type { Piece, ReadConfiguration, ReadRule } from './read-configuration.ts';
import type { RuleField } from './rule-fields.ts';

/** Whether a text has the labels that every rule needs, Origin and Methods, or is a table of rules. */
export function looksLikeConsole(text: string): boolean {
  const lines = linesOf(withoutMarkdown(text)).map((line) => line.text);
  const fields = lines.map((line) => readLabel(line)?.field);
  return (fields.includes('allowedOrigins') && fields.includes('allowedMethods')) || lines.some(isTableHead);
}

/** The values of a section. A maximum age with its unit or its buttons on further lines is one value. */
function valuesOf({ field, pieces }: Section): Piece[] {
  const values = pieces.flatMap((piece) => valuesIn(field, piece));
  const [first] = values;
  if (field !== 'maxAgeSeconds' || first === undefined) return values;
  const whole = values
    .map((value) => value.text)
    .filter((value) => !/^[+＋]$/.test(value))
    .join(' ');
  return maxAgeIn(whole, '') === null ? values : [{ text: whole, offset: first.offset }];
}

function readValues(text: string, section: Section): Piece[] {
  const { field, name, unit, offset } = section;
  const values = valuesOf(section);
  if (values.length === 0 && (field === 'allowedOrigins' || field === 'allowedMethods')) {
    throw new Refusal({ kind: 'no-value', name, ...placeAt(text, offset) });
  }
  return values.map((value, index) => {
    const held = heldValue(field, value.text, unit);
    if (held !== null && (field !== 'maxAgeSeconds' || index === 0)) return { text: held, offset: value.offset };
    throw new Refusal({ kind: 'wrong-value', name, found: shortened(value.text), ...placeAt(text, value.offset) });
  });
}

interface SectionsRead {
  readonly rule: ReadRule;
  readonly vary: boolean;
}

function readRule(text: string, sections: readonly Section[]): SectionsRead {
  const values = new Map<RuleField, readonly Piece[]>();
  const offset = sections[0]?.offset ?? 0;
  let vary = false;
  for (const section of sections) {
    const read = readValues(text, section);
    if (section.field === 'responseVary') vary ||= read.some((value) => value.text === 'true');
    else values.set(section.field, read);
  }
  for (const field of ['allowedOrigins', 'allowedMethods'] as const) {
    if (values.has(field)) continue;
    throw new Refusal({ kind: 'no-value', name: consoleLabels.en[field], ...placeAt(text, offset) });
  }
  return { rule: { offset, values }, vary };
}

/**
 * Reads the console's fields as text: labels with their values, or the list of rules as a table, with or without marks
 * of Markdown, and what a page shows around it. The form's help sentences are skipped. Throws a `Refusal` for any other
 * text that is no value. https://cloud.tencent.com/document/product/436/13318
 */
export function readConsole(given: string): ReadConfiguration {
  const text = withoutMarkdown(given);
  const lines = linesOf(text);
  const head = lines.findIndex((line) => isTableHead(line.text));
  const isTable = head !== -1 && lines.slice(0, head).every((line) => readLabel(line.text) === null);
  const rules = isTable ? readTable(lines.slice(head)) : (readColumns(lines) ?? readSections(lines));
  if (!Array.isArray(rules)) throw notAConfiguration(text, rules.offset + rules.text.search(/\S/));
  if (rules.length === 0) throw new Refusal({ kind: 'no-rule', ...placeAt(text, lines[0]?.offset ?? 0) });
  const read = rules.map((sections) => readRule(text, sections));
  return { rules: read.map(({ rule }) => rule), responseVary: read.some(({ vary }) => vary) };
}
