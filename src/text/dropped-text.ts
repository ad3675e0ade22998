import type { Phrase } from './phrase.ts';

/** What the browser kept for the extension, as a person knows it. */
export type DroppedKind =
  | 'requests'
  | 'rules'
  | 'observations'
  | 'named-buckets'
  | 'answers'
  | 'settings'
  | 'language'
  | 'form'
  | 'views'
  | 'hidden-names';

/** Says what was stored and could not be read. */
export interface DroppedText {
  readonly kinds: Readonly<Record<DroppedKind, string>>;
  /** `kinds`: the words for what is gone. */
  readonly dropped: (kinds: readonly string[]) => Phrase;
}
