import { Refusal } from './configuration-problem.ts';
import { isRule, readJson, readKnownJson } from './json.ts';
import type { Literal, Member } from './languages/value.ts';
import { placeAt } from './place.ts';
import type { ReadConfiguration } from './read-configuration.ts';
import { isNamed } from './rule-fields.ts';

/** Rules in a document: the object that holds them, as `readJson` reads it, and where they begin. */
export interface Found {
  readonly offset: number;
  readonly value: Literal;
  /** The name of the member that holds them, if one does. */
  readonly name: string | null;
}

/** The rules in a value, however deep. Each object or list is looked through once, however often aliases name it. */
export function rulesIn(value: Literal, found: Found[] = [], seen: Set<Literal> = new Set()): Found[] {
  if (seen.has(value)) return found;
  seen.add(value);
  if (isRule(value) || (value.kind === 'list' && value.items.some(isRule))) {
    found.push({ offset: value.offset, value, name: null });
  } else if (value.kind === 'list') for (const item of value.items) rulesIn(item, found, seen);
  else if (value.kind === 'object') {
    const vary = value.members.filter(({ key }) => isNamed(key, 'ResponseVary'));
    for (const member of value.members) {
      // What an object inherits is not its own, though consoles print it.
      if (member.key === '__proto__') continue;
      const before = found.length;
      rulesIn(member.value, found, seen);
      const [first, second] = found.slice(before);
      if (first?.value === member.value && second === undefined) {
        found[before] = { offset: first.offset, value: holding(value, member, vary), name: member.key };
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
export function emptyRules(value: Literal): Literal | null {
  if (value.kind !== 'object') return null;
  const named = value.members.find(({ key }) => isNamed(key, 'CORSRule') || isNamed(key, 'CORSConfiguration'));
  return named === undefined ? null : value;
}

/**
 * Reads rules wherever they are in a value under a name of theirs, such as a template of CloudFormation or a state of
 * Terraform. Throws a `Refusal` if there are none, or several lists of them.
 */
export function readAnywhere(text: string, value: Literal): ReadConfiguration {
  const known = readKnownJson(text, value);
  if (known !== null) return known;
  const [first, second] = rulesIn(value).filter(({ name }) => /^(?:cors|rules$)/i.test(name ?? ''));
  if (second !== undefined) throw new Refusal({ kind: 'several-configurations', ...placeAt(text, second.offset) });
  return readJson(text, first?.value ?? value);
}
