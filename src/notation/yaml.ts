import { Composer, type Document, type Node, Parser } from 'yaml';
import { maxRules } from '../cos/cors-configuration.ts';
import { notAConfiguration, Refusal } from './configuration-problem.ts';
import { isRule, readJson } from './json.ts';
import type { Literal, Member } from './languages/value.ts';
import { documentWith } from './other-document.ts';
import { refuseOtherService } from './other-service.ts';
import { excerptAt, legibleOffset, placeAt } from './place.ts';
import type { ReadConfiguration } from './read-configuration.ts';
import { isNamed } from './rule-fields.ts';
import { withStars, YamlLiterals } from './yaml-literal.ts';

const maxDepth = 50;

const fieldNames =
  'allowed_?origins?|allowed_?methods?|allowed_?headers?|exposed?_?headers?|max_?age(?:_?seconds)?|response_?headers?';
const wrapperNames = 'cors|cors_?rules?|cors_?configuration';
/** Matches a line that only YAML has: a key of a rule in an item, or above or before a list, or a name of the rules. */
const signs = [
  new RegExp(`^[^\\S\\n]*(?:-[^\\S\\n]+)+["']?(?:id|origin|method|${fieldNames})["']?[^\\S\\n]*:(?=\\s)`, 'im'),
  new RegExp(`^[^\\S\\n]*["']?(?:${fieldNames})["']?[^\\S\\n]*:[^\\S\\n]*(?:#.*)?\\n\\s*-\\s`, 'im'),
  new RegExp(`^[^\\S\\n]*["']?(?:${fieldNames})["']?[^\\S\\n]*:[^\\S\\n]+[[!&]`, 'im'),
  new RegExp(`^[^\\S\\n]*["']?(?:${wrapperNames})["']?[^\\S\\n]*:[^\\S\\n]*(?:#.*)?$`, 'im'),
];
const anyField = new RegExp(`^[^\\S\\n]*(?:-[^\\S\\n]+)*["']?(?:${fieldNames})["']?[^\\S\\n]*:(?=\\s)`, 'im');

/** Whether a text has lines that only YAML has, with keys of CORS rules. */
export function looksLikeYaml(text: string): boolean {
  return anyField.test(text) && signs.some((sign) => sign.test(text));
}

const originsKey = /^[^\S\n]*(?:-[^\S\n]+)*["']?allowed_?origins?["']?[^\S\n]*:/gim;

/** Throws a `Refusal` for more rules than a bucket has, before they are read. */
function refuseCount(text: string): void {
  const found = [...text.matchAll(originsKey)];
  const first = found[maxRules];
  if (first === undefined) return;
  const place = placeAt(text, first.index + first[0].search(/\S/));
  throw new Refusal({ kind: 'too-many-rules', count: found.length, limit: maxRules, ...place });
}

/** Throws a `Refusal` for more levels than any document with rules has, before they are read. */
function refuseDepth(text: string): void {
  const refuse = (offset: number) => {
    throw new Refusal({ kind: 'nested-too-deeply', limit: maxDepth, ...placeAt(text, offset) });
  };
  let brackets = 0;
  for (const { 0: found, index } of text.matchAll(/[[\]{}]/g)) {
    brackets = Math.max(0, brackets + ('[{'.includes(found) ? 1 : -1));
    if (brackets > maxDepth) refuse(index);
  }
  const indents: number[] = [];
  for (const { 0: found, index } of text.matchAll(/^([^\S\n]|[-?](?=\s))*/gm)) {
    while ((indents.at(-1) ?? -1) >= found.length) indents.pop();
    indents.push(found.length);
    if (indents.length > maxDepth || found.replace(/[^-?]/g, '').length > maxDepth) refuse(index);
  }
}

/** What the composer of `yaml` gives with an error or a warning: an offset, a range or a token. */
type ErrorPlace = number | readonly [number, number] | { readonly offset: number };

/**
 * Parses YAML, whose scalars stay as they are written. Throws a `Refusal` at the first error: the composer would go on
 * and make thousands of a text that is no YAML.
 */
function documentsIn(text: string): Document.Parsed[] {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false });
  const onError = (place: ErrorPlace, _code: string, _message: string, isWarning?: boolean): void => {
    if (isWarning) return;
    const at = typeof place === 'number' ? place : 'offset' in place ? place.offset : place[0];
    // YAML is not indented by tabs, and the error may be told of the line before.
    const tab = text.search(/^ *\t[^\S\n]*\S/m);
    const offset = legibleOffset(text, tab === -1 ? Math.min(at, text.trimEnd().length) : tab);
    const found = excerptAt(text, offset);
    throw new Refusal({ kind: 'malformed', notation: 'YAML', found, ...placeAt(text, offset) });
  };
  Object.assign(composer, { onError });
  const documents = [...composer.compose(new Parser().parse(withStars(text)), false, text.length)];
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error !== undefined) onError(error.pos, '', '');
  return documents;
}

/** Rules in a document: the object that holds them, as `readJson` reads it, and where they begin. */
interface Found {
  readonly offset: number;
  readonly value: Literal;
}

/** The rules in a value, however deep. Each object or list is looked through once, however often aliases name it. */
function rulesIn(value: Literal, found: Found[] = [], seen = new Set<Literal>()): Found[] {
  if (seen.has(value)) return found;
  seen.add(value);
  if (isRule(value) || (value.kind === 'list' && value.items.some(isRule))) {
    found.push({ offset: value.offset, value });
  } else if (value.kind === 'list') for (const item of value.items) rulesIn(item, found, seen);
  else if (value.kind === 'object') {
    const vary = value.members.filter(({ key }) => isNamed(key, 'ResponseVary'));
    for (const member of value.members) {
      const before = found.length;
      rulesIn(member.value, found, seen);
      const [first, second] = found.slice(before);
      if (first?.value === member.value && second === undefined) {
        found[before] = { offset: first.offset, value: holding(value, member, vary) };
      }
    }
  }
  return found;
}

function holding(around: Literal, { offset, value }: Member, vary: readonly Member[]): Literal {
  const { offset: start, end } = around;
  return { kind: 'object', members: [{ key: 'CORSRules', offset, value }, ...vary], offset: start, end };
}

/** Whether a document says itself that there are no rules: `CORSRules: []`. */
function emptyRules(value: Literal): Literal | null {
  if (value.kind !== 'object') return null;
  const named = value.members.find(({ key }) => isNamed(key, 'CORSRule') || isNamed(key, 'CORSConfiguration'));
  return named === undefined ? null : value;
}

/**
 * Reads the rules in YAML, wherever they are in it: Tencent's Serverless component, CloudFormation, Ansible. Throws a
 * `Refusal` for other documents, and for values that another tool fills in.
 */
export function readYaml(given: string): ReadConfiguration {
  // A no-break space comes with what is copied from web pages, and does not count as a space in YAML.
  const text = given.replaceAll('\u00A0', ' ');
  refuseCount(text);
  refuseDepth(text);
  const values = documentsIn(text).flatMap((document) =>
    document.contents === null ? [] : [new YamlLiterals(text, document).literalOf(document.contents as Node)],
  );
  const [first, second] = values.flatMap((value) => rulesIn(value));
  if (second !== undefined) throw new Refusal({ kind: 'several-configurations', ...placeAt(text, second.offset) });
  if (first !== undefined) return readJson(text, first.value);
  for (const value of values) refuseOtherService(text, value);
  const empty = values.map(emptyRules).find((value) => value !== null);
  if (empty) return readJson(text, empty);
  throw refusalOf(text, values[0]);
}

function refusalOf(text: string, value: Literal | undefined): Refusal {
  const offset = value?.offset ?? legibleOffset(text, 0);
  const document = value?.kind === 'object' ? documentWith(value.members.map(({ key }) => key)) : null;
  if (document === null) return notAConfiguration(text, offset);
  const found = excerptAt(text, offset);
  return new Refusal({ kind: 'other-document', document, found, ...placeAt(text, offset) });
}
