/** A value shown as it is, in the type of code. */
export interface Code {
  readonly code: string;
  /** The range of it that matters, its end not included. */
  readonly mark?: readonly [start: number, end: number];
  /** How many characters the whole value has, where `code` shows only parts of it. */
  readonly length?: number;
}

/** A sentence in parts: prose, and values to be shown as code. */
export type Phrase = readonly (string | Code)[];

type Value = string | number | Code | Phrase;

/** In characters. A value in a sentence is no longer, and one that is longer shows that it was cut. */
const longestQuoted = 300;
/** How many characters stay of the end of a value that is cut, and before the part that matters. */
const shownBeside = 60;

/** Where a text may be cut, at `at` or right before it: never within a character. */
function cutAt(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** A value of any length as code that fits into a sentence, with `…` where something is left out. */
export function quoted(code: string, mark?: readonly [start: number, end: number]): Code {
  if (code.length <= longestQuoted) return mark === undefined ? { code } : { code, mark };
  const { length } = code;
  const tail = code.slice(cutAt(code, length - shownBeside));
  if (mark === undefined) {
    const head = code.slice(0, cutAt(code, longestQuoted - shownBeside));
    return { code: `${head}…${tail}`, length };
  }
  const from = mark[0] <= shownBeside ? 0 : cutAt(code, mark[0] - shownBeside);
  const to = cutAt(code, Math.min(length, from + longestQuoted - 2 * shownBeside));
  const head = from === 0 ? '' : '…';
  const shift = head.length - from;
  const rest = to + shownBeside >= length ? code.slice(to) : `…${tail}`;
  return { code: head + code.slice(from, to) + rest, mark: [mark[0] + shift, Math.min(mark[1], to) + shift], length };
}

/**
 * Makes a phrase of a template: strings become code and are cut where they are long, numbers become prose, codes and
 * phrases are taken over.
 */
export function say(prose: TemplateStringsArray, ...values: readonly Value[]): Phrase {
  const parts: (string | Code)[] = [];
  for (const [index, text] of prose.entries()) {
    if (text !== '') parts.push(text);
    const value = values[index];
    if (value === undefined) continue;
    if (typeof value === 'string') parts.push(quoted(value));
    else if (typeof value === 'number') parts.push(String(value));
    else if ('code' in value) parts.push(value);
    else parts.push(...value);
  }
  return parts;
}

/** Several values as code, with `separator` between them. */
export function codes(values: readonly string[], separator: string): Phrase {
  return values.flatMap((code, index) => (index === 0 ? [quoted(code)] : [separator, quoted(code)]));
}

/** Marks the part of a value in which it differs from another. */
export function differing(code: string, other: string): Code {
  let start = 0;
  while (start < code.length && start < other.length && code[start] === other[start]) start++;
  let end = code.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && code[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  return quoted(code, [start, end]);
}

/** Returns a phrase as plain text: for a terminal, a label, a title. */
export function plainText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}
