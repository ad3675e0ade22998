import { consoleLabels } from '../../notation/console.ts';
import { say } from '../phrase.ts';
import type { Text } from '../text.ts';
import { replacedLines } from './replaced-lines.ts';

/** The remedy where a rule of its own or the correction of lines lets a request through. */
export const mendedBy: Text['mendedBy'] = (by) => {
  if (by === 'new-rule') return say`为此页面添加一条规则。`;
  const correction = replacedLines(by, consoleLabels.zh[by.field]) ?? [];
  return say`${correction}。`;
};
