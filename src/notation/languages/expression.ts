import { isByReference, readByReference } from './by-reference.ts';
import { called, made, makeNamed, type Parts } from './calls.ts';
import { skipClause } from './clause.ts';
import { type Code, deeper, endOf, makeList, memberOf, peek, take, taken, unreadable, wordFrom } from './code.ts';
import { beginsStatement, readStatementsOn } from './statements-on.ts';
import { currentOf, indexOf, keyOf, memberTarget, type Target, variable } from './target.ts';
import {
  folded,
  isKeySign,
  prefixed,
  readNumberToken,
  readStringToken,
  readWordsToken,
  skipBody,
  skipBrackets,
  skipTypeArguments,
} from './terminals.ts';
import type { Value } from './value.ts';

/** A value, and the variable or member that it is the value of, if it is one's. */
export interface Found {
  readonly value: Value;
  readonly target: Target | null;
}

/** What is before the last so many characters of a call's path does not matter to what it gives. */
const longestPath = 100;

const operators = new Set('+ - * / % < > . & | ^ ?? ? && || == != <= >= === !=='.split(' '));
const prefixes = new Set(['&', '*', '@', '+', '-', '!', '...', ':']);

const ending = new Set([';', ')', ',', '.', '}', ']', '!', '']);

/** Reads an expression. One whose value the text does not tell is a word. Throws an `Unreadable`. */
export function readExpression(code: Code): Value {
  const start = peek(code).offset;
  const values = [readOperand(code).value];
  const signs = new Set<string>();
  while (peek(code).kind === 'sign' && operators.has(peek(code).text)) {
    const sign = take(code).text;
    signs.add(sign);
    values.push(sign === '?' ? deeper(code, () => readExpression(code)) : readOperand(code).value);
    if (sign === '?' && taken(code, ':')) deeper(code, () => readExpression(code));
  }
  if (skipClause(code)) return wordFrom(code, start);
  if (signs.size === 0) return values[0] as Value;
  return folded(values, signs) ?? wordFrom(code, start);
}

/** Reads one part: a key and its value, or a value alone. */
function readPart(code: Code, parts: Parts): void {
  const { kind, text, offset } = peek(code);
  const isName = kind === 'name' && isKeySign(peek(code, 1).text);
  const key = isName ? variable(text, offset) : null;
  const first: Value = isName
    ? { kind: 'string', value: take(code).text, offset, end: endOf(code) }
    : readExpression(code);
  if (!isKeySign(peek(code).text) || peek(code).kind !== 'sign') {
    parts.items.push(first);
    return;
  }
  const isBody =
    take(code).text === '=>' && first.kind !== 'string' && first.kind !== 'number' && peek(code).text === '{';
  if (isBody) {
    skipBody(code);
    parts.items.push(wordFrom(code, first.offset));
    return;
  }
  const value = readExpression(code);
  const name = 'value' in first ? String(first.value) : '';
  if (first.kind === 'number') parts.items.push(value);
  else parts.members.push({ key: keyOf(name), offset: key?.offset ?? first.offset, value });
}

/**
 * Reads the parts up to the closing bracket, whose opening one was taken, with commas between and perhaps behind them.
 * In braces, lines and semicolons may take the commas' place.
 */
function readParts(code: Code, closer: string): Parts {
  const parts: Parts = { members: [], items: [] };
  const start = code.at;
  while (!taken(code, closer)) {
    const isFirst = code.at === start;
    const isApart = isFirst || (closer === '}' && peek(code).newLine);
    if (!isFirst && !taken(code, ',') && !(closer === '}' && taken(code, ';')) && !isApart) unreadable(code);
    if (taken(code, closer)) break;
    deeper(code, () => readPart(code, parts));
  }
  return parts;
}

/** Reads what double braces of Java put into what `new` makes. */
function readDoubleBraces(code: Code, value: Value): Value {
  take(code);
  take(code);
  deeper(code, () => readStatementsOn(code, value, { readExpression, readParts }));
  if (!taken(code, '}')) unreadable(code);
  return value;
}

/** Reads what `new` makes, with what its braces put into it. */
function readNew(code: Code, offset: number): Value {
  let name = '';
  while (peek(code).kind === 'name') {
    name = take(code).text;
    if (peek(code).text === '<') skipTypeArguments(code);
    if (!taken(code, '.') && !taken(code, '::') && !taken(code, '\\')) break;
  }
  const isArray = skipBrackets(code);
  const given: Parts = taken(code, '(') ? readParts(code, ')') : { members: [], items: [] };
  if (!isArray && peek(code).text === '{' && peek(code, 1).text === '{' && beginsStatement(code, 2)) {
    return readDoubleBraces(code, makeNamed(code, name, offset, given));
  }
  const inside: Parts = taken(code, '{') ? readParts(code, '}') : { members: [], items: [] };
  const parts = { members: [...given.members, ...inside.members], items: [...given.items, ...inside.items] };
  if (isArray) return makeList(code, offset, parts.items);
  return name === '' ? made(code, offset, parts) : makeNamed(code, name, offset, parts);
}

/** Reads a message of Objective-C whose bracket was taken: `rule setAllowedOrigin:@"*"]`. */
function readMessage(code: Code, offset: number): Value {
  const receiver = readOperand(code);
  const { text: selector, offset: at } = take(code);
  const given: Parts = { members: [], items: [] };
  if (taken(code, ':')) given.items.push(...readParts(code, ']').items);
  else if (!taken(code, ']')) unreadable(code);
  const items = given.items.filter((each) => each.kind !== 'word' || each.value !== 'nil');
  const path = `${code.text.slice(receiver.value.offset, receiver.value.end)}.${selector}`;
  const target = memberTarget(receiver.value, receiver.target, selector, at);
  return called(code, path, offset, target, { ...given, items });
}

/** Reads a list, or a type of Go with what its braces hold. */
function readBracket(code: Code, offset: number): Value {
  if (code.language.messages && code.text[offset - 1] !== '@') return readMessage(code, offset);
  const parts = readParts(code, ']');
  const { kind, text, newLine } = peek(code);
  const isType = parts.items.length + parts.members.length === 0 && !newLine && (kind === 'name' || text === '*');
  if (!isType) return made(code, offset, parts);
  taken(code, '*');
  while (peek(code).kind === 'name') {
    take(code);
    if (!taken(code, '.')) break;
  }
  if (taken(code, '(')) return made(code, offset, readParts(code, ')'));
  return taken(code, '{') ? makeList(code, offset, readParts(code, '}').items) : wordFrom(code, offset);
}

/** Reads what is in parentheses, or the value behind a cast. */
function readGroup(code: Code, offset: number): Value {
  const { members, items } = readParts(code, ')');
  const [only] = items;
  const { kind, newLine } = peek(code);
  if (items.length !== 1 || members.length > 0 || only === undefined) return made(code, offset, { members, items });
  const isCast = only.kind === 'word' && !newLine && (kind === 'name' || kind === 'string' || kind === 'number');
  return isCast ? readOperand(code).value : only;
}

/** Reads one member, index, call or literal behind a value; `null` when none follows. */
function readStep(code: Code, found: Found, start: number, braces: boolean): Found | null {
  const { text, newLine } = peek(code);
  const next = peek(code, 1);
  // Rust's `?`, and the `!` of Kotlin, Swift and Rust's macros, do not change a value.
  if (['?', '!'].includes(text) && !newLine && (ending.has(next.text) || (text === '!' && next.text === '['))) {
    take(code);
    return found;
  }
  if (['.', '->', '::', '?.'].includes(text) && next.kind === 'name' && !next.text.startsWith('$')) {
    take(code);
    const { text: key, offset } = take(code);
    const target = memberTarget(found.value, found.target, key, offset);
    return { value: memberOf(found.value, keyOf(key)) ?? wordFrom(code, start), target };
  }
  if (newLine) return null;
  if (text === '(') {
    const path = code.text.slice(Math.max(start, endOf(code) - longestPath), endOf(code));
    take(code);
    if (isByReference(code, path)) {
      readByReference(code, path, { readOperand, readExpression });
      return { value: wordFrom(code, start), target: null };
    }
    return { value: called(code, path, start, found.target, readParts(code, ')')), target: null };
  }
  const isMacro = peek(code, -1).text === '!' && found.value.kind === 'word';
  if (text === '[' && isMacro) {
    take(code);
    return { value: makeList(code, start, readParts(code, ']').items), target: null };
  }
  if (text === '[') {
    if (skipBrackets(code)) return { value: found.value, target: memberTarget(found.value, found.target, '', start) };
    take(code);
    const [index] = readParts(code, ']').items;
    const key = index === undefined ? null : indexOf(index);
    if (key === null) return { value: wordFrom(code, start), target: null };
    const target = memberTarget(found.value, found.target, key, index?.offset ?? start);
    return { value: currentOf(code, target) ?? wordFrom(code, start), target };
  }
  const isType = text === '<' && found.value.kind === 'word' && /[A-Z]\w*$/.test(found.value.value);
  if (isType) return skipTypeArguments(code) ? found : null;
  if (text === '{' && found.value.kind === 'word' && /^function\b/.test(found.value.value)) {
    skipBody(code);
    return { value: wordFrom(code, start), target: null };
  }
  const isOnValue = text === '{' && /^(?:apply|also)$/.test(found.target?.key ?? '') && beginsStatement(code, 1);
  if (isOnValue && found.target?.holder?.kind === 'object') {
    take(code);
    readStatementsOn(code, found.target.holder, { readExpression, readParts });
    return { value: found.target.holder, target: null };
  }
  const isLiteral =
    braces && text === '{' && found.value.kind === 'word' && /(?:^|[^\w])[A-Z]\w*[a-z]\w*$/.test(found.value.value);
  if (!isLiteral) return null;
  take(code);
  return { value: makeNamed(code, found.value.value, start, readParts(code, '}')), target: null };
}

/**
 * Reads a name with its members, indices and calls, or any other value with those. `braces` tells whether braces behind
 * a name of a type belong to it, as they do not where a statement begins.
 */
export function readOperand(code: Code, braces = true): Found {
  return deeper(code, () => {
    const { kind, text, offset } = peek(code);
    let found: Found;
    if (kind === 'name' && text === 'new') {
      take(code);
      found = { value: readNew(code, offset), target: null };
    } else if (kind === 'name') {
      take(code);
      const target = variable(text, offset);
      found = { value: currentOf(code, target) ?? wordFrom(code, offset), target };
    } else if (kind === 'string') found = { value: readStringToken(code), target: null };
    else if (kind === 'words') found = { value: readWordsToken(code), target: null };
    else if (kind === 'number') found = { value: readNumberToken(code), target: null };
    else if (taken(code, '(')) found = { value: readGroup(code, offset), target: null };
    else if (taken(code, '[')) found = { value: readBracket(code, offset), target: null };
    else if (taken(code, '{')) found = { value: made(code, offset, readParts(code, '}'), true), target: null };
    else if (prefixes.has(text)) {
      take(code);
      return { value: prefixed(text, readOperand(code).value, code, offset), target: null };
    } else return unreadable(code);
    while (true) {
      const next = readStep(code, found, offset, braces);
      if (next === null) return found;
      found = next;
    }
  });
}
