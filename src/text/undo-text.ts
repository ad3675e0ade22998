import type { Phrase } from './phrase.ts';

/** The words about what was just forgotten, and the button to have it back. */
export interface UndoText {
  readonly rules: (bucket: string) => Phrase;
  /** The rules of several buckets. */
  readonly allRules: (buckets: number) => Phrase;
  readonly namedBucket: (host: string) => Phrase;
  /** The fields of the what-if form. */
  readonly form: Phrase;
  readonly undo: string;
}
