import type { Phrase } from '../../../src/text/phrase.ts';

/** What no sentence says. */
export const banned =
  /invalid request|请(?!求)|something went wrong|please|simply|sorry|oops|\byour?\b|[!！]|\p{Extended_Pictographic}/iu;

/** What shows in a sentence where a value is missing. */
export const holes = /\{|\}|undefined|null\b|NaN|\[object/;

/** The words of a phrase; `x` stands for each of its values, which may hold anything. */
export function prose(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : 'x')).join('');
}

/** How many sentences a phrase has. */
export function sentences(phrase: Phrase): number {
  return prose(phrase).match(/[.?](?=\s|$)|[。？]/g)?.length ?? 0;
}
