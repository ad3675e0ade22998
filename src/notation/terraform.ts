import { Refusal } from './configuration-problem.ts';
import { filledIn, fillingOfTerraform, withFilling } from './filled-in.ts';
import { readRuleMembers } from './json.ts';
import { readWord, skipBlank } from './languages/literal-token.ts';
import type { Literal, Member } from './languages/value.ts';
import { readLiteral } from './literal.ts';
import { excerptAt, legibleOffset, offsetOf, placeAt, shortened } from './place.ts';
import type { ReadConfiguration, ReadRule } from './read-configuration.ts';

const outerBlockStart = /^[^\S\n]*(?:resource|module)\s/m;
const outerBlock = /^[^\S\n]*(?:resource|module)\s/gm;
const dynamicBlock = /\bdynamic\s+"cors_rules?"\s*\{/;
const computedRules = /(?<![\w"'.])cors_rules?[^\S\n]*=[^\S\n]*(?![[=\s])/;
const block = /(?<![\w"'.])cors_rules?[^\S\n]*(?:\{|=\s*\[)/g;

function malformed(text: string, at: number): Refusal {
  const offset = legibleOffset(text, at);
  return new Refusal({
    kind: 'malformed',
    notation: 'Terraform',
    found: excerptAt(text, offset),
    ...placeAt(text, offset),
  });
}

function refuseTemplate(text: string, name: string, value: Literal): void {
  if (value.kind === 'list') for (const item of value.items) refuseTemplate(text, name, item);
  if (value.kind !== 'string' || !/(?<!\$)\$\{|(?<!%)%\{/.test(value.value)) return;
  throw filledIn('terraform-expression', name, value.value, placeAt(text, value.offset));
}

/** Throws a `Refusal` of rules that an expression makes: a `dynamic` block, or a variable in place of the list. */
function refuseComputedRules(text: string, code: string): void {
  const dynamic = text.search(dynamicBlock);
  if (dynamic !== -1) {
    const source = /\bfor_each\s*=([^\n]*)/.exec(text.slice(dynamic))?.[1]?.trim() ?? '';
    const found = source === '' ? excerptAt(text, dynamic) : shortened(source);
    throw new Refusal({ kind: 'dynamic-block', found, ...placeAt(text, dynamic) });
  }
  const computed = computedRules.exec(code);
  if (computed === null) return;
  const offset = computed.index + computed[0].length;
  const name = computed[0].replace(/[\s=]/g, '');
  const found = excerptAt(text, offset);
  throw filledIn(fillingOfTerraform(found), name, found, placeAt(text, offset));
}

/** Matches what a plan says in place of the values, attributes or blocks that stay as they are. */
const hidden = /^[^\S\n]*#[^\S\n]\((\d+ unchanged (element|attribute|block)s? hidden)\)/gm;

/** Throws a `Refusal` if a plan leaves rules out, or parts of those that begin at `rules`. */
function refuseHidden(text: string, rules: number): void {
  const column = /^[^\S\n]*(?:[+~][^\S\n]+)?/.exec(text.slice(text.lastIndexOf('\n', rules) + 1))?.[0].length ?? 0;
  for (const { 0: line, 1: found = '', 2: what, index } of text.matchAll(hidden)) {
    // What the resource itself keeps, but for its blocks, says nothing of rules.
    if (what !== 'block' && (index < rules || line.indexOf('#') <= column)) continue;
    const offset = index + line.indexOf('(') + 1;
    throw new Refusal({ kind: 'left-out-of-plan', found, ...placeAt(text, offset) });
  }
}

/** Reads the value of an argument. What is no literal is an expression, which Terraform computes. */
function readArgument(text: string, name: string, offset: number): Literal {
  const line = excerptAt(text, offset);
  try {
    const value = readLiteral(text, offset);
    if (!/^[^\S\n]*[?+*/&|<>=-]/.test(text.slice(value.end, value.end + 99))) return value;
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'malformed') throw error;
    if (!/^[^\n"]*[\w.]+\s*[([?]|^\[\s*for\s/.test(line)) throw malformed(text, offsetOf(text, error.problem));
  }
  throw filledIn(fillingOfTerraform(line), name, line, placeAt(text, offset));
}

/** Unescapes strings: `$${` stands for `${`, and `%%{` for `%{`. */
function withoutEscapes(value: Literal): Literal {
  if (value.kind === 'list') return { ...value, items: value.items.map(withoutEscapes) };
  return value.kind === 'string' ? { ...value, value: value.value.replace(/([$%])\1\{/g, '$1{') } : value;
}

/** Reads the arguments of a block that opens at an offset, with line ends or commas between them. */
function readArguments(text: string, opener: number): { members: Member[]; end: number } {
  const members: Member[] = [];
  let offset = skipBlank(text, opener + 1);
  while (text[offset] !== '}') {
    const name = readWord(text, offset);
    const equals = name === null ? offset : skipBlank(text, name.end);
    if (name === null || !'=:'.includes(text[equals] ?? ' ')) throw malformed(text, equals);
    const read = readArgument(text, name.value, skipBlank(text, equals + 1));
    refuseTemplate(text, name.value, read);
    const value = withoutEscapes(read);
    if (members.some(({ key }) => key === name.value)) {
      throw new Refusal({ kind: 'written-twice', name: name.value, ...placeAt(text, offset) });
    }
    members.push({ key: name.value, offset, value });
    offset = skipBlank(text, value.end);
    if (text[offset] === ',') offset = skipBlank(text, offset + 1);
  }
  return { members, end: offset + 1 };
}

function readBlock(text: string, opener: number): { rule: ReadRule; end: number } {
  const { members, end } = readArguments(text, opener);
  return { rule: withFilling(fillingOfTerraform, () => readRuleMembers(text, opener, members)), end };
}

function readList(text: string, opener: number): ReadRule[] {
  const rules: ReadRule[] = [];
  let offset = skipBlank(text, opener + 1);
  while (text[offset] !== ']') {
    if (text[offset] !== '{') throw malformed(text, offset);
    const { rule, end } = readBlock(text, offset);
    rules.push(rule);
    offset = skipBlank(text, end);
    if (text[offset] === ',') offset = skipBlank(text, offset + 1);
    else if (text[offset] !== ']') throw malformed(text, offset);
  }
  return rules;
}

/** Blanks the comments of a text and, if asked, its strings. Places stay the same. */
function codeIn(text: string, strings: 'kept' | 'blanked'): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|(?:#|\/\/).*|\/\*[\s\S]*?(?:\*\/|$)/g, (found) =>
    found.startsWith('"') && strings === 'kept' ? found : found.replace(/[^\n]/g, ' '),
  );
}

/** Whether a text has `cors_rules` of Terraform, as blocks or as a list. */
export function looksLikeTerraform(text: string): boolean {
  if (dynamicBlock.test(text)) return true;
  const code = /cors_rule/.test(text) ? codeIn(text, 'blanked') : '';
  return code.search(block) !== -1 || (computedRules.test(code) && outerBlockStart.test(code));
}

/**
 * Reads `cors_response_vary` of the block that holds the rules, which begin at `rules`; `false` when it is absent. The
 * provider has it since June 2026. https://github.com/tencentcloudstack/terraform-provider-tencentcloud/pull/4221
 */
function readResponseVary(text: string, code: string, rules: number): boolean {
  const starts = [...code.matchAll(outerBlock)].map(({ index }) => index);
  const from = starts.findLast((start) => start < rules) ?? 0;
  const end = starts.find((start) => start > rules) ?? code.length;
  const found = /(?<![\w"'.])(?:cors_)?response_vary\s*=/.exec(code.slice(from, end));
  if (found === null) return false;
  const value = readLiteral(text, skipBlank(text, from + found.index + found[0].length));
  const said = value.kind === 'word' || value.kind === 'string' ? value.value : '';
  if (said === 'null') return false;
  if (said === 'true' || said === 'false') return said === 'true';
  const shown = shortened(text.slice(value.offset, value.end));
  throw new Refusal({ kind: 'wrong-value', name: 'cors_response_vary', found: shown, ...placeAt(text, value.offset) });
}

/**
 * Reads the `cors_rules` of one `tencentcloud_cos_bucket`, as blocks or as a list. Throws a `Refusal` for anything
 * else, also for expressions, whose values the text does not tell.
 * https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/latest/docs/resources/cos_bucket
 */
export function readTerraform(given: string): ReadConfiguration {
  const text = codeIn(given, 'kept');
  const code = codeIn(given, 'blanked');
  refuseComputedRules(text, code);
  refuseHidden(given, code.search(block));
  const found = [...code.matchAll(block)];
  const rules: ReadRule[] = [];
  let end = 0;
  for (const { 0: opening, index } of found) {
    if (rules.length > 0 && code.slice(end, index).search(outerBlock) !== -1) {
      throw new Refusal({ kind: 'several-configurations', ...placeAt(text, index) });
    }
    const opener = index + opening.length - 1;
    if (opening.endsWith('[')) rules.push(...readList(text, opener));
    else {
      const read = readBlock(text, opener);
      rules.push(read.rule);
      end = read.end;
    }
  }
  if (rules.length === 0) throw new Refusal({ kind: 'no-rule', ...placeAt(text, found[0]?.index ?? 0) });
  return { rules, responseVary: readResponseVary(text, code, found[0]?.index ?? 0) };
}
