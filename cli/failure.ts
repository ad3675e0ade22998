import type { CliProblem } from '../src/text/cli-text.ts';
import type { Phrase } from '../src/text/phrase.ts';
import type { Words } from './words.ts';

/** Thrown where a command cannot judge. Its sentence is put into words when it is printed. */
export class CannotJudge extends Error {
  /** What is wrong, in words. */
  readonly sentence: (words: Words) => Phrase;

  constructor(sentence: (words: Words) => Phrase) {
    super('cannot judge');
    this.sentence = sentence;
  }
}

/** Throws the reason why a command cannot judge. */
export function refuse(problem: CliProblem): never {
  throw new CannotJudge(({ problemText }) => problemText(problem));
}

/** The system's own code of an error, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
