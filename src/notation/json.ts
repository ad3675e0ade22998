import { notAConfiguration, Refusal } from './configuration-problem.ts';
import { readError } from './error-document.ts';
import type { Literal, Member } from './languages/value.ts';
import { documentWith } from './other-document.ts';
import { refuseOtherService } from './other-service.ts';
import { excerptAt, placeAt, shortened } from './place.ts';
import { plainNumber } from './plain-number.ts';
import type { Piece, ReadConfiguration, ReadRule } from './read-configuration.ts';
import { isNamed, numberField, type RuleField, ruleField, singleFields } from './rule-fields.ts';
import { membersOfRule, refuseName } from './rule-members.ts';

/** Whether a value is what consoles print for an array or object that they leave out: `[Array]`, `Array(2)`. */
function isLeftOut(value: Literal, levels = 3): boolean {
  if (value.kind === 'list') {
    return levels > 0 && value.items.length === 1 && value.items.every((item) => isLeftOut(item, levels - 1));
  }
  return value.kind === 'word' && /^(?:Array|Object)(?:\(\d+\))?$/.test(value.value);
}

/** Throws a `Refusal` of a member's value; one that is a variable or a call is named as such. */
export function refuseValue(text: string, name: string, value: Literal): never {
  const found = shortened(text.slice(value.offset, value.end));
  if (isLeftOut(value)) throw new Refusal({ kind: 'left-out-value', name, found, ...placeAt(text, value.offset) });
  const isCall = value.kind === 'object' && /^(?!new\b)[\p{L}_$]/u.test(found);
  const isComputed =
    isCall ||
    (value.kind === 'word' && !/^(?:true|false|null|None|nil|undefined|NaN|[+-]?Infinity)$/i.test(value.value));
  if (isComputed) throw new Refusal({ kind: 'computed-value', name, found, ...placeAt(text, value.offset) });
  throw new Refusal({ kind: 'wrong-value', name, found, ...placeAt(text, value.offset) });
}

/** The members of an object, or `null`. Throws a `Refusal` when a name occurs twice. */
function membersOf(text: string, value: Literal): readonly Member[] | null {
  if (value.kind !== 'object') return null;
  const names = new Set<string>();
  for (const { key, offset } of value.members) {
    if (key !== '' && names.has(key)) throw new Refusal({ kind: 'written-twice', name: key, ...placeAt(text, offset) });
    names.add(key);
  }
  return value.members;
}

/** The method that a constant of an SDK names: `HttpMethods.GET`, `http.MethodPut`; `null` for another expression. */
function methodOf(word: string): string | null {
  const [, method = null] =
    /(?:^|[\w>](?:\.|::|->)(?:Method)?)(GET|PUT|POST|DELETE|HEAD|Get|Put|Post|Delete|Head)(?:\.(?:toString|name|value)\(\)|\.\w*[vV]alue)?$/.exec(
      word,
    ) ?? [];
  return method?.toUpperCase() ?? null;
}

function isNothing(value: Literal): boolean {
  if (value.kind === 'string') return value.value === '';
  return value.kind === 'word' && ['null', 'None', 'undefined', 'nil'].includes(value.value);
}

function listOf(value: Literal): readonly Literal[] {
  if (isNothing(value)) return [];
  return value.kind === 'list' ? value.items : [value];
}

function readValue(text: string, key: string, field: RuleField, value: Literal): Piece {
  const method = field === 'allowedMethods' && value.kind === 'word' ? methodOf(value.value) : null;
  if (method !== null) return { text: method, offset: value.offset };
  if (value.kind !== 'string' && value.kind !== 'number') return refuseValue(text, key, value);
  const read = value.kind === 'number' ? plainNumber(value.value) : value.value;
  if (field === 'maxAgeSeconds' && numberField(read) === null) refuseValue(text, key, value);
  return { text: read, offset: value.offset };
}

/** Reads a rule from the members of an object, in whatever spelling. Throws a `Refusal` for an unknown member. */
export function readRuleMembers(text: string, offset: number, members: readonly Member[]): ReadRule {
  const values = new Map<RuleField, Piece[]>();
  for (const { key, value, offset: at } of membersOfRule(members)) {
    const field = ruleField(key);
    if (field === null) refuseName(text, key, at, members);
    const read = listOf(value)
      .map((item) => readValue(text, key, field, item))
      .filter((each) => each.text !== '');
    const all = [...(values.get(field) ?? []), ...read];
    if (singleFields.has(field) && all.length > 1) {
      throw new Refusal({ kind: 'written-twice', name: key, ...placeAt(text, at) });
    }
    values.set(field, all);
  }
  return { offset, values };
}

export function isRule(value: Literal): boolean {
  if (value.kind !== 'object') return false;
  return membersOfRule(value.members).some(({ key }) => ruleField(key) !== null && ruleField(key) !== 'id');
}

export function readRule(text: string, rule: Literal): ReadRule {
  return readRuleMembers(text, rule.offset, membersOf(text, rule) ?? []);
}

function readVary(text: string, members: readonly Member[]): boolean {
  const vary = members.find(({ key }) => isNamed(key, 'ResponseVary'));
  if (vary === undefined || isNothing(vary.value)) return false;
  const said = 'value' in vary.value ? String(vary.value.value).toLowerCase() : '';
  if (said !== 'true' && said !== 'false') refuseValue(text, vary.key, vary.value);
  return said === 'true';
}

/** Whether a rule says `ResponseVary` in itself, as other stores and the console's form do: it holds for the bucket. */
function anyVary(text: string, rules: readonly Literal[]): boolean {
  return rules.map((rule) => rule.kind === 'object' && readVary(text, rule.members)).includes(true);
}

function textOf(members: readonly Member[], name: string): string {
  const value = members.find(({ key }) => key.toLowerCase() === name)?.value;
  return value?.kind === 'string' ? value.value : '';
}

/** Matches the keys under which SDKs put an answer, an error or parameters. */
const wrappers = /^(?:data|result|response|body|output|payload|cors|config|error|err|params|options)$/i;

function readErrorMembers(text: string, offset: number, members: readonly Member[]): ReadConfiguration | null {
  const code = textOf(members, 'code');
  const names = members.map(({ key }) => key.toLowerCase());
  const isError = ['message', 'requestid', 'statuscode', 'error', 'resource'].some((name) => names.includes(name));
  return code !== '' && isError ? readError(text, offset, code, textOf(members, 'message')) : null;
}

function readMembers(text: string, offset: number, members: readonly Member[]): ReadConfiguration | null {
  const configuration = members.find(({ key, value }) => isNamed(key, 'CORSConfiguration') && value.kind === 'object');
  if (configuration !== undefined) return readObject(text, configuration.value);
  const rules = members.find(
    ({ key, value }) =>
      isNamed(key, 'CORSRule') ||
      isNamed(key, 'CORSConfiguration') ||
      (/^(?:rules|cors)$/i.test(key) && value.kind === 'list' && value.items.length > 0 && value.items.every(isRule)),
  );
  if (rules !== undefined) {
    const list = listOf(rules.value);
    for (const rule of list) if (!isRule(rule)) refuseValue(text, rules.key, rule);
    const vary = readVary(text, members) || anyVary(text, list);
    return { rules: list.map((rule) => readRule(text, rule)), responseVary: vary };
  }
  for (const { key, value } of members) {
    const inside = wrappers.test(key) ? readObject(text, value) : null;
    if (inside !== null) return inside;
  }
  return readErrorMembers(text, offset, members);
}

function readObject(text: string, value: Literal): ReadConfiguration | null {
  const members = membersOf(text, value);
  if (members === null) return null;
  if (isRule(value)) return { rules: [readRule(text, value)], responseVary: anyVary(text, [value]) };
  return readMembers(text, value.offset, members);
}

/** Reads what `readJson` reads; `null` for anything else. */
export function readKnownJson(text: string, value: Literal): ReadConfiguration | null {
  if (value.kind !== 'list') return readObject(text, value);
  const [first] = value.items;
  if (first?.kind === 'list') throw new Refusal({ kind: 'nested-list', ...placeAt(text, first.offset) });
  if (first === undefined || !value.items.every(isRule)) return null;
  refuseOtherService(text, value);
  return { rules: value.items.map((rule) => readRule(text, rule)), responseVary: anyVary(text, value.items) };
}

/** Throws a `Refusal` of a value that holds no rules: another service's settings, another document, or unknown. */
function refuseJson(text: string, value: Literal): never {
  refuseOtherService(text, value);
  const document = value.kind === 'object' ? documentWith(value.members.map(({ key }) => key)) : null;
  if (document === null) throw notAConfiguration(text, value.offset);
  const found = excerptAt(text, value.offset);
  throw new Refusal({ kind: 'other-document', document, found, ...placeAt(text, value.offset) });
}

/**
 * Reads what the SDKs give and take: singular or plural keys, a scalar or a list, numbers as strings, `CORSRules` with
 * or without `CORSConfiguration` around it, a list of rules, or one bare rule. Throws a `Refusal` for anything else.
 * https://cloud.tencent.com/document/product/436/64976
 */
export function readJson(text: string, value: Literal): ReadConfiguration {
  return readKnownJson(text, value) ?? refuseJson(text, value);
}
