import { type Code, makeList, peek, take, wordFrom } from './code.ts';
import { isFilledIn, readString } from './literal-token.ts';
import type { Value } from './value.ts';

/** Reads a string. One that holds expressions is a word. */
export function readStringToken(code: Code): Value {
  const { text, offset, end } = take(code);
  const quoted = text.replace(/^[^"'`]+/, '');
  if (code.language.interpolated?.test(text) || isFilledIn(quoted)) return { kind: 'word', value: text, offset, end };
  if (quoted.startsWith('"""')) return { kind: 'string', value: quoted.slice(3, -3), offset, end };
  const value = readString(quoted, 0)?.value;
  return value === undefined ? { kind: 'word', value: text, offset, end } : { kind: 'string', value, offset, end };
}

/** Reads a list of words of Ruby. */
export function readWordsToken(code: Code): Value {
  const { text, offset } = take(code);
  const items = [...text.slice(3, -1).matchAll(/\S+/g)].map(({ 0: value, index }): Value => {
    const at = offset + 3 + index;
    return { kind: 'string', value, offset: at, end: at + value.length };
  });
  return makeList(code, offset, items);
}

/** Reads a number, whatever letters behind it say of its type. */
export function readNumberToken(code: Code): Value {
  const { text, offset, end } = take(code);
  const digits = text.replaceAll('_', '').replace(/(?<!^0x[\da-f]*)[a-z]+$/i, '');
  return { kind: 'number', value: Number(digits), offset, end };
}

/** How long a string that is put together may become. Code could double one with each line. */
const mostTogether = 10_000;

/** Folds a sum, a product or a concatenation of values that are known. */
export function folded(values: readonly Value[], signs: ReadonlySet<string>): Value | null {
  const [first] = values;
  const [sign] = signs;
  if (first === undefined || signs.size !== 1) return null;
  const place = { offset: first.offset, end: values.at(-1)?.end ?? first.end };
  const numbers = values.flatMap((each) => (each.kind === 'number' ? [each.value] : []));
  if (numbers.length === values.length && (sign === '*' || sign === '+')) {
    const value = numbers.reduce((one, other) => (sign === '*' ? one * other : one + other));
    return { kind: 'number', value, ...place };
  }
  const strings = values.flatMap((each) => (each.kind === 'string' ? [each.value] : []));
  if (strings.length !== values.length || (sign !== '+' && sign !== '.')) return null;
  const length = strings.reduce((sum, each) => sum + each.length, 0);
  return length > mostTogether ? null : { kind: 'string', value: strings.join(''), ...place };
}

/** Skips type arguments, `<List<String>>`, if that is what follows. They are short. */
export function skipTypeArguments(code: Code): boolean {
  let [ahead, open] = [0, 0];
  do {
    const { kind, text } = peek(code, ahead);
    if (text === '<') open++;
    else if (text === '>') open--;
    else if (kind !== 'name' && !['.', ',', '::', '[', ']', '?', '*', '&'].includes(text)) return false;
    ahead++;
  } while (open > 0 && ahead < 40);
  if (open > 0) return false;
  for (; ahead > 0; ahead--) take(code);
  return true;
}

/** Skips the brackets of an array's type, `String[]`, if they follow. */
export function skipBrackets(code: Code): boolean {
  const isEmpty = peek(code).text === '[' && peek(code, 1).text === ']';
  if (!isEmpty) return false;
  take(code);
  take(code);
  return true;
}

/** Skips a function's body, up to the brace that closes it. */
export function skipBody(code: Code): void {
  let open = 0;
  do {
    const { kind, text } = take(code);
    if (kind === 'end') return;
    if (kind === 'sign' && text === '{') open++;
    if (kind === 'sign' && text === '}') open--;
  } while (open > 0 && peek(code).kind !== 'end');
}

/** What a value is behind a sign: a negative number, a symbol, or a word. */
export function prefixed(sign: string, value: Value, code: Code, offset: number): Value {
  if (sign === '-' && value.kind === 'number') return { ...value, value: -value.value, offset };
  if (sign === ':' && value.kind === 'word') return { ...value, kind: 'string' };
  return sign === '!' || sign === '-' ? wordFrom(code, offset) : value;
}

/** Whether a sign stands between a key and its value. */
export function isKeySign(text: string): boolean {
  return text === '=>' || text === ':' || text === '=';
}
