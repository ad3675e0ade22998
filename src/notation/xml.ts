import { parseXml as parseDocument, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { excerptAt, legibleOffset, type ParsedConfiguration, placeAt, Refusal } from './parsed-configuration.ts';
import { isNamed, type RuleField, ruleField, ruleOf } from './rule-fields.ts';

function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, '');
}

function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement);
}

/** The elements of a parent that holds nothing else. */
function onlyElements(text: string, parent: XmlElement): XmlElement[] {
  const stray = parent.children.find((child) => child instanceof XmlText && child.text.trim() !== '');
  if (stray === undefined) return elements(parent);
  const start = stray.start + text.slice(stray.start).search(/\S/);
  throw new Refusal({ kind: 'not-a-configuration', found: excerptAt(text, start), ...placeAt(text, start) });
}

/** The text as it stands, so that an invisible character shows; only an indented line of its own is unwrapped. */
function valueIn(element: XmlElement): string {
  return element.text.includes('\n') ? element.text.trim() : element.text;
}

function refuse(text: string, element: XmlElement, kind: 'not-a-configuration' | 'wrong-value'): never {
  const place = placeAt(text, element.start);
  if (kind === 'not-a-configuration') throw new Refusal({ kind, found: excerptAt(text, element.start), ...place });
  throw new Refusal({ kind, name: localName(element), found: valueIn(element).trim(), ...place });
}

function readRule(text: string, rule: XmlElement): CorsRule {
  const values = new Map<RuleField, string[]>();
  for (const element of onlyElements(text, rule)) {
    const field = ruleField(localName(element));
    if (field === null) refuse(text, element, 'not-a-configuration');
    const value = valueIn(element);
    if (value === '' || (field === 'maxAgeSeconds' && value.trim() === '')) continue;
    if (field === 'maxAgeSeconds' && !/^\s*\d+\s*$/.test(value)) refuse(text, element, 'wrong-value');
    values.set(field, [...(values.get(field) ?? []), value]);
  }
  return ruleOf(values);
}

function readConfiguration(text: string, root: XmlElement): CorsConfiguration {
  const rules: CorsRule[] = [];
  let responseVary = false;
  for (const element of onlyElements(text, root)) {
    if (isNamed(localName(element), 'CORSRule')) rules.push(readRule(text, element));
    else if (isNamed(localName(element), 'ResponseVary')) {
      const value = element.text.trim().toLowerCase();
      if (value !== 'true' && value !== 'false' && value !== '') refuse(text, element, 'wrong-value');
      responseVary = value === 'true';
    } else refuse(text, element, 'not-a-configuration');
  }
  if (rules.length === 0) throw new Refusal({ kind: 'no-rule', ...placeAt(text, root.start) });
  return { rules, responseVary };
}

function readRoot(text: string, root: XmlElement): ParsedConfiguration {
  const name = localName(root);
  if (isNamed(name, 'CORSConfiguration')) return { ok: true, configuration: readConfiguration(text, root) };
  if (isNamed(name, 'CORSRule')) {
    return { ok: true, configuration: { rules: [readRule(text, root)], responseVary: false } };
  }
  if (name !== 'Error') refuse(text, root, 'not-a-configuration');
  const code =
    elements(root)
      .find((element) => localName(element) === 'Code')
      ?.text.trim() ?? '';
  if (code === 'NoSuchCORSConfiguration') return { ok: true, configuration: { rules: [], responseVary: false } };
  if (code === '') refuse(text, root, 'not-a-configuration');
  return { ok: false, problem: { kind: 'error-document', code, ...placeAt(text, root.start) } };
}

/** The XML declaration may stand nowhere but at the start; white space in its place keeps every offset. */
function blankDeclaration(text: string): string {
  return text.replace(/^\s*<\?xml\s[^>]*\?>/, (declaration) => declaration.replace(/\S/g, ' '));
}

const startOfWebPage =
  /^(?:\s|<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->)*(?=<(?:!doctype\s+html|html|head)[\s>])/i;

/** Where the text cannot be read on; its end, when no tag is closed from there on. */
function failureOffset(text: string, error: XmlError): number {
  const offset = [...text].slice(0, error.pos).join('').length;
  return /^[^>{]*$/.test(text.slice(offset)) ? text.trimEnd().length : legibleOffset(text, offset);
}

/**
 * Reads the XML of `GET` and `PUT /?cors`, with or without declaration and namespace. COS's own error
 * `NoSuchCORSConfiguration` reads as a configuration without rules. External and custom entities are refused.
 * https://cloud.tencent.com/document/product/436/8274
 */
export function parseXml(text: string): ParsedConfiguration {
  const page = startOfWebPage.exec(text);
  if (page !== null) return { ok: false, problem: { kind: 'web-page', ...placeAt(text, page[0].length) } };
  try {
    const { root } = parseDocument(blankDeclaration(text), { includeOffsets: true });
    return root === null ? { ok: false, problem: { kind: 'empty' } } : readRoot(text, root);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    // Anything else is the stack's end: elements nested too deeply to be looked into.
    const offset = error instanceof XmlError ? failureOffset(text, error) : 0;
    const found = excerptAt(text, offset);
    return { ok: false, problem: { kind: 'malformed', notation: 'XML', found, ...placeAt(text, offset) } };
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The lines of one rule, as `PUT /?cors` takes it, indented by two spaces. */
function printXmlRule(rule: CorsRule): string {
  const line = (name: string) => (value: string | number) => `    <${name}>${escapeText(String(value))}</${name}>`;
  return [
    '  <CORSRule>',
    ...(rule.id === undefined ? [] : [line('ID')(rule.id)]),
    ...rule.allowedOrigins.map(line('AllowedOrigin')),
    ...rule.allowedMethods.map(line('AllowedMethod')),
    ...rule.allowedHeaders.map(line('AllowedHeader')),
    ...rule.exposeHeaders.map(line('ExposeHeader')),
    ...(rule.maxAgeSeconds === undefined ? [] : [line('MaxAgeSeconds')(rule.maxAgeSeconds)]),
    '  </CORSRule>',
  ].join('\n');
}

/** The whole document of `PUT /?cors`, which replaces what the bucket has. */
export function printXml({ rules, responseVary }: CorsConfiguration): string {
  return [
    '<CORSConfiguration>',
    ...rules.map(printXmlRule),
    ...(responseVary ? ['  <ResponseVary>true</ResponseVary>'] : []),
    '</CORSConfiguration>',
    '',
  ].join('\n');
}
