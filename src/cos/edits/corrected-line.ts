import { isToken } from '../../headers.ts';
import { remembered } from '../../remembered.ts';
import type { CorsRule } from '../cors-configuration.ts';
import { visiblePart } from '../mistakes/mistaken-value.ts';
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

/** The values that lines of a field were meant to be, each with the first such line. Methods and headers by letter case. */
const corrections = remembered((lines: readonly string[]) => {
  const ofField = (correct: (line: string) => string | null) => {
    const found = new Map<string, string>();
    for (const line of lines) {
      const value = correct(line);
      if (value !== null && value !== line && !found.has(value)) found.set(value, line);
    }
    return found;
  };
  return {
    allowedOrigins: ofField(correctedOrigin),
    allowedMethods: ofField((line) => correctedName(line)?.toUpperCase() ?? null),
    allowedHeaders: ofField((line) => {
      const name = correctedName(line)?.toLowerCase() ?? null;
      return name === line.toLowerCase() ? null : name;
    }),
  };
});

/**
 * The lines of a rule in which some values are miswritten, so that they match nothing: the values belong in their place,
 * not beside them. Nothing where there are none. Headers are given in lower case.
 */
export function replacedBy(
  rule: CorsRule,
  field: Exclude<ListField, 'exposeHeaders'>,
  values: readonly string[],
): { readonly replaces?: readonly string[] } {
  const miswritten = corrections(rule[field])[field];
  const replaces = values.map((value) => miswritten.get(value)).filter((line) => line !== undefined);
  return replaces.length === 0 ? {} : { replaces };
}
