import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import type { ListField } from '../cos/edits/edit.ts';
import { plainNumber } from './plain-number.ts';

/** Quotes a string for Terraform, which doubles a `$` or `%` before `{` and knows neither `\b` nor `\f`. */
function quote(value: string): string {
  return JSON.stringify(value)
    .replace(/([$%])\{/g, '$1$1{')
    .replace(/\\(?:\\|[bf])/g, (found) => ({ '\\b': '\\u0008', '\\f': '\\u000c' })[found] ?? found);
}

const argumentNames: Readonly<Record<ListField, string>> = {
  allowedOrigins: 'allowed_origins',
  allowedMethods: 'allowed_methods',
  allowedHeaders: 'allowed_headers',
  exposeHeaders: 'expose_headers',
};

/** The values of one field of a rule, as an argument of a block, a value a line. */
export function printTerraformList(field: ListField, lines: readonly string[]): string {
  return [`${argumentNames[field]} = [`, ...lines.map((line) => `  ${quote(line)},`), ']'].join('\n');
}

function printArgument(field: ListField, lines: readonly string[]): string {
  return `${argumentNames[field].padEnd(15)} = [${lines.map(quote).join(', ')}]`;
}

/** One rule as a block of `tencentcloud_cos_bucket`. It has no place for an id. */
export function printTerraformRule(rule: CorsRule): string {
  const fields = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'] as const;
  return [
    'cors_rules {',
    ...fields.map((field) => `  ${printArgument(field, rule[field])}`),
    ...(rule.maxAgeSeconds === undefined ? [] : [`  max_age_seconds = ${plainNumber(rule.maxAgeSeconds)}`]),
    '}',
  ].join('\n');
}

/** The rules as blocks of `tencentcloud_cos_bucket`, which has no place for ids. */
export function printTerraform({ rules, responseVary }: CorsConfiguration): string {
  const vary = responseVary ? ['cors_response_vary = true'] : [];
  return [...vary, ...rules.map(printTerraformRule)].join('\n\n');
}
