import { type Code, peek, take, taken, Unreadable, wordFrom } from './code.ts';
import { readCompound } from './compound.ts';
import { readBranch } from './conditions.ts';
import { readExpression, readOperand } from './expression.ts';
import type { Language } from './language.ts';
import { assign } from './target.ts';
import { tokensOf } from './token.ts';
import type { Literal } from './value.ts';

/**
 * A part of code that cannot be read on from an offset, and where its statement begins. `limit` is how many levels
 * there may be, where there are more: then nothing behind it is read.
 */
export interface Unread {
  readonly start: number;
  readonly offset: number;
  readonly limit: number | null;
}

/**
 * What code makes: the values that are no parts of others, in the order in which they were begun; and what is unread.
 */
export interface RunCode {
  readonly values: readonly Literal[];
  readonly unread: readonly Unread[];
}

/** How many parts that cannot be read code may have. Behind so many, nothing is read. */
export const mostUnread = 2000;

const lineOfItsOwn = /^(?:import|using|package|namespace|use|include|require|from)$/;

/** Whether a brace or bracket begins a value, not a block. */
function beginsLiteral(code: Code): boolean {
  const { text } = peek(code);
  const [first, second] = [peek(code, 1), peek(code, 2)];
  if (text === '[') return true;
  if (text !== '{') return text === '@' || text === '(';
  if (first.text === '{') return true;
  return (first.kind === 'name' || first.kind === 'string') && [':', '=>', '='].includes(second.text);
}

function skipType(code: Code): void {
  if (!taken(code, ':')) return;
  while (peek(code).kind !== 'end' && !['=', ';', '{', ')', ','].includes(peek(code).text) && !peek(code).newLine) {
    take(code);
  }
}

/** Reads a declaration, an assignment or an expression: the names before that of a variable are its type. */
function readStatement(code: Code): void {
  const { kind, newLine } = peek(code);
  const isBlock = peek(code).text === '{' && peek(code, -1).text === ')';
  if (kind === 'sign' && (isBlock || !beginsLiteral(code))) {
    take(code);
    return;
  }
  if (kind === 'name' && newLine && lineOfItsOwn.test(peek(code).text)) {
    do take(code);
    while (!peek(code).newLine && peek(code).kind !== 'end');
    return;
  }
  if (kind !== 'name') {
    readExpression(code);
    return;
  }
  const isDeleted = /^(?:del|delete)$/.test(peek(code).text) && peek(code, 1).kind === 'name' && !peek(code, 1).newLine;
  if (isDeleted) {
    const { offset } = take(code);
    const { target } = readOperand(code, false);
    if (target !== null) assign(code, target, wordFrom(code, offset));
    return;
  }
  let { target } = readOperand(code, false);
  const isBehind = (ahead: number) => peek(code, ahead).kind === 'name' && !peek(code, ahead).newLine;
  while (isBehind(0) || ('*&'.includes(peek(code).text) && isBehind(1))) {
    if (peek(code).kind === 'sign') take(code);
    target = readOperand(code, false).target;
    const isDeclared = target?.holder === null && peek(code).text === ';';
    if (isDeclared && target !== null) code.variables.delete(target.key);
  }
  if (target === null) return;
  if (readCompound(code, target, readExpression)) return;
  skipType(code);
  if (!taken(code, '=') && !taken(code, ':=')) return;
  assign(code, target, readExpression(code));
}

/**
 * Reads code as if it ran from its first line to its last: literals, variables, assignments to members, and calls that
 * set, add or make something. Nothing is called; what a condition or a loop holds counts as run once.
 */
export function runCode(text: string, language: Language): RunCode {
  const code: Code = {
    text,
    language,
    tokens: tokensOf(text),
    at: 0,
    depth: 0,
    column: 0,
    branches: [],
    variables: new Map(),
    made: [],
    held: new Set(),
  };
  const unread: Unread[] = [];
  while (peek(code).kind !== 'end') {
    const [start, before] = [peek(code).offset, code.at];
    try {
      code.depth = 0;
      if (!readBranch(code)) readStatement(code);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unread.push({ start, offset: error.offset, limit: error.limit });
      if (error.limit !== null || unread.length >= mostUnread) break;
      if (code.at === before || peek(code).offset === error.offset) take(code);
    }
  }
  const values = code.made.filter((value) => !code.held.has(value));
  return { values: values.sort((one, other) => one.offset - other.offset), unread };
}
