import { append, type Code, makeList, peek, take, taken } from './code.ts';
import { assign, currentOf, type Target } from './target.ts';
import type { Value } from './value.ts';

interface Readers {
  readonly readOperand: (code: Code) => { readonly target: Target | null };
  readonly readExpression: (code: Code) => Value;
}

/** Whether a call gives its last argument to what is behind the `&` of one before. */
export function isByReference({ language }: Code, path: string): boolean {
  return (language.sets?.test(path) ?? false) || (language.appendsTo?.test(path) ?? false);
}

/** Reads the arguments of such a call, whose parenthesis was taken, and gives or appends the last. */
export function readByReference(code: Code, path: string, { readOperand, readExpression }: Readers): void {
  while (!['&', ')', ';'].includes(peek(code).text) && peek(code).kind !== 'end') take(code);
  if (!taken(code, '&')) return;
  const { target } = readOperand(code);
  if (target === null || !taken(code, ',')) return;
  const value = readExpression(code);
  taken(code, ')');
  const current = currentOf(code, target);
  if (code.language.sets?.test(path)) assign(code, target, value);
  else if (current?.kind === 'list') append(code, current, [value]);
  else assign(code, target, makeList(code, value.offset, [value]));
}
