import type { ListField } from '../cos/edits/edit.ts';
import type { AskingProblem } from '../probing/asking-problem.ts';
import type { Conclusion } from '../probing/conclusion.ts';
import type { Doubt } from '../probing/doubt.ts';
import type { DraftedChange } from '../probing/drafted-change.ts';
import type { Probe } from '../probing/probe.ts';
import type { Tested, TestedFields } from '../probing/tested-fields.ts';
import type { Phrase } from './phrase.ts';

/** What a person reads about what a bucket's answers prove. */
interface ConclusionText {
  /** A fact with the user's value; no full stop. */
  readonly title: Phrase;
  /** The bucket's own answers as evidence. */
  readonly cause: Phrase;
  /** What to do, where no drafted change says it. */
  readonly remedy?: Phrase;
}

/** `asked` is the preflight in question. */
export type ConclusionTexts = {
  readonly [K in Conclusion['blocked']]: (
    conclusion: Extract<Conclusion, { readonly blocked: K }>,
    asked: Probe,
  ) => ConclusionText;
};

export type DoubtTexts = { readonly [K in Doubt['kind']]: (doubt: Extract<Doubt, { readonly kind: K }>) => Phrase };

export type AskingProblemTexts = {
  readonly [K in AskingProblem['kind']]: (problem: Extract<AskingProblem, { readonly kind: K }>) => Phrase;
};

type Place = Extract<DraftedChange, { readonly kind: 'insert-rule' }>['place'];

/** The words for asking a bucket with preflights, and for what its answers prove. */
export interface AskingText {
  readonly ask: string;
  readonly again: string;
  /** What is sent, and what is not. */
  readonly sends: Phrase;
  readonly asking: string;
  readonly progress: (answered: number) => string;
  readonly stop: string;
  /** Said while the headers are asked for. */
  readonly methodPasses: Phrase;
  readonly goesOn: Phrase;
  /** Said of answers that are not all, because a person stopped. */
  readonly stopped: Phrase;
  /** `when` is a time in words, such as `2 minutes ago`. */
  readonly asked: (answered: number, when: string) => string;
  /** In place of `when`, within ten seconds. */
  readonly momentAgo: string;
  /** The button that asks the browser for the host. */
  readonly permit: (host: string) => Phrase;
  readonly problems: AskingProblemTexts;
  readonly conclusions: ConclusionTexts;
  /** Why answers do not tell what is refused. */
  readonly doubts: DoubtTexts;

  /** The heading of the table of what each field was answered. */
  readonly answers: string;
  readonly answer: string;
  /** Stands for the mark of a value with those who do not see it. */
  readonly tested: (tested: Tested) => string;
  /** Beside an origin that is allowed: whether the bucket answers any origin with `*`. */
  readonly anyOrigin: (any: boolean) => Phrase;
  /** Beside the method. */
  readonly otherMethods: (allowed: readonly string[], refused: readonly string[]) => Phrase;
  readonly answerHolds: (answer: NonNullable<TestedFields['answer']>) => Phrase;

  /** The heading of the rule that is drafted for so many requests before the bucket was asked. */
  readonly drafted: (requests: number) => string;
  /** What is to be known of a rule that is drafted before the bucket was asked. `refused`: whether the preflight was. */
  readonly draftedNote: (refused: boolean) => Phrase;
  /** The button that copies a report for whoever owns the bucket. */
  readonly forOwner: string;

  /** The imperative above drafted lines. */
  readonly addLines: (field: ListField, lines: readonly string[]) => Phrase;
  readonly addRule: (place: Place) => Phrase;
  /** What `*` in the place of header names opens. */
  readonly anyHeader: Phrase;
  /** The mark of what is concluded from answers, and not proven by the rules themselves. */
  readonly inferred: string;
  /** The heading of the rules that answered, as far as the answers show them. */
  readonly sketched: (rules: number) => string;
  /** Said below such a rule: the fields in which it may hold more, by the console's labels. */
  readonly inPart: (labels: readonly string[]) => Phrase;
  /** Said below such a rule that allows an origin which nobody has. */
  readonly anybody: Phrase;
  /** Said of answers that are older than the latest failure. */
  readonly failedSince: Phrase;
  readonly lookFor: string;
  readonly whichRule: Phrase;
  /** Where the rule has to stand among the others, and why. */
  readonly place: Readonly<Record<Place, Phrase>>;
  /** Said in place of a change, where no rule can hold the origin or the method. */
  readonly noRule: Phrase;
}

/** What is said of what a bucket's answers prove of a preflight. */
export function conclusionText({ conclusions }: AskingText, conclusion: Conclusion, asked: Probe): ConclusionText {
  const text = conclusions[conclusion.blocked] as (conclusion: Conclusion, asked: Probe) => ConclusionText;
  return text(conclusion, asked);
}

/** The sentence on why answers prove nothing. */
export function doubtText(texts: DoubtTexts, doubt: Doubt): Phrase {
  const text = texts[doubt.kind] as (doubt: Doubt) => Phrase;
  return text(doubt);
}

/** The sentence on why a bucket could not be asked on. */
export function askingProblemText({ problems }: AskingText, problem: AskingProblem): Phrase {
  const text = problems[problem.kind] as (problem: AskingProblem) => Phrase;
  return text(problem);
}
