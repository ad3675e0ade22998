import type { Phrase } from './phrase.ts';

/** The longest run of backticks in a text. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** Names a character by its number, as in `\u202E`. */
function named(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A value of any kind in one line. Characters that are control codes, or would turn the text behind them round, stand
 * there by their numbers.
 */
export function inOneLine(value: string): string {
  return value.replace(/\s/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, named);
}

/** JSON in which no value can command a terminal or turn the text behind it round. What it says stays the same. */
export function plainJson(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, named);
}

/** A value as a code span, whatever it holds. https://spec.commonmark.org/0.31.2/#code-spans */
function codeSpan(code: string): string {
  const oneLine = inOneLine(code);
  // Two backticks with nothing between them would begin a span that ends at the next two.
  if (oneLine === '') return '` `';
  const ticks = '`'.repeat(longestRun(oneLine) + 1);
  const room = /^`|`$|^ .* $/.test(oneLine) && /[^ ]/.test(oneLine) ? ' ' : '';
  return `${ticks}${room}${oneLine}${room}${ticks}`;
}

/** A phrase as Markdown, its values as code. */
export function markdownOf(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : codeSpan(part.code))).join('');
}

/** Lines as a fenced block, whatever they hold. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
export function fenced(lines: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return [fence + language, lines, fence].join('\n');
}
