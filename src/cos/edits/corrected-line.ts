import { isToken } from '../../headers.ts';
import { remembered } from '../../remembered.ts';
import { type CorsRule, isAllowableMethod } from '../cors-configuration.ts';
import { separateValues, visiblePart } from '../mistakes/mistaken-value.ts';
import { writtenOrigin } from '../near-misses/written-origin.ts';
import type { ListField } from './edit.ts';

/** What a line of Origin was meant to be, if it is written otherwise than browsers send it; else `null`. */
function correctedOrigin(line: string): string | null {
  const written = writtenOrigin(line, 'https');
  if (written === null || written.slips.length === 0 || line.includes('*')) return null;
  const { scheme, host, port } = written;
  return `${scheme || 'https'}://${host}${port === '' ? '' : `:${port}`}`;
}

/**
 * What a line of Methods or Allow-Headers was meant to be: the one name in it. `null` when it holds several or none.
 */
function correctedName(line: string): string | null {
  const [name = ''] = visiblePart(line).split(/\s*:/, 1);
  return isToken(name) ? name : null;
}

/** Whether a line is written as browsers send it, as most are: cheap, and errs towards `false`. */
const plain = /^(?:https?:\/\/[a-z\d.-]+(?::(?!80$|443$)\d+)?|\*|[A-Z]+)$/;

/** One value as it is to be written; `null` where that cannot be told. */
const written: Readonly<Record<ListField, (value: string) => string | null>> = {
  allowedOrigins: (value) => (/^https?:/i.test(value) ? (plain.test(value) ? value : correctedOrigin(value)) : null),
  allowedMethods: (value) => (isAllowableMethod(value.toUpperCase()) ? value.toUpperCase() : null),
  allowedHeaders: (value) => (isToken(value) && value !== '*' ? value.toLowerCase() : null),
  exposeHeaders: (value) => (isToken(value) ? value : null),
};

/** The values of a line that holds several, as they are to be written; none where one of them cannot be told. */
function valuesInOneLine(line: string, field: ListField): readonly string[] {
  const values = separateValues(visiblePart(line)).map(written[field]);
  return values.length > 1 && values.every((value) => value !== null) ? values : [];
}

const none: ReadonlyMap<string, string> = new Map();

/** The value that one line was meant to be, if it is miswritten; else `null`. */
const corrects: Readonly<Record<ListField, (line: string) => string | null>> = {
  allowedOrigins: correctedOrigin,
  allowedMethods: (line) => correctedName(line)?.toUpperCase() ?? null,
  allowedHeaders: (line) => (isToken(line) ? null : (correctedName(line)?.toLowerCase() ?? null)),
  exposeHeaders: (line) => (isToken(line) ? null : correctedName(line)),
};

/** The values that a line was meant to hold, if it is miswritten or holds several; else none. */
export function correctedValues(line: string, field: ListField): readonly string[] {
  const several = valuesInOneLine(line, field);
  if (several.length > 0) return several;
  const value = plain.test(line) ? null : corrects[field](line);
  return value === null || value === line ? [] : [value];
}

/** The values that lines were meant to be, each with the first such line. */
function correctedLines(lines: readonly string[], field: ListField): ReadonlyMap<string, string> {
  const wrong = lines.filter((line) => !plain.test(line));
  if (wrong.length === 0) return none;
  const found = new Map<string, string>();
  for (const line of wrong) {
    for (const value of correctedValues(line, field)) if (value !== line && !found.has(value)) found.set(value, line);
  }
  return found;
}

const corrections = {
  allowedOrigins: remembered((lines: readonly string[]) => correctedLines(lines, 'allowedOrigins')),
  allowedMethods: remembered((lines: readonly string[]) => correctedLines(lines, 'allowedMethods')),
  allowedHeaders: remembered((lines: readonly string[]) => correctedLines(lines, 'allowedHeaders')),
};

/** Whether some line of a rule is miswritten. */
export const hasMiswritten = remembered((rule: CorsRule) =>
  (['allowedOrigins', 'allowedMethods', 'allowedHeaders'] as const).some(
    (field) => corrections[field](rule[field]).size > 0,
  ),
);

/**
 * The lines of a rule in which some values are miswritten, so that they match nothing: the values belong in their
 * place, not beside them. Nothing where there are none. Headers are given in lower case.
 */
export function replacedBy(
  rule: CorsRule,
  field: Exclude<ListField, 'exposeHeaders'>,
  values: readonly string[],
): { readonly replaces?: readonly string[] } {
  const miswritten = corrections[field](rule[field]);
  const replaces = [...new Set(values.map((value) => miswritten.get(value)).filter((line) => line !== undefined))];
  return replaces.length === 0 ? {} : { replaces };
}
