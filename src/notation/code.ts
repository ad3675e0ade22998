import { notAConfiguration, Refusal } from './configuration-problem.ts';
import { isRule, readJson, readRule, refuseValue } from './json.ts';
import type { Language } from './languages/language.ts';
import { mostUnread, runCode, type Unread } from './languages/run-code.ts';
import type { Literal } from './languages/value.ts';
import { excerptAt, legibleOffset, placeAt } from './place.ts';
import type { ReadConfiguration } from './read-configuration.ts';
import { isNamed } from './rule-fields.ts';

/** Matches a field's name where it is not read, but written. */
const field = /(?<!get)(?:allowe?d_?(?:origin|method|header)|expose[ds]?_?header|max_?age_?sec)/i;

/**
 * Throws a `Refusal` if what cannot be read has to do with rules, or is the last part that was looked at. Other code
 * around rules may be anything.
 */
function refuseUnread(text: string, language: Language, unread: readonly Unread[]): void {
  for (const [index, { start, offset: at, limit }] of unread.entries()) {
    if (limit !== null) throw new Refusal({ kind: 'nested-too-deeply', limit, ...placeAt(text, at) });
    const isLast = index === mostUnread - 1;
    if (!isLast && !field.test(text.slice(start, at) + excerptAt(text.slice(0, at + 200), at))) continue;
    const offset = legibleOffset(text, at);
    const found = excerptAt(text, offset);
    throw new Refusal({ kind: 'malformed', notation: language.name, found, ...placeAt(text, offset) });
  }
}

/** The rules in a value, in their order, whatever the names of what holds them; and whether it says `ResponseVary`. */
function rulesIn(text: string, whole: Literal): { rules: Literal[]; responseVary: boolean } {
  const rules: Literal[] = [];
  const seen = new Set<Literal>();
  let responseVary = false;
  const visit = (value: Literal): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (isRule(value)) rules.push(value);
    else if (value.kind === 'list') {
      const hasRule = value.items.some(isRule);
      for (const item of value.items) {
        if (hasRule && item.kind === 'word') refuseValue(text, 'CORSRule', item);
        visit(item);
      }
    } else if (value.kind === 'object') {
      for (const { key, value: inner } of value.members) {
        if (inner.kind === 'word' && isNamed(key, 'CORSRule')) refuseValue(text, key, inner);
        if (isNamed(key, 'ResponseVary') && 'value' in inner) responseVary ||= /^true$/i.test(String(inner.value));
        visit(inner);
      }
    }
  };
  visit(whole);
  return { rules, responseVary };
}

/**
 * Reads code that makes CORS rules by literals, constructors, setters or assignments. Of several rules that are put
 * into a list or a configuration, only those count; rules that nothing is done with count if there are no others,
 * unless only those that are `held` count. Throws a `Refusal` for values that only running the code would tell.
 */
export function readCode(text: string, language: Language, counted: 'held' | 'any' = 'any'): ReadConfiguration {
  const { values, unread } = runCode(text, language);
  refuseUnread(text, language, unread);
  const found = values.map((value) => ({ value, ...rulesIn(text, value) })).filter(({ rules }) => rules.length > 0);
  const [first, second] = found.filter(({ value }) => !isRule(value));
  if (second !== undefined)
    throw new Refusal({ kind: 'several-configurations', ...placeAt(text, second.value.offset) });
  if (first === undefined && counted === 'held') throw notAConfiguration(text, Math.max(text.search(field), 0));
  const { rules, responseVary } = first ?? { rules: found.flatMap((each) => each.rules), responseVary: false };
  if (rules.length > 0) return { rules: rules.map((rule) => readRule(text, rule)), responseVary };
  const named = values.find(
    (value) =>
      value.kind === 'object' &&
      value.members.some(({ key }) => isNamed(key, 'CORSRule') || isNamed(key, 'CORSConfiguration')),
  );
  if (named !== undefined) return readJson(text, named);
  throw notAConfiguration(text, Math.max(text.search(field), 0));
}
