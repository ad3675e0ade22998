import { correctedValues } from './corrected-line.ts';
import type { Draft } from './draft.ts';
import { type Edit, listFields } from './edit.ts';

/** The lines of Methods that no browser's request matches as they are written, such as `get`. */
function miswrittenMethods(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => correctedValues(line, 'allowedMethods').length > 0);
}

/**
 * Returns the edits that bring back what a change lost of lines that it replaces: each value that was meant in them
 * becomes a line of its own. Where one method is corrected, the rule's others are corrected too, since COS may not save
 * rules with any of them.
 */
export function furtherValues({ configuration, before }: Draft): Edit[] {
  return configuration.rules.flatMap((rule, index): Edit[] =>
    listFields.flatMap((field): Edit[] => {
      const gone = (before[index]?.rule[field] ?? []).filter((line) => !rule[field].includes(line));
      const replaces = gone.length > 0 && field === 'allowedMethods' ? miswrittenMethods(rule[field]) : [];
      const values = new Set([...gone, ...replaces].flatMap((line) => correctedValues(line, field)));
      const lines = [...values].filter((value) => !rule[field].includes(value));
      if (lines.length === 0 && replaces.length === 0) return [];
      return [{ kind: 'add-lines', rule: index, field, lines, ...(replaces.length === 0 ? {} : { replaces }) }];
    }),
  );
}
