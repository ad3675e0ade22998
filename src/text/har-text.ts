import type { BinaryContent } from '../notation/configuration-problem.ts';
import type { Phrase } from './phrase.ts';

/** Why a file could not be read as a HAR, or not to its end. */
export type HarProblem =
  | { readonly kind: 'empty' }
  /** The browser could not read the file: it has changed, is gone, or is a folder. */
  | { readonly kind: 'unreadable' }
  /** The extension itself failed at the file. `fault` is the message of the error; empty where none came. */
  | { readonly kind: 'failed'; readonly fault: string }
  /** Nothing was heard of the reading for so many seconds, and it was given up. */
  | { readonly kind: 'silent'; readonly seconds: number }
  | { readonly kind: 'packed'; readonly content: BinaryContent }
  /** `found` is how the file begins. */
  | { readonly kind: 'not-json'; readonly found: string }
  | { readonly kind: 'not-a-har' }
  /** The file ends in the middle. The requests before that are read. */
  | { readonly kind: 'cut-off'; readonly bytes: number; readonly requests: number }
  /** The file is no JSON from this byte on. The requests before it are read. */
  | { readonly kind: 'malformed'; readonly byte: number; readonly requests: number };

/** The words for HARs, on the full page and in the panel in DevTools. */
export interface HarText {
  readonly openFullPage: string;
  readonly choose: string;
  readonly reading: (file: string, percent: number) => Phrase;
  readonly cancel: string;
  readonly cancelled: (file: string) => Phrase;
  /** What the file holds: how many requests, and how many of them to COS. */
  readonly opened: (file: string, requests: number, toCos: number) => Phrase;
  /** `kept` is how many requests to COS are looked at, the newest; `leftOut` is how many are not. */
  readonly leftOut: (kept: number, leftOut: number) => Phrase;
  /** So many values were cut where they are longer than `bytes`. */
  readonly cut: (values: number, bytes: number) => Phrase;
  readonly noneFailedTitle: Phrase;
  readonly noneFailedCause: (toCos: number) => Phrase;
  readonly unendedTitle: (requests: number) => Phrase;
  readonly unendedCause: Phrase;
  readonly noneToCosTitle: Phrase;
  readonly noneToCosCause: Phrase;
  readonly problems: {
    readonly [K in HarProblem['kind']]: (file: string, problem: Extract<HarProblem, { readonly kind: K }>) => Phrase;
  };
  readonly tabGoneTitle: Phrase;

  readonly keepLog: string;
  readonly clear: string;
  readonly nothingYetTitle: Phrase;
  readonly nothingYetCause: Phrase;
  readonly noneToCosYet: (requests: number) => Phrase;
  /** The cause beside the title of requests that are under way. */
  readonly underWayCause: Phrase;
  readonly needsNoPermission: Phrase;
}

/** The sentence on a file that could not be read, or not to its end. */
export function harProblemText({ problems }: HarText, file: string, problem: HarProblem): Phrase {
  const text = problems[problem.kind] as (file: string, problem: HarProblem) => Phrase;
  return text(file, problem);
}
