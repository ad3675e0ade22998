import type { BinaryContent } from '../notation/configuration-problem.ts';
import type { Phrase } from './phrase.ts';

/** Why a file could not be read as a HAR, or not to its end. */
export type HarProblem =
  | { readonly kind: 'empty' }
  /** The browser could not read it: it has changed, has gone, or is a folder. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'packed'; readonly content: BinaryContent }
  /** `found` is how it begins. */
  | { readonly kind: 'not-json'; readonly found: string }
  | { readonly kind: 'not-a-har' }
  /** It ends in the middle; what stands before is read. */
  | { readonly kind: 'cut-off'; readonly bytes: number; readonly requests: number }
  /** It is no JSON from this byte on; what stands before is read. */
  | { readonly kind: 'malformed'; readonly byte: number; readonly requests: number };

/** The words round HARs: the full page's, and those of the panel in DevTools. */
export interface HarText {
  readonly openFullPage: string;
  readonly openTitle: Phrase;
  readonly openCause: Phrase;
  readonly choose: string;
  readonly chooseAnother: string;
  readonly dropHere: string;
  readonly reading: (file: string, percent: number) => Phrase;
  readonly cancel: string;
  readonly cancelled: (file: string) => Phrase;
  /** What the file holds; `kept` is how many requests to COS are looked at, the newest. */
  readonly opened: (file: string, requests: number, toCos: number) => Phrase;
  readonly leftOut: (kept: number, leftOut: number) => Phrase;
  readonly noneFailedTitle: Phrase;
  readonly noneFailedCause: (toCos: number) => Phrase;
  readonly unendedTitle: (requests: number) => Phrase;
  readonly unendedCause: Phrase;
  readonly noneToCosTitle: Phrase;
  readonly noneToCosCause: Phrase;
  /** Before the sentence about the file. */
  readonly problems: {
    readonly [K in HarProblem['kind']]: (file: string, problem: Extract<HarProblem, { readonly kind: K }>) => Phrase;
  };
  readonly tabGoneTitle: Phrase;

  readonly keepLog: string;
  readonly clear: string;
  readonly nothingYetTitle: Phrase;
  readonly nothingYetCause: Phrase;
  readonly noneToCosYet: (requests: number) => Phrase;
  /** Beside the title of requests that are under way. */
  readonly underWayCause: Phrase;
  readonly needsNoPermission: Phrase;
}

/** The sentence on a file that was not read to its end. */
export function harProblemText({ problems }: HarText, file: string, problem: HarProblem): Phrase {
  const text = problems[problem.kind] as (file: string, problem: HarProblem) => Phrase;
  return text(file, problem);
}
