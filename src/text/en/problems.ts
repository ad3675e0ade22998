import type { BinaryContent } from '../../notation/configuration-problem.ts';
import { type WrongPart, wrongPart } from '../../notation/error-document.ts';
import type { OtherDocument } from '../../notation/other-document.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';
import { computedValue } from './computed-value.ts';
import { refusedTexts } from './refused-texts.ts';

const errorAdvice: Readonly<Record<WrongPart, Phrase>> = {
  address: say`The bucket's name or region is wrong: correct it and ask again.`,
  key: say`The SecretId, or the temporary key's token, is wrong: correct it and ask again.`,
  signature: say`The key or the signature is wrong: check the SecretKey and that nothing between changes the request, and ask again.`,
  clock: say`The key or the signature may be right, but this computer's clock is not: set it and ask again.`,
  expired: say`The signature, or the temporary key, has expired: make a new one and ask again.`,
  'path-style': say`Ask at ${'<bucket>-<appid>.cos.<region>.myqcloud.com'}: this bucket takes no bucket name in the path.`,
  request: say`Ask with ${'GET /?cors'} at the bucket's own host.`,
  preflight: say`It answers a preflight that the rules refuse, and names no field: paste the rules themselves.`,
  permission: say`Ask with a key that may read them (${'cos:GetBucketCORS'}), at the right bucket and region.`,
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
  gzip: 'data packed by gzip',
  zip: 'a ZIP archive',
  image: 'an image',
  pdf: 'a PDF file',
  'utf-16': 'text in UTF-16 that was read as another encoding',
  unknown: 'no text',
};

export const problems: ProblemTexts = {
  empty: () => say`There is nothing to read: paste the bucket's CORS rules as XML, JSON or the console's fields.`,
  'too-large': ({ bytes, limit }) =>
    say`The text has ${bytes} bytes; a CORS configuration has at most ${limit}. Paste the configuration alone.`,
  malformed: ({ notation, line, column, found }) =>
    found === ''
      ? say`Line ${line}, column ${column}: the ${[notation]} ends before it is complete. Copy it once more, to its end.`
      : say`Line ${line}, column ${column}: the ${[notation]} cannot be read on from ${found}. Mend it there or copy it once more.`,
  binary: ({ line, column, content }) =>
    say`Line ${line}, column ${column}: this is ${[contents[content]]}. Unpack it or save it as UTF-8 text, and paste that.`,
  'cut-off': ({ line, column, element }) =>
    say`Line ${line}, column ${column}: the XML ends while ${element} is open. Copy it once more, to its end.`,
  'mis-nested': ({ line, column, element, found }) =>
    say`Line ${line}, column ${column}: ${found} stands where ${`</${element}>`} has to. Close the elements in the order opposite to how they open.`,
  'nested-too-deeply': ({ line, column, limit }) =>
    say`Line ${line}, column ${column}: more than ${limit} levels stand in one another; a CORS configuration has four. Paste the configuration alone.`,
  'declares-entities': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: ${found} declares entities or refers to another file. Nothing was expanded or fetched; paste the rules without it.`,
  'several-configurations': ({ line, column }) =>
    say`Line ${line}, column ${column}: a second configuration begins here. A bucket has one: paste one at a time.`,
  'other-document': ({ line, column, document, found }) =>
    say`Line ${line}, column ${column}: ${found} begins ${[documents[document]]}, not the CORS rules. Paste the answer to ${'GET /?cors'} or the console's CORS fields.`,
  'nested-list': ({ line, column }) =>
    say`Line ${line}, column ${column}: a list stands in a list, where a rule has to. Take one pair of brackets away.`,
  'written-twice': ({ line, column, name }) =>
    say`Line ${line}, column ${column}: ${name} stands there a second time, and which one counts is not known. Leave one of them.`,
  'not-a-configuration': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: ${found} belongs to no CORS configuration. Paste what starts with ${'<CORSConfiguration>'}, the SDK's ${'CORSRules'} or the console's fields.`,
  'web-page': ({ line, column }) =>
    say`Line ${line}, column ${column}: this is a web page, such as a sign-in page or the console's own, not the bucket's rules. Paste the rules as XML, JSON or the console's fields.`,
  'no-rule': ({ line, column }) =>
    say`Line ${line}, column ${column}: this configuration holds no rule. For a bucket without rules COS answers ${'NoSuchCORSConfiguration'}; paste that answer if the bucket has none.`,
  'no-value': ({ line, column, name }) =>
    say`Line ${line}, column ${column}: ${name} has no value. Write the values below each label: a copied form leaves out what its fields hold.`,
  'error-document': ({ line, column, code, message }) =>
    message === ''
      ? say`Line ${line}, column ${column}: this is COS's error ${code}, not the bucket's rules. ${errorAdvice[wrongPart({ code, message })]}`
      : say`Line ${line}, column ${column}: this is COS's error ${code} (${message}), not the bucket's rules. ${errorAdvice[wrongPart({ code, message })]}`,
  'computed-value': computedValue,
  ...refusedTexts,
  'wrong-value': ({ line, column, name, found }) =>
    say`Line ${line}, column ${column}: ${name} cannot be ${found}. Correct it and paste again.`,
  'too-many-rules': ({ line, column, count, limit }) =>
    say`The text has ${count} rules; COS takes at most ${limit}. Rule ${limit + 1} begins in line ${line}, column ${column}.`,
};
