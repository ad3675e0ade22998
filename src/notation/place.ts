/** A place in a pasted text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of many UTF-16 offsets in one text. */
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

/** A text short enough for a sentence. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What stands at an offset, short enough for a sentence. */
export function excerptAt(text: string, offset: number): string {
  return shortened(text.slice(offset).split('\n', 1)[0]?.trim() ?? '');
}

/** An offset where there is something to quote: at a line's end, the line's own start or, if it is blank, the next line's. */
export function legibleOffset(text: string, offset: number): number {
  if (/^\s*$|^[^\S\n]*\S/.test(text.slice(offset))) return offset;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return line + text.slice(line).search(/\S/);
}
