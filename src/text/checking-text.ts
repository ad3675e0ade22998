import type { Difference } from '../checking/difference.ts';
import type { Kept } from '../checking/kept.ts';
import type { Outcome } from '../checking/outcome.ts';
import type { Answered } from '../probing/probe.ts';
import type { Phrase } from './phrase.ts';

type Of<K extends Outcome['kind']> = Extract<Outcome, { readonly kind: K }>;

/** What the bucket answered to one kind of request, in a word or two. */
type OutcomeTexts = { readonly [K in Outcome['kind']]: (outcome: Of<K>) => string };

/** Why a request does not pass, with what the bucket answered. */
type ReasonTexts = {
  readonly [K in Exclude<Outcome['kind'], 'passes' | 'unanswered'>]: (outcome: Of<K>) => Phrase;
};

/** The words for checking whether a bucket lets captured requests pass by now. */
export interface CheckingText {
  /** The button of a person who has saved a change. */
  readonly check: string;
  readonly checkHint: string;
  readonly checkAgain: string;
  readonly checking: string;
  readonly progress: (answered: number, all: number) => string;
  /** `time` is a time of day in words. */
  readonly checkedAt: (time: string) => string;
  readonly stopped: Phrase;

  readonly allPassTitle: (requests: number) => string;
  /**
   * `allowed` is the one value of Allow-Origin in all answers, `before` the one status with which the preflights were
   * refused before; each is `null` where there is not one.
   */
  readonly allPassCause: (preflights: number, allowed: string | null, before: number | null) => Phrase;
  readonly failTitle: (failing: number, all: number) => string;
  readonly openTitle: (open: number, all: number) => string;
  /** Said of a result after which a request has failed. */
  readonly failedSince: Phrase;

  readonly request: string;
  readonly bucket: string;
  readonly browser: string;
  readonly outcomes: OutcomeTexts;
  readonly kept: (kept: Kept, time: (at: number) => string) => string;
  readonly moreRows: (count: number) => string;
  readonly untilThen: Phrase;
  /** `requests` are some of those whose stored answers lack the headers of CORS. */
  readonly storedAnswers: (requests: readonly string[]) => Phrase;
  /**
   * What the verdict rests on. `beyondBucket`: whether a CDN may stand in front. `noCredentials`: whether it is assumed
   * that requests carry none.
   */
  readonly restsOn: (beyondBucket: boolean, noCredentials: boolean) => Phrase;

  readonly reasons: ReasonTexts;
  /** `changed`: whether the rules are those with the change, else those that are known. */
  readonly difference: (difference: Difference, changed: boolean) => Phrase;
  /** Said where everything passes, yet not by the rules with the change. */
  readonly notNoted: Phrase;
  readonly noted: (bucket: string) => Phrase;
  /** Stands before the button that asks the bucket, where its rules are not known. */
  readonly askInstead: Phrase;
}

export function outcomeText({ outcomes }: CheckingText, outcome: Outcome): string {
  const text = outcomes[outcome.kind] as (outcome: Outcome) => string;
  return text(outcome);
}

/** The headers that a preflight asks for and the rule which answers it without headers does not list. */
export function unlisted({ probe }: Answered, listed: readonly string[]): string[] {
  const names = new Set(listed.map((name) => name.toLowerCase()));
  return probe.headerNames.filter((name) => !names.has(name));
}
