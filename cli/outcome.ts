import type { Phrase } from '../src/text/phrase.ts';
import type { Paper } from './paper.ts';
import type { Words } from './words.ts';

/** What a command found. */
export interface Outcome {
  /** 0: all passes. 1: something is refused. 2: some of it could not be judged, and nothing else is refused. */
  readonly exit: 0 | 1 | 2;
  /** What `--json` prints. */
  readonly json: object;
  /** Writes what was found for a person: on standard output or, where there is `raw`, on standard error. */
  readonly write: (paper: Paper, words: Words) => void;
  /** A text for another program, which is printed alone on standard output. */
  readonly raw?: string;
  /** What could not be judged; said on standard error. */
  readonly problem?: (words: Words) => Phrase;
}

/** What a command needs of the world. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says how far a command is, where a person watches. */
  readonly progress: (line: (words: Words) => string) => void;
}
