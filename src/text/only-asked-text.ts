import type { Phrase } from './phrase.ts';

/** The words on a change that allows what was asked for by rules of its own, offered beside one that opens much more. */
export interface OnlyAskedText {
  /** The button that shows it. `requests` is how many it is for. */
  readonly button: (requests: number) => string;
  readonly hint: string;
  /** How many combinations of origin, method and header each newly allows; `null` where a `*` leaves them without end. */
  readonly opens: (change: number | null, own: number | null) => Phrase;
}
