import type { Phrase } from './phrase.ts';

/** What the page says that opens once, after the extension is installed. */
export interface FirstRunText {
  readonly title: string;
  /** The steps of a refused upload, each with what happens there. */
  readonly steps: readonly (readonly [name: string, what: string])[];
  readonly talkLabel: string;
  readonly console: string;
  /** The browser's own sentence, which it says in English. */
  readonly diagnosis: Phrase;
  readonly cause: Phrase;
  readonly field: string;
  readonly addTo: string;
  readonly proof: string;
  readonly pin: { readonly title: string; readonly cause: string; readonly pinned: string };
  readonly watch: {
    readonly title: string;
    readonly chosen: string;
    readonly chosenCause: string;
    readonly every: string;
    readonly everyCause: string;
    readonly refused: Phrase;
  };
  readonly example: {
    readonly title: string;
    readonly cause: string;
    readonly open: string;
    readonly openHar: string;
  };
  readonly kept: string;
}
