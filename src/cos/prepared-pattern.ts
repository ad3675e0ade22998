/** A line split at its `*`, which stands for zero or more of any character. A line has at most one. */
export interface PreparedPattern {
  readonly line: string;
  /** The text before the `*`; the whole line when it has none. */
  readonly head: string;
  /** The text after the `*`; `null` when the line has none. */
  readonly tail: string | null;
}

/** Splits a line at its `*`; `null` for a line with more than one, which allows nothing. */
export function preparePattern(line: string): PreparedPattern | null {
  const star = line.indexOf('*');
  if (star === -1) return { line, head: line, tail: null };
  const tail = line.slice(star + 1);
  return tail.includes('*') ? null : { line, head: line.slice(0, star), tail };
}

/** Whether a text equals the line, with any characters in place of its `*`. */
export function patternAllows({ head, tail }: PreparedPattern, text: string): boolean {
  if (tail === null) return text === head;
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}
