/** A piece of code between blanks and comments. An `unended` string lacks its closing quote. */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'words' | 'sign' | 'unended' | 'end';
  readonly text: string;
  readonly offset: number;
  readonly end: number;
  /** Whether a line begins between this token and the one before. */
  readonly newLine: boolean;
}

const blank = /(?:\s+|\/\/.*|#.*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$))+/y;
const name = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const number = /(?:0x[\da-f_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?)[a-z]{0,3}(?![\w$])/iy;
const sign = /->|=>|::|:=|[=!]==?|[<>]=|&&|\|\||\?\?|\?\.|\.\.\.|<\?php\b|[\s\S]/uy;
const prefix = /(?:[rRbBuUfFL]{1,2}|\$)?(?=["'`])/y;
/** Matches a whole string from its first quote. Only those in backticks or three quotes go over several lines. */
const quoted = /"""[\s\S]*?"""|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'|`[^`]*`/y;
/** Matches a list of words of Ruby: `%w[PUT GET]`. */
const words = /%[wWiI](?:\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}|<[^<>]*>)/y;
const restOfLine = /.*/y;

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? -1;
}

/** The kind and the end of the token at an offset. */
function tokenAt(text: string, offset: number): { kind: Token['kind']; end: number } {
  const before = lengthAt(prefix, text, offset);
  if (before !== -1) {
    const length = lengthAt(quoted, text, offset + before);
    return length === -1
      ? { kind: 'unended', end: offset + Math.max(lengthAt(restOfLine, text, offset), 1) }
      : { kind: 'string', end: offset + before + length };
  }
  for (const [kind, pattern] of [
    ['name', name],
    ['number', number],
  ] as const) {
    const length = lengthAt(pattern, text, offset);
    if (length !== -1) return { kind, end: offset + length };
  }
  const list = text[offset] === '%' ? lengthAt(words, text, offset) : -1;
  if (list !== -1) return { kind: 'words', end: offset + list };
  return { kind: 'sign', end: offset + Math.max(lengthAt(sign, text, offset), 1) };
}

/**
 * Cuts code into its tokens, the last of which is the `end`. Comments are those that begin with `//`, `/*` or `#`. A
 * string without an end takes the rest of its line, so that no part of a text is looked at twice.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (true) {
    const start = offset + Math.max(lengthAt(blank, text, offset), 0);
    const newLine = offset === 0 || text.slice(offset, start).includes('\n');
    if (start >= text.length) {
      tokens.push({ kind: 'end', text: '', offset: text.trimEnd().length, end: text.length, newLine });
      return tokens;
    }
    const { kind, end } = tokenAt(text, start);
    tokens.push({ kind, text: text.slice(start, end), offset: start, end, newLine });
    offset = end;
  }
}
