import type { Phrase } from './phrase.ts';

/** A way to begin on the full page. */
interface Beginning {
  readonly title: string;
  readonly cause: Phrase;
}

/** The words of the full page's bar, and of what it opens on. */
export interface OpeningText {
  readonly title: Phrase;
  readonly cause: Phrase;
  readonly ofTab: Beginning;
  readonly ofHar: Beginning;
  readonly ofRules: Beginning;
  readonly ofRequest: Beginning;
  /** The link to the recorded example. */
  readonly example: string;
  /** The name of the group of buttons that say what the findings are of. */
  readonly source: string;
  readonly closedTab: string;
  /** Stands before `choose`, the button that opens a file. */
  readonly dropAnywhere: string;
  readonly choose: string;
  /** Said while a file is dragged over the page. */
  readonly letGo: string;
  readonly close: (file: string) => string;
  /** The view in which rules are checked, and its button. */
  readonly checkRules: string;
  readonly rulesTitle: Phrase;
  readonly rulesRead: (rules: number) => Phrase;
  readonly noMistake: Phrase;
}
