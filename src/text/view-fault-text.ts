import type { Phrase } from './phrase.ts';

/** The parts of the views that a fault in one of them is kept to. */
export type ViewPart =
  | 'view'
  | 'beginning'
  | 'findings'
  | 'check'
  | 'list'
  | 'finding'
  | 'rest'
  | 'asking'
  | 'rules'
  | 'file'
  | 'form'
  | 'what-if'
  | 'hosts'
  | 'settings';

/** What a view says when the code that shows a part of it fails. */
export interface ViewFaultText {
  /** What cannot be shown, why, and what to do. `fault` is the message of the error. */
  readonly happened: (part: ViewPart, fault: string) => Phrase;
  /** What was to be read before the view was shown could not be. `fault` is the message of the error. */
  readonly unprepared: (fault: string) => Phrase;
  /** The button that tries to show the part once more. */
  readonly again: string;
}
