/** A place in a pasted text. Line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns a function that finds the line and column of UTF-16 offsets in one text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The line and column of a UTF-16 offset. */
export function placeAt(text: string, offset: number): Place {
  return placesIn(text)(offset);
}

/** The UTF-16 offset of a line and column. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Cuts a text so that it fits into a sentence. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The rest of the line at an offset, cut so that it fits into a sentence. */
export function excerptAt(text: string, offset: number): string {
  return shortened(text.slice(offset).split('\n', 1)[0]?.trim() ?? '');
}

/**
 * An offset with something to quote, if there is any: at a line's end, the line's first visible character or, if it is
 * blank, the next one.
 */
export function legibleOffset(text: string, offset: number): number {
  if (/^\s*$|^[^\S\n]*\S/.test(text.slice(offset))) return offset;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return line + text.slice(line).search(/\S/);
}
