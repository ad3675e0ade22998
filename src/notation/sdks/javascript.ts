import { fieldNames } from '../field-names.ts';
import { codeBlock } from './code-block.ts';
import { singleQuoted } from './quoted.ts';
import { literals, type Sdk } from './sdk.ts';

const style = { indent: '  ', lastComma: true };
const { field, rule } = literals({
  ...style,
  quote: singleQuoted,
  key: (name) => `${name}: `,
  list: ['[', ']'],
  object: ['{', '}'],
  fields: fieldNames,
  zero: true,
});

/** The SDKs for Node.js and for browsers, whose call is the same. */
export const javascript: Sdk = {
  name: 'JavaScript',
  field,
  rule,
  call: ({ rules, responseVary }) =>
    codeBlock(
      style,
      'cos.putBucketCors({',
      [
        'Bucket',
        'Region',
        codeBlock(style, 'CORSRules: [', rules.map(rule), ']'),
        ...(responseVary ? ["ResponseVary: 'true'"] : []),
      ],
      '});',
    ),
  takes: ['cos', 'Bucket', 'Region'],
};
