import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { notAConfiguration, Refusal } from './configuration-problem.ts';
import { readError } from './error-document.ts';
import { documentNamed } from './other-document.ts';
import { excerptAt, legibleOffset, placeAt } from './place.ts';
import type { Piece, ReadConfiguration, ReadRule } from './read-configuration.ts';
import { isNamed, numberField, type RuleField, ruleField, singleFields } from './rule-fields.ts';
import { refuseDeclarations, refuseDepth, refuseNesting } from './xml-refusals.ts';

function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, '');
}

function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement);
}

/** The elements in a parent. Throws a `Refusal` if there is text between them. */
function onlyElements(text: string, parent: XmlElement): XmlElement[] {
  const stray = parent.children.find((child) => child instanceof XmlText && child.text.trim() !== '');
  if (stray === undefined) return elements(parent);
  throw notAConfiguration(text, stray.start + text.slice(stray.start).search(/\S/));
}

function isOnLineOfItsOwn(text: string, element: XmlElement): boolean {
  return text.slice(element.start, element.end).includes('\n');
}

/** An element's text as it is, so that an invisible character shows. It is trimmed only on a line of its own. */
function valueIn(text: string, element: XmlElement): string {
  return isOnLineOfItsOwn(text, element) ? element.text.trim() : element.text;
}

/** The offset of an element's value: after its tag and, if it is on a line of its own, after the indentation. */
function valueOffset(text: string, element: XmlElement): number {
  const start = text.indexOf('>', element.start) + 1;
  const indent = isOnLineOfItsOwn(text, element) ? text.slice(start).search(/\S/) : 0;
  return start + Math.max(indent, 0);
}

function refuseValue(text: string, element: XmlElement): never {
  const found = valueIn(text, element).trim();
  throw new Refusal({ kind: 'wrong-value', name: localName(element), found, ...placeAt(text, element.start) });
}

function refuseSecond(text: string, element: XmlElement): never {
  throw new Refusal({ kind: 'written-twice', name: localName(element), ...placeAt(text, element.start) });
}

function readRule(text: string, rule: XmlElement): ReadRule {
  const values = new Map<RuleField, Piece[]>();
  for (const element of onlyElements(text, rule)) {
    const field = ruleField(localName(element));
    if (field === null || elements(element).length > 0) throw notAConfiguration(text, element.start);
    const value = valueIn(text, element);
    const read = values.get(field) ?? [];
    if (singleFields.has(field) && read.length > 0) refuseSecond(text, element);
    if (value === '' || (field === 'maxAgeSeconds' && value.trim() === '')) continue;
    if (field === 'maxAgeSeconds' && numberField(value) === null) refuseValue(text, element);
    read.push({ text: value, offset: valueOffset(text, element) });
    values.set(field, read);
  }
  return { offset: rule.start, values };
}

function readConfiguration(text: string, root: XmlElement): ReadConfiguration {
  const rules: ReadRule[] = [];
  let responseVary: boolean | null = null;
  for (const element of onlyElements(text, root)) {
    if (isNamed(localName(element), 'CORSRule')) rules.push(readRule(text, element));
    else if (isNamed(localName(element), 'ResponseVary')) {
      if (responseVary !== null) refuseSecond(text, element);
      const value = element.text.trim().toLowerCase();
      if (value !== 'true' && value !== 'false' && value !== '') refuseValue(text, element);
      responseVary = value === 'true';
    } else throw notAConfiguration(text, element.start);
  }
  if (rules.length === 0) throw new Refusal({ kind: 'no-rule', ...placeAt(text, root.start) });
  return { rules, responseVary: responseVary ?? false };
}

function textIn(parent: XmlElement, name: string): string {
  const element = elements(parent).find((each) => localName(each) === name);
  return element?.text.trim() ?? '';
}

function readRoot(text: string, root: XmlElement): ReadConfiguration {
  const name = localName(root);
  if (isNamed(name, 'CORSConfiguration')) return readConfiguration(text, root);
  if (isNamed(name, 'CORSRule')) return { rules: [readRule(text, root)], responseVary: false };
  const code = textIn(root, 'Code');
  if (name === 'Error' && code !== '') return readError(text, root.start, code, textIn(root, 'Message'));
  const document = documentNamed(name);
  if (document === null) throw notAConfiguration(text, root.start);
  throw new Refusal({ kind: 'other-document', document, found: `<${root.name}>`, ...placeAt(text, root.start) });
}

/** Blanks the XML declaration, which may be nowhere but at the start. Offsets stay the same. */
function blankDeclaration(text: string): string {
  return text.replace(/^\s*<\?xml\s[^>]*\?>/, (declaration) => declaration.replace(/\S/g, ' '));
}

const startOfWebPage =
  /^(?:\s|<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->)*(?=<(?:!doctype\s+html|html|head)[\s>])/i;

/**
 * Throws a `Refusal` that tells what is open or wrongly nested, or else where reading fails: at the end, if it is cut
 * off.
 */
function refuseMalformed(text: string, error: XmlError): never {
  const failure = [...text].slice(0, error.pos).join('').length;
  const rest = text.slice(failure);
  const end = text.trimEnd().length;
  const isCutOff = /^[^>{]*$/.test(rest);
  refuseNesting(text, isCutOff ? end : failure);
  const isBehindRoot = text.slice(0, failure).trimEnd().endsWith('>') && !rest.includes('<');
  const offset = isCutOff && !isBehindRoot ? end : legibleOffset(text, failure);
  throw new Refusal({ kind: 'malformed', notation: 'XML', found: excerptAt(text, offset), ...placeAt(text, offset) });
}

/**
 * Reads the XML of `GET` and `PUT /?cors`, with or without declaration and namespace. COS's error
 * `NoSuchCORSConfiguration` gives a configuration without rules. Throws a `Refusal` for other documents, and for
 * external and custom entities. https://cloud.tencent.com/document/product/436/8274
 */
export function readXml(text: string): ReadConfiguration {
  const page = startOfWebPage.exec(text);
  if (page !== null) throw new Refusal({ kind: 'web-page', ...placeAt(text, page[0].length) });
  refuseDeclarations(text);
  refuseDepth(text);
  try {
    const { root } = parseXml(blankDeclaration(text), { includeOffsets: true });
    if (root === null) throw new Refusal({ kind: 'empty' });
    return readRoot(text, root);
  } catch (error) {
    if (error instanceof XmlError) refuseMalformed(text, error);
    throw error;
  }
}
