import { type Code, endOf, peek, take } from './code.ts';

const first = /^(?:if|unless|switch|guard)$/;
const other = /^(?:else|elif|elseif|elsif|case|when|catch|except|rescue)$/;

/** Skips what is in parentheses, of which the opening one is next. */
function skipParentheses(code: Code): void {
  let open = 0;
  do {
    const { kind, text } = take(code);
    if (kind === 'sign' && text === '(') open++;
    if (kind === 'sign' && text === ')') open--;
  } while (open > 0 && peek(code).kind !== 'end');
}

function skipCondition(code: Code): void {
  if (peek(code).text === '(') skipParentheses(code);
  while (!peek(code).newLine && !['{', ':', 'end'].includes(peek(code).text) && peek(code).kind !== 'end') {
    if (first.test(peek(code).text) || other.test(peek(code).text)) return;
    if (endOf(code) > 0 && code.tokens[code.at - 1]?.text === ')') return;
    take(code);
  }
  if (peek(code).text === ':') take(code);
}

/** Reads the end of branches before a statement, and the beginning of one; whether it read any. */
export function readBranch(code: Code): boolean {
  const { kind, text, offset, newLine } = peek(code);
  if (newLine) code.column = offset - (code.text.lastIndexOf('\n', offset - 1) + 1);
  const { branches, column } = code;
  const isDefault = text === 'default' && peek(code, 1).text === ':';
  const isBranch = kind === 'name' && (first.test(text) || other.test(text) || isDefault);
  if ((newLine && text !== '{') || isBranch) {
    while ((branches.at(-1)?.column ?? -1) >= column) branches.pop();
  }
  const isLoop = kind === 'name' && /^(?:foreach|while)$/.test(text) && peek(code, 1).text === '(';
  if (isLoop) {
    take(code);
    skipParentheses(code);
    if (peek(code).text === '{') take(code);
  }
  if (!isBranch) return isLoop;
  branches.push({ start: offset, column, isOther: isDefault || other.test(text) || branches.at(-1)?.isOther === true });
  take(code);
  skipCondition(code);
  if (peek(code).text === '{') take(code);
  return true;
}
