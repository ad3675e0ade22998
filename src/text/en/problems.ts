import { say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

export const problems: ProblemTexts = {
  empty: () => say`There is nothing to read: paste the bucket's CORS rules as XML, JSON or the console's fields.`,
  'too-large': ({ bytes, limit }) =>
    say`The text has ${bytes} bytes; a CORS configuration has at most ${limit}. Paste the configuration alone.`,
  malformed: ({ notation, line, column, found }) =>
    found === ''
      ? say`Line ${line}, column ${column}: the ${[notation]} ends before it is complete. Copy it once more, to its end.`
      : say`Line ${line}, column ${column}: the ${[notation]} cannot be read on from ${found}. Mend it there or copy it once more.`,
  'not-a-configuration': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: ${found} belongs to no CORS configuration. Paste what starts with ${'<CORSConfiguration>'}, the SDK's ${'CORSRules'} or the console's fields.`,
  'error-document': ({ line, column, code }) =>
    say`Line ${line}, column ${column}: this is COS's error ${code}, not the bucket's rules. Ask with a key that may read them (${'cos:GetBucketCORS'}), at the right bucket and region.`,
  'wrong-value': ({ line, column, name, found }) =>
    say`Line ${line}, column ${column}: ${name} cannot be ${found}. Correct it and paste again.`,
  'too-many-rules': ({ count, limit }) => say`The text has ${count} rules; COS takes at most ${limit}.`,
};
