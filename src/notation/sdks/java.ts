import { type CorsRule, isAllowableMethod } from '../../cos/cors-configuration.ts';
import { type ListField, listFields } from '../../cos/edits/edit.ts';
import { plainNumber } from '../plain-number.ts';
import { codeBlock } from './code-block.ts';
import { pluralNames } from './plural.ts';
import { doubleQuoted } from './quoted.ts';
import type { Sdk } from './sdk.ts';

const style = { indent: '    ', lastComma: false };

/** The SDK's name for the headers that pages may read differs from COS's. */
const names: Readonly<Record<ListField, string>> = { ...pluralNames, exposeHeaders: 'ExposedHeaders' };

/** A method as a constant. One that no rule can hold has none, and is looked for when the code runs. */
function method(name: string): string {
  return `CORSRule.AllowedMethods.${isAllowableMethod(name) ? name : `fromValue(${doubleQuoted(name)})`}`;
}

function setter(variable: string, field: ListField, values: readonly string[]): string {
  const written = values.map(field === 'allowedMethods' ? method : doubleQuoted);
  return codeBlock(style, `${variable}.set${names[field]}(`, written, ');');
}

function statements(variable: string, rule: CorsRule): string {
  const { id, maxAgeSeconds = 0 } = rule;
  return [
    `CORSRule ${variable} = new CORSRule();`,
    ...(id === undefined ? [] : [`${variable}.setId(${doubleQuoted(id)});`]),
    ...listFields.filter((field) => rule[field].length > 0).map((field) => setter(variable, field, rule[field])),
    ...(maxAgeSeconds === 0 ? [] : [`${variable}.setMaxAgeSeconds(${plainNumber(maxAgeSeconds)});`]),
  ].join('\n');
}

/** The SDK for Java. It has no field for `ResponseVary` and leaves out a Max-Age of 0. */
export const java: Sdk = {
  name: 'Java',
  field: (field, values) => setter('rule', field, values),
  rule: (rule) => statements('rule', rule),
  call: ({ rules }) => {
    const variables = rules.map((_, index) => `rule${index + 1}`);
    return [
      ...rules.map((rule, index) => statements(`rule${index + 1}`, rule)),
      codeBlock(
        style,
        'cosClient.setBucketCrossOriginConfiguration(',
        ['bucketName', codeBlock(style, 'new BucketCrossOriginConfiguration().withRules(', variables, ')')],
        ');',
      ),
    ].join('\n\n');
  },
  takes: ['cosClient', 'bucketName'],
};
