import { valuesInOneLine } from './corrected-line.ts';
import type { Draft } from './draft.ts';
import type { Edit } from './edit.ts';

/**
 * Returns the edits that bring back what a change lost of lines with several values in one: each value that is left
 * becomes a line of its own, beside the one for which the line was replaced.
 */
export function furtherValues({ configuration, before }: Draft): Edit[] {
  return configuration.rules.flatMap((rule, index): Edit[] =>
    (['allowedOrigins', 'allowedMethods', 'allowedHeaders'] as const).flatMap((field): Edit[] => {
      const gone = (before[index]?.rule[field] ?? []).filter((line) => !rule[field].includes(line));
      const values = new Set(gone.flatMap((line) => valuesInOneLine(line, field)));
      const lines = [...values].filter((value) => !rule[field].includes(value));
      return lines.length === 0 ? [] : [{ kind: 'add-lines', rule: index, field, lines }];
    }),
  );
}
