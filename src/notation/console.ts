import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { plainNumber } from './plain-number.ts';
import type { RuleField } from './rule-fields.ts';

/** A field of the console's rule form. */
export type ConsoleField = Exclude<RuleField, 'id'> | 'responseVary';

/** The labels of the rule form in the COS console. https://cloud.tencent.com/document/product/436/13318 */
export const consoleLabels: Readonly<Record<'en' | 'zh', Readonly<Record<ConsoleField, string>>>> = {
  en: {
    allowedOrigins: 'Origin',
    allowedMethods: 'Methods',
    allowedHeaders: 'Allow-Headers',
    exposeHeaders: 'Expose-Headers',
    maxAgeSeconds: 'Max-Age',
    responseVary: 'Return Vary: Origin',
  },
  zh: {
    allowedOrigins: '来源 Origin',
    allowedMethods: '操作 Methods',
    allowedHeaders: 'Allow-Headers',
    exposeHeaders: 'Expose-Headers',
    maxAgeSeconds: '超时 Max-Age',
    responseVary: '返回 Vary: Origin',
  },
};

/** The lines of one field, under its label. */
export function printConsoleLines(field: ConsoleField, lines: readonly string[], language: 'en' | 'zh'): string {
  return [consoleLabels[language][field], ...lines.map((line) => `  ${line}`)].join('\n');
}

/** One rule under the console's labels, a value a line. */
export function printConsoleRule(rule: CorsRule, language: 'en' | 'zh'): string {
  const section = (field: ConsoleField, values: readonly string[]) =>
    values.length === 0 ? [] : [printConsoleLines(field, values, language)];
  return [
    ...section('allowedOrigins', rule.allowedOrigins),
    ...section('allowedMethods', rule.allowedMethods),
    ...section('allowedHeaders', rule.allowedHeaders),
    ...section('exposeHeaders', rule.exposeHeaders),
    ...section('maxAgeSeconds', rule.maxAgeSeconds === undefined ? [] : [plainNumber(rule.maxAgeSeconds)]),
  ].join('\n');
}

/** The whole configuration under the console's labels. Rule ids have no place there. */
export function printConsole({ rules, responseVary }: CorsConfiguration, language: 'en' | 'zh'): string {
  const heading = language === 'en' ? 'Rule' : '规则';
  const printed = rules.map((rule, index) => `${heading} ${index + 1}\n${printConsoleRule(rule, language)}`);
  const vary = responseVary ? [`${consoleLabels[language].responseVary}\n  true`] : [];
  return [...printed, ...vary].join('\n\n');
}
