import { say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

export const computedValue: ProblemTexts['computed-value'] = ({ line, column, name, found }) =>
  say`第 ${line} 行第 ${column} 列：${name} 的值是 ${found}，运行代码后才能得知。换成实际的值后重新粘贴。`;
