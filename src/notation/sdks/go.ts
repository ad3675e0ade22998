import { codeBlock } from './code-block.ts';
import { pluralNames } from './plural.ts';
import { doubleQuoted } from './quoted.ts';
import { literals, type Sdk } from './sdk.ts';

const style = { indent: '\t', lastComma: true };
const { field, rule } = literals({
  ...style,
  quote: doubleQuoted,
  key: (name) => `${name}: `,
  list: ['[]string{', '}'],
  object: ['{', '}'],
  fields: pluralNames,
  zero: false,
});

/**
 * The SDK for Go, laid out as `gofmt` does. It has no field for `ResponseVary` and leaves out a `MaxAgeSeconds` of 0.
 */
export const go: Sdk = {
  name: 'Go',
  field,
  rule,
  call: ({ rules }) => {
    const list = codeBlock(style, 'Rules: []cos.BucketCORSRule{', rules.map(rule), '}');
    return [
      codeBlock(style, 'opt := &cos.BucketPutCORSOptions{', [list], '}'),
      '_, err := client.Bucket.PutCORS(context.Background(), opt)',
      'if err != nil {\n\tpanic(err)\n}',
    ].join('\n');
  },
  takes: ['client'],
};
