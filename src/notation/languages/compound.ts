import { append, appendAll, type Code, peek, take, wordFrom } from './code.ts';
import { assign, currentOf, type Target } from './target.ts';
import { folded } from './terminals.ts';
import type { Value } from './value.ts';

/** Whether the next two tokens are one sign, without a blank between them. */
function isPair(code: Code, first: string, second: string): boolean {
  const [one, other] = [peek(code), peek(code, 1)];
  return one.text === first && other.text === second && one.end === other.offset && one.kind === 'sign';
}

const compounds = ['+', '.', '-', '*', '/', '|', '||', '&&', '??'];

/** What `target + value` is, if the text tells it. A list gets the items itself. */
function combined(code: Code, current: Value | undefined, sign: string, value: Value): Value | null {
  if (current?.kind === 'list' && (sign === '+' || sign === '<<')) {
    if (sign === '+' && value.kind === 'list') appendAll(code, current, value);
    else append(code, current, [value]);
    code.held.add(value);
    return current;
  }
  return current === undefined ? null : folded([current, value], new Set([sign]));
}

/** Reads an assignment that changes what a target has: `+=`, `.=`, `??=`, and Ruby's `<<`; whether it is one. */
export function readCompound(code: Code, target: Target, readExpression: (code: Code) => Value): boolean {
  const isAppended = isPair(code, '<', '<');
  const sign = isAppended ? '<<' : peek(code).text;
  if (!isAppended && !(compounds.includes(sign) && isPair(code, sign, '='))) return false;
  take(code);
  take(code);
  const current = currentOf(code, target);
  const value = readExpression(code);
  const found = combined(code, current, sign, value);
  if (found === null && isAppended && current === undefined) return true;
  if (found !== current) assign(code, target, found ?? wordFrom(code, target.offset));
  return true;
}
