import { consoleLabels } from '../../notation/console.ts';
import { say } from '../phrase.ts';
import type { Text } from '../text.ts';
import { replacedLines } from './replaced-lines.ts';

/** The remedy where a rule of its own or the correction of lines lets a request through. */
export const mendedBy: Text['mendedBy'] = (by) => {
  if (by === 'new-rule') return say`Add a rule for this page.`;
  const correction = replacedLines(by, consoleLabels.en[by.field]) ?? [];
  return say`${correction}.`;
};
