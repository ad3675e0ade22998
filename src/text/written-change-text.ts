import type { Lost } from '../notation/print.ts';
import type { Phrase } from './phrase.ts';

/** The words about a change that is written as a file or a program holds it. */
export interface WrittenChangeText {
  /** What the chosen notation cannot hold. */
  readonly lost: Readonly<Record<Exclude<Lost, 'responseVary'>, Phrase>>;
  /** What older versions of the tool that reads the chosen notation do not know. */
  readonly lostInOlder: Readonly<Record<Exclude<Lost, 'id'>, Phrase>>;
  /** Said where whole lists are written, in which the added lines are marked. */
  readonly wholeList: Phrase;
  /** The mark of an added line. */
  readonly added: string;
}
