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

/** What a line of Methods or Allow-Headers was meant to be: the one name in it. `null` when it holds several or none. */
function correctedName(line: string): string | null {
  const [name = ''] = visiblePart(line).split(/\s*:/, 1);
  return isToken(name) ? name : null;
}

/** Whether a line is written as browsers send it, as most are: cheap, and errs towards `false`. */
const plain = /^(?:https?:\/\/[a-z\d.-]+(?::(?!80$|443$)\d+)?|\*|[A-Z]+)$/;

type Field = Exclude<ListField, 'exposeHeaders'>;

/** One value as it is to be written; `null` where that cannot be told. */
const written: Readonly<Record<Field, (value: string) => string | null>> = {
  allowedOrigins: (value) => (/^https?:/i.test(value) ? (plain.test(value) ? value : correctedOrigin(value)) : null),
  allowedMethods: (value) => (isAllowableMethod(value.toUpperCase()) ? value.toUpperCase() : null),
  allowedHeaders: (value) => (isToken(value) && value !== '*' ? value.toLowerCase() : null),
};

/** The values of a line that holds several, as they are to be written; none where one of them cannot be told. */
export function valuesInOneLine(line: string, field: Field): readonly string[] {
  const values = separateValues(visiblePart(line)).map(written[field]);
  return values.length > 1 && values.every((value) => value !== null) ? values : [];
}

const none: ReadonlyMap<string, string> = new Map();

/** The values that lines were meant to be, each with the first such line. */
function correctedLines(
  lines: readonly string[],
  field: Field,
  correct: (line: string) => string | null,
): ReadonlyMap<string, string> {
  const wrong = lines.filter((line) => !plain.test(line));
  if (wrong.length === 0) return none;
  const found = new Map<string, string>();
  for (const line of wrong) {
    const several = valuesInOneLine(line, field);
    const values = several.length > 0 ? several : [correct(line)];
    for (const value of values) if (value !== null && value !== line && !found.has(value)) found.set(value, line);
  }
  return found;
}

const corrections = {
  allowedOrigins: remembered((lines: readonly string[]) => correctedLines(lines, 'allowedOrigins', correctedOrigin)),
  allowedMethods: remembered((lines: readonly string[]) =>
    correctedLines(lines, 'allowedMethods', (line) => correctedName(line)?.toUpperCase() ?? null),
  ),
  allowedHeaders: remembered((lines: readonly string[]) =>
    correctedLines(lines, 'allowedHeaders', (line) =>
      isToken(line) ? null : (correctedName(line)?.toLowerCase() ?? null),
    ),
  ),
};

/** Whether some line of a rule is miswritten. */
export const hasMiswritten = remembered((rule: CorsRule) =>
  (['allowedOrigins', 'allowedMethods', 'allowedHeaders'] as const).some(
    (field) => corrections[field](rule[field]).size > 0,
  ),
);

/**
 * The lines of a rule in which some values are miswritten, so that they match nothing: the values belong in their place,
 * not beside them. Nothing where there are none. Headers are given in lower case.
 */
export function replacedBy(
  rule: CorsRule,
  field: Field,
  values: readonly string[],
): { readonly replaces?: readonly string[] } {
  const miswritten = corrections[field](rule[field]);
  const replaces = [...new Set(values.map((value) => miswritten.get(value)).filter((line) => line !== undefined))];
  return replaces.length === 0 ? {} : { replaces };
}
