/** A line with at most one `*`, which stands for zero or more of any character, split there. */
export interface PreparedPattern {
  readonly line: string;
  /** What stands before the `*`; the whole line when it has none. */
  readonly head: string;
  /** What stands behind the `*`; `null` when the line has none. */
  readonly tail: string | null;
}

/** `null` for a line with more than one `*`: it allows nothing. */
export function preparePattern(line: string): PreparedPattern | null {
  const star = line.indexOf('*');
  if (star === -1) return { line, head: line, tail: null };
  const tail = line.slice(star + 1);
  return tail.includes('*') ? null : { line, head: line.slice(0, star), tail };
}

/** Whether a text is the line, or what its `*` can make of it. */
export function patternAllows({ head, tail }: PreparedPattern, text: string): boolean {
  if (tail === null) return text === head;
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}
