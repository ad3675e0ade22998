import { wrongPart } from '../../notation/error-document.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

const errorAdvice: Readonly<Record<ReturnType<typeof wrongPart>, Phrase>> = {
  address: say`The bucket's name or region is wrong: correct it and ask again.`,
  signature: say`The key or the signature is wrong: check the SecretId, the SecretKey and the computer's clock, and ask again.`,
  permission: say`Ask with a key that may read them (${'cos:GetBucketCORS'}), at the right bucket and region.`,
};

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
  'web-page': ({ line, column }) =>
    say`Line ${line}, column ${column}: this is a web page, such as a sign-in page or the console's own, not the bucket's rules. Paste the rules as XML, JSON or the console's fields.`,
  'no-rule': ({ line, column }) =>
    say`Line ${line}, column ${column}: this configuration holds no rule. For a bucket without rules COS answers ${'NoSuchCORSConfiguration'}; paste that answer if the bucket has none.`,
  'no-value': ({ line, column, name }) =>
    say`Line ${line}, column ${column}: ${name} has no value. Write the values below each label: a copied form leaves out what its fields hold.`,
  'error-document': ({ line, column, code }) =>
    say`Line ${line}, column ${column}: this is COS's error ${code}, not the bucket's rules. ${errorAdvice[wrongPart(code)]}`,
  'wrong-value': ({ line, column, name, found }) =>
    say`Line ${line}, column ${column}: ${name} cannot be ${found}. Correct it and paste again.`,
  'too-many-rules': ({ count, limit }) => say`The text has ${count} rules; COS takes at most ${limit}.`,
};
