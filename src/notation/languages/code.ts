import type { Language } from './language.ts';
import type { Token } from './token.ts';
import type { ListValue, MutableMember, ObjectValue, Value } from './value.ts';

/** A branch of code that may not run, as far as its text tells. */
interface Branch {
  /** Where its statement begins. */
  readonly start: number;
  /** The column in which the line begins: a line that is no farther in ends it. */
  readonly column: number;
  /** Whether it, or one around it, runs in place of another: `else`, `case`. */
  readonly isOther: boolean;
}

/** Code while it is read: where the reader is, and what the code has made so far. */
export interface Code {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  /** The index of the token that is next. */
  at: number;
  depth: number;
  /** The column in which the line of the statement begins. */
  column: number;
  /** The branches that the statement is in, the innermost last. */
  readonly branches: Branch[];
  readonly variables: Map<string, Value>;
  /** All lists and objects, in the order in which they were made. */
  readonly made: (ListValue | ObjectValue)[];
  /** Those that are parts of others. */
  readonly held: Set<Value>;
}

const maxDepth = 50;

/**
 * Carries where code cannot be read on, from deep inside to the statement. It is no `Error`, since one is made for
 * every piece of garbage, and to find its stack would take longer than to read on.
 */
export class Unreadable {
  constructor(
    readonly offset: number,
    /** Whether too many levels are the reason, and how many may be. */
    readonly limit: number | null = null,
  ) {}
}

/** The token that is next, or one that is `ahead` of it. */
export function peek(code: Code, ahead = 0): Token {
  return (code.tokens[code.at + ahead] ?? code.tokens.at(-1)) as Token;
}

/** Goes on to the next token, and returns the one before. */
export function take(code: Code): Token {
  const token = peek(code);
  if (code.at < code.tokens.length - 1) code.at++;
  return token;
}

/** Goes on if the next token is this one. */
export function taken(code: Code, text: string): boolean {
  const { kind } = peek(code);
  const isIt = (kind === 'sign' || kind === 'name') && peek(code).text === text;
  if (isIt) take(code);
  return isIt;
}

/** The offset after the last token that was taken. */
export function endOf(code: Code): number {
  return code.tokens[code.at - 1]?.end ?? 0;
}

/** Throws an `Unreadable` at the next token. */
export function unreadable(code: Code): never {
  throw new Unreadable(peek(code).offset);
}

/** Reads one level deeper. */
export function deeper<T>(code: Code, read: () => T): T {
  if (code.depth >= maxDepth) throw new Unreadable(peek(code).offset, maxDepth);
  code.depth++;
  const found = read();
  code.depth--;
  return found;
}

/** What is written from an offset to the last token, as a word: its value is not in the text. */
export function wordFrom(code: Code, offset: number): Value {
  const end = Math.max(endOf(code), offset);
  return { kind: 'word', value: code.text.slice(offset, end), offset, end };
}

/** Makes a list. Its items are its parts from now on. */
export function makeList(code: Code, offset: number, items: Value[]): ListValue {
  const list: ListValue = { kind: 'list', items, offset, end: endOf(code) };
  code.made.push(list);
  for (const item of items) code.held.add(item);
  return list;
}

/** Makes an object. The values of its members are its parts from now on. */
export function makeObject(code: Code, offset: number, members: MutableMember[]): ObjectValue {
  const indices = new Map(members.map(({ key }, index) => [key, index]));
  const object: ObjectValue = { kind: 'object', members, indices, offset, end: endOf(code) };
  code.made.push(object);
  for (const { value } of members) code.held.add(value);
  return object;
}

/** Adds values to a list, before the item `at` an index, or at its end. */
export function append(code: Code, list: ListValue, values: readonly Value[], at = list.items.length): void {
  const isSure = code.branches.at(-1)?.isOther !== true;
  const added = isSure ? values : values.map((value) => unknown(code, value));
  for (const value of added) code.held.add(value);
  if (at >= list.items.length) for (const value of added) list.items.push(value);
  else list.items.splice(at, 0, ...added);
}

/** How many items of one list are added to another. Code could double a list with each line. */
export const mostTogether = 1000;

/** Adds the items of another list to a list; a word in their place if they are very many. */
export function appendAll(code: Code, list: ListValue, { items, offset }: ListValue): void {
  append(code, list, items.length > mostTogether ? [wordFrom(code, offset)] : [...items]);
}

/** A value of which the text does not tell whether it is the one. */
function unknown(code: Code, value: Value): Value {
  code.held.add(value);
  const { offset, end } = value;
  return { kind: 'word', value: code.text.slice(offset, end), offset, end };
}

/** The value that takes the place of another: unknown in a branch that began after that one was made. */
export function replacing(code: Code, present: Value | undefined, value: Value): Value {
  const branch = code.branches.at(-1);
  const isSure = branch === undefined || present === undefined || present.offset > branch.start;
  return isSure ? value : unknown(code, value);
}

function member(object: ObjectValue, key: string): MutableMember | undefined {
  return object.members[object.indices.get(key) ?? -1];
}

/** The value of a member; `undefined` when there is none. */
export function memberOf(value: Value | null, key: string): Value | undefined {
  return value?.kind === 'object' ? member(value, key)?.value : undefined;
}

/** Gives a member a value, in place of the one before. */
export function setMember(code: Code, object: ObjectValue, key: string, offset: number, value: Value): void {
  const present = member(object, key);
  if (present !== undefined) present.value = replacing(code, present.value, value);
  else {
    object.indices.set(key, object.members.length);
    object.members.push({ key, offset, value });
  }
  code.held.add(value);
}
