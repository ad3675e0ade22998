import parseJson5 from 'json5/lib/parse.js';

interface Token<T> {
  readonly value: T;
  readonly end: number;
}

const blank = /\s+|\/\/.*|#.*|\/\*(?:[^*]|\*(?!\/))*\*\//y;
const string = /[uUbBrR]{0,2}(?:"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*`)/y;
const number = /[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\w$])/iy;
/** Matches a name with its members and a call or an index: `config.Bucket`, `os.environ['BUCKET']`, `getRules()`. */
const word = /[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}\p{N}_$]+)*(?:\([^()\n]*\)|\[[^[\]\n]*\])?/uy;

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

/** Skips white space and comments of JavaScript, Python and Terraform; returns the offset after them. */
export function skipBlank(text: string, offset: number): number {
  let end = offset;
  for (let found = matchAt(blank, text, end); found !== null; found = matchAt(blank, text, end)) end += found.length;
  return end;
}

/**
 * Decodes a quoted string; `null` when json5 cannot. Line ends, which it refuses, and separators, of which it warns on
 * the console, are escaped first.
 */
function decoded(quoted: string): string | null {
  const plain = quoted.replace(/\\[\s\S]|[\u2028\u2029]|\n/g, (found) => {
    if (found.length === 2) return found;
    return found === '\n' ? '\\n' : `\\u${found.charCodeAt(0).toString(16)}`;
  });
  const body = plain.slice(1, -1);
  const requoted = plain.startsWith('`')
    ? `'${body.replaceAll(/\\[\s\S]|'/g, (each) => (each === "'" ? "\\'" : each))}'`
    : plain;
  try {
    return String(parseJson5(requoted));
  } catch {
    return null;
  }
}

/** Reads the string at an offset, in whichever quotes; `null` when there is none that ends and can be decoded. */
export function readString(text: string, offset: number): Token<string> | null {
  const found = matchAt(string, text, offset);
  if (found === null) return null;
  const quoted = found.replace(/^\w+/, '');
  const isRaw = /^[bB]?[rR]/.test(found);
  const value = quoted.includes('\\') && !isRaw ? decoded(quoted) : quoted.slice(1, -1);
  return value === null ? null : { value, end: offset + found.length };
}

/** Whether a string holds expressions as Ruby or Swift writes them, which no other language gives a meaning. */
export function isFilledIn(quoted: string): boolean {
  return quoted.startsWith('"') && /#\{@{0,2}[a-z_][\w.:?!()[\]'"]*\}|(?<!\\)(?:\\\\)*\\\(/i.test(quoted);
}

/** Reads the number at an offset; `null` when there is none. */
export function readNumber(text: string, offset: number): Token<number> | null {
  const found = matchAt(number, text, offset);
  return found === null ? null : { value: Number(found), end: offset + found.length };
}

/** Reads the name or expression at an offset; `null` when there is none. */
export function readWord(text: string, offset: number): Token<string> | null {
  const found = matchAt(word, text, offset);
  return found === null ? null : { value: found, end: offset + found.length };
}
