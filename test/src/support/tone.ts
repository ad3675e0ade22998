import type { Phrase } from '../../../src/text/phrase.ts';

/** Words and marks that no sentence may have. */
export const banned =
  /invalid request|请(?!求)|something went wrong|please|simply|sorry|oops|\byour?\b|[!！]|\p{Extended_Pictographic}/iu;

/** Matches what a sentence shows where a value is missing. */
export const holes = /\{|\}|undefined|null\b|NaN|\[object/;

/** Gives the words of a phrase, with `x` for each of its values: a value may hold anything. */
export function prose(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : 'x')).join('');
}

/** Counts the sentences of a phrase. */
export function sentences(phrase: Phrase): number {
  return prose(phrase).match(/[.?](?=\s|$)|[。？]/g)?.length ?? 0;
}
