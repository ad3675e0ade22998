import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { excerptAt, type ParsedConfiguration, placeAt } from './parsed-configuration.ts';
import { type RuleField, ruleOf } from './rule-fields.ts';

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

const patterns: readonly (readonly [ConsoleField, RegExp])[] = [
  ['responseVary', /^(?:返回|return)\s*vary:?\s*origin/i],
  ['allowedOrigins', /^(?:来源\s*origin|来源|origin)/i],
  ['allowedMethods', /^(?:操作\s*methods?|操作|methods?)/i],
  ['allowedHeaders', /^allow-headers/i],
  ['exposeHeaders', /^expose-headers/i],
  ['maxAgeSeconds', /^(?:超时\s*max-age|超时|max-age)/i],
];

const afterLabel = /^\s*(?:[*＊]\s*)?(?:[:：]|[\t ]{2,}|\t|$)\s*/;
const heading = /^(?:rule|规则)\s*\d*\s*[:：]?$/i;

interface Label {
  readonly field: ConsoleField;
  readonly rest: string;
}

function readLabel(line: string): Label | null {
  const text = line.trim();
  for (const [field, pattern] of patterns) {
    const label = pattern.exec(text)?.[0];
    if (label === undefined) continue;
    const rest = text.slice(label.length);
    const separator = afterLabel.exec(rest)?.[0];
    if (separator !== undefined) return { field, rest: rest.slice(separator.length) };
  }
  return null;
}

/** Whether a text has at least the labels without which no rule is one. */
export function looksLikeConsole(text: string): boolean {
  const fields = text.split('\n').map((line) => readLabel(line)?.field);
  return fields.includes('allowedOrigins') && fields.includes('allowedMethods');
}

function valuesOf(field: ConsoleField, line: string): string[] {
  const separators = field === 'allowedMethods' || field === 'allowedHeaders' ? /[\s,，、;；]+/ : /[,，;；]\s*|\s{2,}/;
  return line
    .trim()
    .split(separators)
    .filter((value) => value !== '' && value !== '-');
}

const on = /^(?:true|on|yes|enabled?|是|开启|已开启)$/i;

/**
 * Reads the console's fields as text: a label, its values behind it or one a line below it; a new `Origin` label
 * starts the next rule.
 */
export function parseConsole(text: string): ParsedConfiguration {
  const rules: Map<RuleField, string[]>[] = [];
  let responseVary = false;
  let field: ConsoleField | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (line.trim() === '' || heading.test(line.trim())) continue;
    const label = readLabel(line);
    if (label?.field === 'allowedOrigins' || (label !== null && rules.length === 0)) rules.push(new Map());
    field = label?.field ?? field;
    const rule = rules.at(-1);
    if (field === null || rule === undefined) {
      const found = excerptAt(text, start);
      return { ok: false, problem: { kind: 'not-a-configuration', found, ...placeAt(text, start) } };
    }
    const values = valuesOf(field, label === null ? line : label.rest);
    if (field === 'responseVary') responseVary ||= values.some((value) => on.test(value));
    else if (field === 'maxAgeSeconds' && values.some((value) => !/^\d+$/.test(value))) {
      const place = placeAt(text, start);
      return { ok: false, problem: { kind: 'wrong-value', name: 'Max-Age', found: line.trim(), ...place } };
    } else rule.set(field, [...(rule.get(field) ?? []), ...values]);
  }
  return { ok: true, configuration: { rules: rules.map(ruleOf), responseVary } };
}

/** One rule under the console's labels, a value a line. */
export function printConsoleRule(rule: CorsRule, language: 'en' | 'zh'): string {
  const labels = consoleLabels[language];
  const section = (field: ConsoleField, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [labels[field], ...values.map((value) => `  ${value}`)];
  return [
    ...section('allowedOrigins', rule.allowedOrigins),
    ...section('allowedMethods', rule.allowedMethods),
    ...section('allowedHeaders', rule.allowedHeaders),
    ...section('exposeHeaders', rule.exposeHeaders),
    ...section('maxAgeSeconds', rule.maxAgeSeconds === undefined ? [] : [rule.maxAgeSeconds]),
  ].join('\n');
}

/** The whole configuration under the console's labels. Rule ids have no place there. */
export function printConsole({ rules, responseVary }: CorsConfiguration, language: 'en' | 'zh'): string {
  const heading = language === 'en' ? 'Rule' : '规则';
  const printed = rules.map((rule, index) => `${heading} ${index + 1}\n${printConsoleRule(rule, language)}`);
  const vary = responseVary ? [`${consoleLabels[language].responseVary}\n  true`] : [];
  return [...printed, ...vary].join('\n\n');
}
