import type { Phrase } from './phrase.ts';

/**
 * What a front-end developer sends to whoever owns the bucket. `bucket` is its name, or its host where that is unknown.
 */
export interface OwnerNoteText {
  readonly title: (method: string, origin: string, bucket: string) => Phrase;
  /** Above what is wrong where the bucket refuses nothing. */
  readonly about: (bucket: string, title: Phrase) => Phrase;
  readonly bucket: (bucket: string, region: string | null) => Phrase;
  /** Said where nothing tells which bucket a host belongs to. */
  readonly host: (host: string) => Phrase;
  readonly request: (method: string, url: string) => Phrase;
  readonly origin: (origin: string) => Phrase;
  readonly headers: (names: readonly string[]) => Phrase;
  /** `at`: when the request was sent, such as `2026-11-26 12:41:07 UTC`. */
  readonly answer: (status: number, at: string) => Phrase;
  /** Said where nobody knows which rule or field refuses a preflight. */
  readonly refusedUnknown: (status: number) => Phrase;
  readonly ruleTitle: string;
  readonly linesTitle: string;
  /** What to do where no change of the rules helps. */
  readonly remedyTitle: string;
  /** The menu of the console, which ends where `end` is: a rule, or where one is added. */
  readonly path: (bucket: string, end: string) => Phrase;
  /** The menu of the console, which ends at the rule that is recognised by what it holds. */
  readonly pathToRule: (bucket: string, marks: Phrase) => Phrase;
  /** Said of a new rule that has to come before this one, counted from 1. */
  readonly before: (rule: number) => Phrase;
  /** Said of a rule that has to stand before all others. */
  readonly first: Phrase;
  /** What a change rests on where the rules are not known: the request alone, or what the bucket answered as well. */
  readonly restsOn: (asked: boolean) => Phrase;
  readonly checkTitle: string;
  /** `status` is with what the preflight was refused; `null` where it was not, or no answer to it was seen. */
  readonly check: (status: number | null) => Phrase;
}
