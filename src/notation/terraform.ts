import { Refusal } from './configuration-problem.ts';
import { readRuleMembers } from './json.ts';
import { readWord, skipBlank } from './languages/literal-token.ts';
import type { Literal, Member } from './languages/value.ts';
import { readLiteral } from './literal.ts';
import { excerptAt, legibleOffset, placeAt, shortened } from './place.ts';
import type { ReadConfiguration, ReadRule } from './read-configuration.ts';

const outerBlock = /^[^\S\n]*(?:resource|module)\s/gm;
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
  throw new Refusal({ kind: 'wrong-value', name, found: value.value, ...placeAt(text, value.offset) });
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
    const read = readLiteral(text, skipBlank(text, equals + 1));
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
  return { rule: readRuleMembers(text, opener, members), end };
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
  return text.search(block) !== -1 && codeIn(text, 'blanked').search(block) !== -1;
}

/**
 * Reads `cors_response_vary` of the block that holds the rules, which begin at `rules`; `false` when it is absent. The
 * provider has it since June 2026. https://github.com/tencentcloudstack/terraform-provider-tencentcloud/pull/4221
 */
function readResponseVary(text: string, code: string, rules: number): boolean {
  const starts = [...code.matchAll(outerBlock)].map(({ index }) => index);
  const from = starts.findLast((start) => start < rules) ?? 0;
  const end = starts.find((start) => start > rules) ?? code.length;
  const found = /(?<![\w"'.])cors_response_vary\s*=/.exec(code.slice(from, end));
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
