/** Characters that terminals draw two columns wide. https://www.unicode.org/reports/tr11/ */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that are drawn over the one before. */
const over = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** No line begins with one of these. */
const closing = /^[，。、；：？！）」』”’》…%,.;:?!)\]]$/u;
/** No line ends with one of these. */
const opening = /[（「『“‘《([]$/u;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : over.test(character) ? 0 : 1;
  return width;
}

/** The pieces of a text between which a line may end. A blank goes with the piece before it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    const last = pieces.at(-1);
    const ends = before === ' ' || ((wide.test(character) || wide.test(before)) && character !== ' ');
    const staysTogether = closing.test(character) || opening.test(before);
    if (last === undefined || (ends && (before === ' ' ? character !== ' ' : !staysTogether))) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
    before = character;
  }
  return pieces;
}

/** A text in lines of at most `width` columns. What holds no place for a break, as an address, stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
