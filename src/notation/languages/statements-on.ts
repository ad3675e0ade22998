import { called, type Parts } from './calls.ts';
import { type Code, peek, take, taken, unreadable } from './code.ts';
import { assign, memberTarget } from './target.ts';
import type { Value } from './value.ts';

interface Readers {
  readonly readExpression: (code: Code) => Value;
  readonly readParts: (code: Code, closer: string) => Parts;
}

/** Whether a call of a method or an assignment to a member is so many tokens ahead: `setId("1")`, `id = "1"`. */
export function beginsStatement(code: Code, ahead: number): boolean {
  const { kind, text } = peek(code, ahead);
  const next = peek(code, ahead + (text === 'this' || text === 'it' ? 3 : 1)).text;
  return kind === 'name' && (next === '(' || next === '=');
}

/** Reads the statements in braces that were opened, each of which calls a method of a value or sets a member of it. */
export function readStatementsOn(code: Code, value: Value, { readExpression, readParts }: Readers): void {
  while (!taken(code, '}')) {
    if ((taken(code, 'this') || taken(code, 'it')) && !taken(code, '.')) unreadable(code);
    const { kind, text, offset } = take(code);
    if (kind !== 'name') unreadable(code);
    const target = memberTarget(value, null, text, offset);
    if (taken(code, '=')) assign(code, target, readExpression(code));
    else if (taken(code, '(')) called(code, text, offset, target, readParts(code, ')'));
    else unreadable(code);
    while (taken(code, ';') || taken(code, ','));
  }
}
