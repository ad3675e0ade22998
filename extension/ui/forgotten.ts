import type { Phrase } from '../../src/text/phrase.ts';
import type { UndoText } from '../../src/text/undo-text.ts';

/** What a person has just forgotten, and can have back for a moment. */
export interface Forgotten {
  /** Names what it is. The button that forgets it bears this as `data-forgets`. */
  readonly id: string;
  readonly told: (words: UndoText) => Phrase;
  /** Puts everything back as it was. */
  readonly undo: () => void;
}

/** The id of a bucket's rules. */
export const rulesId = (bucket: string) => `rules ${bucket}`;
/** The id of the bucket that a person named for a custom domain. */
export const nameId = (host: string) => `name ${host}`;
