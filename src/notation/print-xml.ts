import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { type ListField, listFields } from '../cos/edits/edit.ts';
import { fieldNames } from './field-names.ts';
import { plainNumber } from './plain-number.ts';

function escapeText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/[\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}

function printElement(name: string, value: string | number): string {
  return `<${name}>${escapeText(String(value))}</${name}>`;
}

/** The values of one field of a rule, one element each. */
export function printXmlLines(field: ListField, lines: readonly string[]): string {
  return lines.map((line) => printElement(fieldNames[field], line)).join('\n');
}

/** Moves each line to the right. A line break in a value is written as a reference, so no value changes. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

/** One rule as `PUT /?cors` takes it. */
export function printXmlRule(rule: CorsRule): string {
  const parts = [
    ...(rule.id === undefined ? [] : [printElement('ID', rule.id)]),
    ...listFields.filter((field) => rule[field].length > 0).map((field) => printXmlLines(field, rule[field])),
    ...(rule.maxAgeSeconds === undefined ? [] : [printElement('MaxAgeSeconds', plainNumber(rule.maxAgeSeconds))]),
  ];
  return ['<CORSRule>', ...parts.map(indented), '</CORSRule>'].join('\n');
}

/** The whole document for `PUT /?cors`, which replaces all rules of the bucket. */
export function printXml({ rules, responseVary }: CorsConfiguration): string {
  return [
    '<CORSConfiguration>',
    ...rules.map((rule) => indented(printXmlRule(rule))),
    ...(responseVary ? ['  <ResponseVary>true</ResponseVary>'] : []),
    '</CORSConfiguration>',
    '',
  ].join('\n');
}
