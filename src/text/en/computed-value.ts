import { say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

export const computedValue: ProblemTexts['computed-value'] = ({ line, column, name, found }) =>
  say`Line ${line}, column ${column}: the value of ${name} is ${found}, which only running the code would tell. Write the value itself in its place and paste again.`;
