import { codeBlock } from './code-block.ts';
import { pluralNames } from './plural.ts';
import { literals, type Sdk } from './sdk.ts';

/**
 * Quotes a string so that no `$` in it names a variable. Only double quotes know how to write control characters and those
 * that turn what stands behind them round.
 */
function quote(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be written otherwise.
  const control = /[\0-\x1F\x7F\p{Bidi_Control}]/gu;
  if (value.search(control) === -1) return `'${value.replace(/[\\']/g, '\\$&')}'`;
  const written = value.replace(/[\\"$]/g, '\\$&').replace(control, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u{${code}}` : `\\x${code.padStart(2, '0')}`;
  });
  return `"${written}"`;
}

const style = { indent: '    ', lastComma: true };
const { field, rule } = literals({
  ...style,
  quote,
  key: (name) => `'${name}' => `,
  list: ['array(', ')'],
  object: ['array(', ')'],
  fields: pluralNames,
  zero: true,
});

/** The SDK for PHP, which sends no `ResponseVary`. */
export const php: Sdk = {
  name: 'PHP',
  field,
  rule,
  call: ({ rules }) => {
    const list = codeBlock(style, "'CORSRules' => array(", rules.map(rule), ')');
    return codeBlock(style, '$cosClient->putBucketCors(array(', ["'Bucket' => $bucket", list], '));');
  },
  takes: ['$cosClient', '$bucket'],
};
