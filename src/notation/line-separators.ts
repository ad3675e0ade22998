const run = /(?:[\u2028\u2029][^\S\u2028\u2029]*){10,}/g;

/**
 * Puts spaces for line separators of Unicode of which many are in one run of blanks: patterns take each for a line's
 * beginning, from which they look through the blanks behind it. Places stay the same.
 */
export function withoutSeparatorRuns(text: string): string {
  return /[\u2028\u2029]/.test(text) ? text.replace(run, (found) => found.replace(/[\u2028\u2029]/g, ' ')) : text;
}
