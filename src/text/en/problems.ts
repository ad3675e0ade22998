import type { BinaryContent } from '../../notation/configuration-problem.ts';
import { type WrongPart, wrongPart } from '../../notation/error-document.ts';
import type { OtherDocument } from '../../notation/other-document.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';
import { computedValue } from './computed-value.ts';
import { filledIn } from './filled-in.ts';
import { refusedTexts } from './refused-texts.ts';

const errorAdvice: Readonly<Record<WrongPart, Phrase>> = {
  address: say`The bucket's name or region is wrong: correct it and request the rules again.`,
  key: say`The SecretId, or the temporary key's token, is wrong: correct it and request the rules again.`,
  signature: say`The key or the signature is wrong: check the SecretKey and that no proxy changes the request, then request the rules again.`,
  clock: say`The key or the signature may be right, but this computer's clock is wrong: set the clock and request the rules again.`,
  expired: say`The signature, or the temporary key, has expired: make a new one and request the rules again.`,
  'path-style': say`This bucket does not accept its name in the path: request the rules from ${'<bucket>-<appid>.cos.<region>.myqcloud.com'}.`,
  request: say`Send ${'GET /?cors'} to the bucket's own host.`,
  preflight: say`COS answers so to every preflight that the rules refuse, without naming a field: paste the rules themselves.`,
  permission: say`Use a key that may read the rules (${'cos:GetBucketCORS'}), and check the bucket and its region.`,
};

const documents: Readonly<Record<OtherDocument, string>> = {
  acl: "the bucket's or an object's access control list (ACL)",
  lifecycle: 'the lifecycle rules',
  policy: 'an access policy',
  website: 'the static website settings',
  referer: 'the hotlink protection (referer) settings',
  versioning: 'the versioning settings',
  replication: 'the replication rules',
  logging: 'the logging settings',
  tagging: 'the tags',
  inventory: 'an inventory task',
  domain: 'the custom domains',
  encryption: 'the encryption settings',
  'object-list': 'a list of objects',
  'bucket-list': 'a list of buckets',
  'flash-policy': "a Flash player's cross-domain policy",
};

const contents: Readonly<Record<BinaryContent, string>> = {
  gzip: 'gzip-compressed data',
  zip: 'a ZIP archive',
  image: 'an image',
  pdf: 'a PDF file',
  'utf-16': 'UTF-16 text that was read in another encoding',
  unknown: 'not text',
};

export const problems: ProblemTexts = {
  empty: () => say`There is nothing to read: paste the bucket's CORS rules, as XML, JSON or text from the console.`,
  'too-large': ({ bytes, limit }) =>
    say`The text has ${bytes} bytes; a CORS configuration has at most ${limit}. Paste only the configuration.`,
  malformed: ({ notation, line, column, found }) =>
    found === ''
      ? say`Line ${line}, column ${column}: the ${[notation]} ends before it is complete. Copy all of it again.`
      : say`Line ${line}, column ${column}: the ${[notation]} cannot be parsed at ${found}. Fix it there or copy it again.`,
  binary: ({ line, column, content }) =>
    say`Line ${line}, column ${column}: this is ${[contents[content]]}. Unpack it or save it as UTF-8 text, and paste that.`,
  'cut-off': ({ line, column, element }) =>
    say`Line ${line}, column ${column}: the XML ends while ${element} is open. Copy all of it again.`,
  'mis-nested': ({ line, column, element, found }) =>
    say`Line ${line}, column ${column}: expected ${`</${element}>`}, found ${found}. Close the elements in the reverse order of opening them.`,
  'nested-too-deeply': ({ line, column, limit }) =>
    say`Line ${line}, column ${column}: more than ${limit} levels of nesting, but a CORS configuration has four. Paste only the configuration.`,
  'too-many-parts': ({ line, column, limit }) =>
    say`The YAML has more than ${limit} lines, keys and items; they are read up to line ${line}, column ${column}. Paste the part with the CORS rules alone.`,
  'declares-entities': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: ${found} declares entities or refers to another file. Nothing was expanded or fetched. Paste the rules without that part.`,
  'several-configurations': ({ line, column }) =>
    say`Line ${line}, column ${column}: a second configuration begins here, but a bucket has only one. Paste one at a time.`,
  'other-document': ({ line, column, document, found }) =>
    say`Line ${line}, column ${column}: ${found} begins ${[documents[document]]}, not the CORS rules. Paste the response to ${'GET /?cors'} or the CORS rules from the console.`,
  'nested-list': ({ line, column }) =>
    say`Line ${line}, column ${column}: a list inside a list, where a rule is expected. Remove one pair of brackets.`,
  'written-twice': ({ line, column, name }) =>
    say`Line ${line}, column ${column}: ${name} is given a second time, and which of the two counts is not known. Keep only one.`,
  'not-a-configuration': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: ${found} does not belong to a CORS configuration. Paste XML that starts with ${'<CORSConfiguration>'}, the SDK's ${'CORSRules'} or text from the console.`,
  'web-page': ({ line, column }) =>
    say`Line ${line}, column ${column}: this is a web page, such as a sign-in page or a page of the console, not the bucket's rules. Paste the rules as XML, JSON or text from the console.`,
  'no-rule': ({ line, column }) =>
    say`Line ${line}, column ${column}: this configuration has no rule. For a bucket without rules, COS answers ${'NoSuchCORSConfiguration'}; paste that response if the bucket has none.`,
  'no-value': ({ line, column, name }) =>
    say`Line ${line}, column ${column}: ${name} has no value; copying a form leaves out the text in its fields. Write the values below each label.`,
  'error-document': ({ line, column, code, message }) =>
    message === ''
      ? say`Line ${line}, column ${column}: this is COS's error ${code}, not the bucket's rules. ${errorAdvice[wrongPart({ code, message })]}`
      : say`Line ${line}, column ${column}: this is COS's error ${code} (${message}), not the bucket's rules. ${errorAdvice[wrongPart({ code, message })]}`,
  'computed-value': computedValue,
  ...filledIn,
  ...refusedTexts,
  'wrong-value': ({ line, column, name, found }) =>
    say`Line ${line}, column ${column}: ${name} cannot be ${found}. Correct the value and paste again.`,
  'too-many-rules': ({ line, column, count, limit }) =>
    say`The text has ${count} rules, but COS accepts at most ${limit}; rule ${limit + 1} begins at line ${line}, column ${column}. Merge rules or remove some.`,
};
