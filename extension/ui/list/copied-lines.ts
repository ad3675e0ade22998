import { listFields } from '../../../src/cos/edits/edit.ts';
import { namedFirst } from '../../../src/suggestion/named-first.ts';
import type { Finding } from '../../findings/finding.ts';

/**
 * The lines of a finding's change that the finding speaks of, as far as it speaks of any; else the first ones. `null`
 * where there is no change, or none with lines: methods are boxes to tick.
 */
export function copiedLines({ suggestion, diagnosis, example }: Finding): string | null {
  if (suggestion === null) return null;
  for (const edit of namedFirst(suggestion, diagnosis, example).edits) {
    if (edit.kind === 'add-lines' && edit.field !== 'allowedMethods' && edit.lines.length > 0)
      return edit.lines.join('\n');
    if (edit.kind !== 'insert-rule') continue;
    const field = listFields.find((each) => each !== 'allowedMethods' && edit.rule[each].length > 0);
    if (field !== undefined) return edit.rule[field].join('\n');
  }
  return null;
}
