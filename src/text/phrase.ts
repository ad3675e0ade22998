/** A value shown as it is, in the type of code; `mark` is the range of it that matters, its end not included. */
export interface Code {
  readonly code: string;
  readonly mark?: readonly [start: number, end: number];
}

/** A sentence in parts: prose, and values to be shown as code. */
export type Phrase = readonly (string | Code)[];

type Value = string | number | Code | Phrase;

/** Makes a phrase of a template: strings become code, numbers become prose, codes and phrases are taken over. */
export function say(prose: TemplateStringsArray, ...values: readonly Value[]): Phrase {
  const parts: (string | Code)[] = [];
  for (const [index, text] of prose.entries()) {
    if (text !== '') parts.push(text);
    const value = values[index];
    if (value === undefined) continue;
    if (typeof value === 'string') parts.push({ code: value });
    else if (typeof value === 'number') parts.push(String(value));
    else if ('code' in value) parts.push(value);
    else parts.push(...value);
  }
  return parts;
}

/** Several values as code, with `separator` between them. */
export function codes(values: readonly string[], separator: string): Phrase {
  return values.flatMap((code, index) => (index === 0 ? [{ code }] : [separator, { code }]));
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
  return { code, mark: [start, end] };
}

/** Returns a phrase as plain text: for a terminal, a label, a title. */
export function plainText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}
