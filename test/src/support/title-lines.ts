import type { Phrase } from '../../../src/text/phrase.ts';

/** The width of a line in the popup, in pixels: 580 without its gutters and a scroll bar. */
const lineWidth = 533;

/** The widths of a title's characters in a wide font (DejaVu Sans), in pixels. */
function widthOf(character: string, isCode: boolean): number {
  if (character.charCodeAt(0) >= 0x2e80) return 17;
  return isCode ? 9.1 : 10;
}

/** About how many lines a title takes in the popup: it breaks at spaces, hyphens and between Chinese characters. */
export function titleLines(title: Phrase): number {
  const pieces: { width: number; isSpace: boolean }[] = [];
  let open = false;
  for (const part of title) {
    const isCode = typeof part !== 'string';
    for (const character of isCode ? part.code : part) {
      const width = widthOf(character, isCode);
      const last = pieces.at(-1);
      const isSpace = character === ' ';
      const isChinese = width === 17;
      if (open && last !== undefined && !isSpace && !isChinese) last.width += width;
      else pieces.push({ width, isSpace });
      open = !isSpace && !isChinese && character !== '-';
    }
  }
  let lines = 1;
  let filled = 0;
  for (const { width, isSpace } of pieces) {
    if (filled + width > lineWidth && !isSpace) {
      lines += 1;
      filled = 0;
    }
    filled += width;
  }
  return lines;
}
