import type { Phrase } from './phrase.ts';

/** The longest run of backticks in a text. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** A value as a code span, whatever it holds. https://spec.commonmark.org/0.31.2/#code-spans */
function codeSpan(code: string): string {
  const oneLine = code.replace(/\s/g, ' ');
  const ticks = '`'.repeat(longestRun(oneLine) + 1);
  const room = /^`|`$/.test(oneLine) ? ' ' : '';
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
