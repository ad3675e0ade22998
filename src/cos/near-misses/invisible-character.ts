/** White space, control and format characters, blank letters: editors hide them, and no origin or name has them. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Z}\u115F\u1160\u3164\uFFA0]/gu;

/** Removes the characters that cannot be seen from a text, white space included. */
export function withoutInvisible(text: string): string {
  return /^[!-~]*$/.test(text) ? text : text.replace(invisible, '');
}

/** The code point of a character, as `U+200B`. */
function codePointName(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The characters of a text that cannot be seen, each once, in their order: `U+200B`, `U+0020`. */
export function invisibleCharacters(text: string): string[] {
  return [...new Set(text.match(invisible) ?? [])].map(codePointName);
}

function isBetweenVisible(text: string, at: number): boolean {
  return withoutInvisible(text.slice(Math.max(0, at - 1), at + 2)).length === 2;
}

/** Writes each character of a text that cannot be seen as `[U+200B]`, but keeps a space between two that can. */
export function withInvisibleShown(text: string): string {
  return text.replace(invisible, (character, at: number) =>
    character === ' ' && isBetweenVisible(text, at) ? character : `[${codePointName(character)}]`,
  );
}
