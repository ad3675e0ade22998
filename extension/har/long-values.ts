/** Bytes of a JSON text that follow each other, nothing left out between them. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** How many bytes of the text were left out before these. */
  readonly leftOut: number;
  /** Whether these bytes end a value that was cut. */
  readonly isCut: boolean;
}

/** In bytes. Of a text that is longer, only the beginning is read. */
export const longestText = 32_768;
/** In characters. No number that means anything has more. */
const longestNumber = 1000;

const [quote, backslash] = [0x22, 0x5c];

const numbers = new Set([...'0123456789+-.eE'].map((character) => character.charCodeAt(0)));
const isOfNumber = (byte: number | undefined) => byte !== undefined && numbers.has(byte);

/** How many backslashes stand right before `end`, none before `start`. */
function backslashesBefore(bytes: Uint8Array, end: number, start: number): number {
  let at = end;
  while (at > start && bytes[at - 1] === backslash) at--;
  return end - at;
}

/** Finds the quote that ends a text, from `start` on; the bytes' length when there is none. */
function endOfText(bytes: Uint8Array, start: number, isEscaped: boolean): { end: number; isEscaped: boolean } {
  for (let from = start; ; ) {
    const found = bytes.indexOf(quote, from);
    const end = found === -1 ? bytes.length : found;
    const run = backslashesBefore(bytes, end, start);
    const escapes = (run + Number(isEscaped && run === end - start)) % 2 === 1;
    if (found === -1 || !escapes) return { end, isEscaped: escapes };
    from = end + 1;
  }
}

/**
 * Cuts the long texts and numbers of a JSON text while it is read, whose length would otherwise cost memory and time: of
 * 200 MB in one text 32 KB are passed on. All else is passed on as it is. The function that this gives takes the next
 * bytes.
 */
export function cutLongValues(): (bytes: Uint8Array) => readonly Piece[] {
  /** `rest`: of a text that was cut. */
  let within: 'text' | 'rest' | null = null;
  /** How many bytes of the present text or number were passed on. */
  let length = 0;
  /** In a text: how many digits of an escape sequence are to come; `name` when it has just begun. */
  let ofEscape: number | 'name' = 0;
  /** In the rest of a text: whether the next byte is escaped. */
  let isEscaped = false;

  /** Goes on in a text that is passed on, up to behind its end, to where it is cut, or to the end of the bytes. */
  function passText(bytes: Uint8Array, start: number): number {
    if (length === 0) {
      const { end } = endOfText(bytes, start, false);
      if (end < bytes.length && end - start <= longestText) {
        within = null;
        return end + 1;
      }
    }
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      // Neither an escape sequence nor a character of several bytes is cut in two.
      if (ofEscape === 0 && (byte & 0xc0) !== 0x80) {
        if (byte === quote) {
          [within, length] = [null, 0];
          return at + 1;
        }
        if (length >= longestText) {
          [within, isEscaped] = ['rest', false];
          return at;
        }
      }
      length++;
      if (ofEscape === 'name') ofEscape = byte === 0x75 ? 4 : 0;
      else if (ofEscape > 0) ofEscape--;
      else if (byte === backslash) ofEscape = 'name';
    }
    return bytes.length;
  }

  /** Goes on between texts, up to behind the next quote, to the end of a number that is cut, or to that of the bytes. */
  function passRest(bytes: Uint8Array, start: number): number {
    const found = bytes.indexOf(quote, start);
    const end = found === -1 ? bytes.length : found;
    for (let at = start; at < end; at++) {
      length = isOfNumber(bytes[at]) ? length + 1 : 0;
      if (length > longestNumber) return at;
    }
    if (found === -1) return end;
    [within, length] = ['text', 0];
    return end + 1;
  }

  let leftOut = 0;
  let isCut = false;
  return (bytes) => {
    const pieces: Piece[] = [];
    /** Passes on what stands before `end`, and takes note that what stands from there up to `next` is left out. */
    let start = 0;
    const cut = (end: number, next: number) => {
      if (end > start) {
        pieces.push({ bytes: bytes.subarray(start, end), leftOut, isCut });
        isCut = false;
      }
      leftOut += next - end;
      isCut ||= next > end;
      start = next;
    };
    for (let at = 0; at < bytes.length; ) {
      if (within === 'rest') {
        const rest = endOfText(bytes, at, isEscaped);
        isEscaped = rest.isEscaped;
        cut(at, rest.end);
        at = rest.end;
        // The quote is passed on, as the end of what was.
        if (at < bytes.length) [within, length, at] = [null, 0, at + 1];
      } else if (within === 'text') {
        at = passText(bytes, at);
      } else if (length > longestNumber) {
        let end = at;
        while (isOfNumber(bytes[end])) end++;
        cut(at, end);
        at = end;
        if (end < bytes.length) length = 0;
      } else {
        at = passRest(bytes, at);
      }
    }
    cut(bytes.length, bytes.length);
    return pieces;
  };
}
