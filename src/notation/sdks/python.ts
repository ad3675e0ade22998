import { fieldNames } from '../field-names.ts';
import { codeBlock } from './code-block.ts';
import { singleQuoted } from './quoted.ts';
import { literals, type Sdk } from './sdk.ts';

const style = { indent: '    ', lastComma: true };
const { field, rule } = literals({
  ...style,
  quote: singleQuoted,
  key: (name) => `'${name}': `,
  list: ['[', ']'],
  object: ['{', '}'],
  fields: fieldNames,
  zero: true,
});

/** The SDK for Python, which writes each key as an element of XML. */
export const python: Sdk = {
  name: 'Python',
  field,
  rule,
  call: ({ rules, responseVary }) => {
    const members = [
      codeBlock(style, "'CORSRule': [", rules.map(rule), ']'),
      ...(responseVary ? ["'ResponseVary': 'true'"] : []),
    ];
    const configuration = codeBlock(style, 'CORSConfiguration={', members, '}');
    return codeBlock(style, 'client.put_bucket_cors(', ['Bucket=bucket', configuration], ')');
  },
  takes: ['client', 'bucket'],
};
