import { type Code, peek, take } from './code.ts';

const closers = new Set([')', ']', '}']);

/**
 * Skips what Python and Ruby may write behind a value on the same line, so that it is not known: `if a else b`,
 * `for a in b`, `unless a`; whether anything was skipped.
 */
export function skipClause(code: Code): boolean {
  const { kind, text, newLine } = peek(code);
  const hasClauses = code.language.name === 'Python' || code.language.name === 'Ruby';
  if (!hasClauses || kind !== 'name' || newLine || !/^(?:if|unless|for)$/.test(text)) return false;
  let open = 0;
  while (peek(code).kind !== 'end' && !(open === 0 && peek(code).newLine)) {
    const { text: next, kind: nextKind } = peek(code);
    const isSign = nextKind === 'sign';
    if (isSign && open === 0 && (closers.has(next) || next === ',' || next === ';')) break;
    if (isSign && closers.has(next)) open--;
    else if (isSign && ['(', '[', '{'].includes(next)) open++;
    take(code);
  }
  return true;
}
