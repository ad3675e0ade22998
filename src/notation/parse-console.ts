import type { CorsRule } from '../cos/cors-configuration.ts';
import { consoleLabels } from './console.ts';
import { readLabel } from './console-label.ts';
import { linesOf, readSections, type Section } from './console-sections.ts';
import { isTableHead, readTable } from './console-table.ts';
import { heldValue, valuesIn } from './console-values.ts';
import { excerptAt, type ParsedConfiguration, placeAt, Refusal, shortened } from './parsed-configuration.ts';
import { type RuleField, ruleOf } from './rule-fields.ts';

/** Whether a text has at least the labels without which no rule is one. */
export function looksLikeConsole(text: string): boolean {
  const lines = linesOf(text).map((line) => line.text);
  const fields = lines.map((line) => readLabel(line)?.field);
  return (fields.includes('allowedOrigins') && fields.includes('allowedMethods')) || lines.some(isTableHead);
}

function readValues(text: string, { field, name, offset, pieces }: Section): string[] {
  const values = pieces.flatMap((piece) => valuesIn(field, piece));
  if (values.length === 0 && (field === 'allowedOrigins' || field === 'allowedMethods')) {
    throw new Refusal({ kind: 'no-value', name, ...placeAt(text, offset) });
  }
  return values.map((value, index) => {
    const held = heldValue(field, value.text);
    if (held !== null && (field !== 'maxAgeSeconds' || index === 0)) return held;
    throw new Refusal({ kind: 'wrong-value', name, found: shortened(value.text), ...placeAt(text, value.offset) });
  });
}

interface ReadRule {
  readonly rule: CorsRule;
  readonly vary: boolean;
}

function readRule(text: string, sections: readonly Section[]): ReadRule {
  const values = new Map<RuleField, string[]>();
  let vary = false;
  for (const section of sections) {
    const read = readValues(text, section);
    if (section.field === 'responseVary') vary ||= read.includes('true');
    else values.set(section.field, read);
  }
  for (const field of ['allowedOrigins', 'allowedMethods'] as const) {
    if (values.has(field)) continue;
    const place = placeAt(text, sections[0]?.offset ?? 0);
    throw new Refusal({ kind: 'no-value', name: consoleLabels.en[field], ...place });
  }
  return { rule: ruleOf(values), vary };
}

/**
 * Reads the console's fields as text: a label with its values, or the list of rules as a table with tabs. What the form
 * says under its labels is passed over; any other text that is no value is refused.
 * https://cloud.tencent.com/document/product/436/13318
 */
export function parseConsole(text: string): ParsedConfiguration {
  const lines = linesOf(text);
  const rules = isTableHead(lines[0]?.text ?? '') ? readTable(lines) : readSections(lines);
  if (!Array.isArray(rules)) {
    const start = rules.offset + rules.text.search(/\S/);
    return {
      ok: false,
      problem: { kind: 'not-a-configuration', found: excerptAt(text, start), ...placeAt(text, start) },
    };
  }
  if (rules.length === 0) return { ok: false, problem: { kind: 'no-rule', ...placeAt(text, lines[0]?.offset ?? 0) } };
  try {
    const read = rules.map((sections) => readRule(text, sections));
    const responseVary = read.some(({ vary }) => vary);
    return { ok: true, configuration: { rules: read.map(({ rule }) => rule), responseVary } };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
