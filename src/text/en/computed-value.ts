import { say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

export const computedValue: ProblemTexts['computed-value'] = ({ line, column, name, found }) =>
  say`Line ${line}, column ${column}: the value of ${name} is ${found}, which is known only when the code runs. Replace it with the value itself and paste again.`;
