import type { BinaryContent } from './configuration-problem.ts';

/** How binary files begin. Bytes that are not UTF-8 may have become U+FFFD. */
const beginnings: readonly (readonly [BinaryContent, readonly string[]])[] = [
  ['gzip', ['\u001F\u008B', '\u001F\uFFFD']],
  ['zip', ['PK\u0003\u0004']],
  ['pdf', ['%PDF-']],
  ['image', ['\u0089PNG', '\uFFFDPNG', 'GIF87a', 'GIF89a', '\u00FF\u00D8\u00FF', '\uFFFD\uFFFD\uFFFD']],
  ['utf-16', ['\uFFFD\uFFFD', '\u00FF\u00FE', '\u00FE\u00FF']],
];

/** Whether every second character is a zero, as in ASCII text whose 16-bit units were read as bytes. */
function hasZerosBetween(text: string): boolean {
  const isZero = [...text.slice(0, 8)].map((character) => character === '\0');
  return isZero.length > 1 && isZero.every((zero, index) => zero !== isZero[index + 1]);
}

/** Tells from which kind of binary file a text was read, by its beginning or zeros in it; `null` for a real text. */
export function binaryContent(text: string): BinaryContent | null {
  const known = beginnings.find(([, starts]) => starts.some((start) => text.startsWith(start)));
  if (known !== undefined) return known[0];
  if (!text.includes('\0')) return null;
  return hasZerosBetween(text) ? 'utf-16' : 'unknown';
}
