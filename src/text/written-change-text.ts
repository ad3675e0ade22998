import type { Lost, LostInOlder } from '../notation/print.ts';
import type { Phrase } from './phrase.ts';

/** The words about a change that is written as a file or a program holds it. */
export interface WrittenChangeText {
  /** What the chosen notation cannot hold, or what its SDK does not send. */
  readonly lost: Readonly<Record<Lost, Phrase>>;
  /** What older versions of the tool that reads the chosen notation do not know. */
  readonly lostInOlder: Readonly<Record<LostInOlder, Phrase>>;
  /** Said where whole lists are written, in which the added lines are marked. */
  readonly wholeList: Phrase;
  /** The label of the choice among the languages of SDKs. */
  readonly sdkLanguage: string;
  /** Says where code goes that takes these names from a program. */
  readonly takes: (names: readonly string[]) => Phrase;
  /** The mark of an added line. */
  readonly added: string;
}
