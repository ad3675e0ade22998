import parseJson5 from 'json5/lib/parse.js';
import { legibleOffset } from './parsed-configuration.ts';

/** Strings and comments of an object literal; those without an end reach to the text's. */
export const stringsAndComments = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*|(["'])(?:\\[\s\S]?|(?!\1)[^\\])*(?:\1|$)/g;

/** The line and paragraph separators inside strings written otherwise: json5 reads them, yet warns on the console. */
function replaceSeparators(text: string, write: (separator: string) => string): string {
  return text.replace(stringsAndComments, (token: string, quote: string | undefined) =>
    quote === undefined
      ? token
      : token.replace(/\\[\s\S]|[\u2028\u2029]/g, (found) => (found.length === 1 ? write(found) : found)),
  );
}

/** The offset of a place as json5 counts: a line end is column 0 of the line that it opens. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.max(before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1, 0);
}

/** Where json5 stops, with a blank for each separator, which moves nothing. */
function failureOffset(text: string): number {
  try {
    parseJson5(replaceSeparators(text, () => ' '));
    return 0;
  } catch (error) {
    const { lineNumber = 1, columnNumber = 1 } = error as { lineNumber?: number; columnNumber?: number };
    return offsetOf(text, lineNumber, columnNumber);
  }
}

/** The value of JSON or a JavaScript object literal, or the offset where it cannot be read on. */
export function parseObjectLiteral(text: string): { readonly value: unknown } | { readonly offset: number } {
  try {
    return { value: parseJson5(replaceSeparators(text, (found) => `\\u${found.charCodeAt(0).toString(16)}`)) };
  } catch {
    return { offset: legibleOffset(text, failureOffset(text)) };
  }
}
