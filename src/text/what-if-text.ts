import type { Suspect } from '../diagnoses/configuration-differs.ts';
import type { CorsFailure } from '../fetch/cors-failure.ts';
import type { FieldMark, FieldMarks } from '../what-if/field-marks.ts';
import type { HeaderRemark } from '../what-if/header-reading.ts';
import type { MethodProblem } from '../what-if/method-reading.ts';
import type { OriginProblem, OriginRemark } from '../what-if/origin-reading.ts';
import type { RegionProblem } from '../what-if/target-reading.ts';
import type { Phrase } from './phrase.ts';

type ByKind<U extends { readonly kind: string }, More extends readonly unknown[] = []> = {
  readonly [K in U['kind']]: (value: Extract<U, { readonly kind: K }>, ...more: More) => Phrase;
};

/** The words of the view that tells of a request what would become of it. */
export interface WhatIfText {
  /** The names of the full page's views. */
  readonly findings: string;
  readonly whatIf: string;
  readonly views: string;
  /** The button at a finding that takes its request over. */
  readonly tryIt: string;
  readonly tryItHint: string;
  /** The captured request with which the form began. */
  readonly from: (method: string, object: string) => Phrase;
  /** Goes back to that request, or to an empty form. */
  readonly reset: string;
  readonly clear: string;

  readonly bucket: string;
  readonly bucketHint: Phrase;
  readonly knownBuckets: string;
  readonly region: string;
  readonly regionHint: Phrase;
  readonly origin: string;
  readonly originHint: Phrase;
  readonly seenOrigins: string;
  readonly method: string;
  readonly otherMethod: string;
  readonly headers: string;
  readonly addHeader: string;
  readonly removeHeader: (name: string) => string;
  readonly headersHint: Phrase;
  readonly credentials: string;
  /** The button that writes what browsers send. */
  readonly use: (origin: string) => Phrase;

  readonly originProblems: ByKind<OriginProblem>;
  readonly originRemarks: ByKind<OriginRemark, [sent: string]>;
  readonly methodProblems: ByKind<MethodProblem>;
  readonly headerRemarks: ByKind<HeaderRemark>;
  readonly regionProblems: ByKind<RegionProblem>;

  /** What the rule in view says of each field. */
  readonly marks: {
    readonly origin: (mark: FieldMarks['origin'], rule: number) => Phrase;
    readonly method: (mark: FieldMarks['method'], rule: number) => Phrase;
    readonly headers: (refused: readonly string[], lines: readonly string[], rule: number) => Phrase;
    readonly credentials: (answersAny: boolean, rule: number) => Phrase;
  };

  /** Said while a field that is needed is empty or wrong. */
  readonly openTitle: string;
  readonly openCause: Phrase;
  readonly wrongTitle: string;
  readonly wrongCause: Phrase;
  readonly unknownTitle: (bucket: string) => Phrase;
  readonly unknownCause: Phrase;
  /** Said of a request that passes. `preflight` is the rule that answers the preflight, `null` where none is sent. */
  readonly passesTitle: (method: string, origin: string) => Phrase;
  readonly passesCause: (preflight: number | null, actual: number) => Phrase;

  readonly byRules: string;
  readonly rules: (rules: number, when: string) => Phrase;
  readonly verdicts: {
    readonly passes: string;
    readonly refused: string;
    readonly blocked: string;
    readonly withheld: string;
  };
  readonly preflight: string;
  readonly noPreflight: Phrase;
  readonly request: (method: string) => Phrase;
  readonly noCorsHeaders: string;
  readonly statusOpen: Phrase;

  readonly live: string;
  readonly unasked: string;
  readonly stale: string;
  readonly ask: string;
  readonly asksOne: Phrase;
  readonly asking: string;
  readonly liveVerdicts: { readonly passes: string; readonly refused: string };
  readonly liveBlocked: (failure: CorsFailure) => Phrase;
  readonly agrees: Phrase;
  readonly differs: string;
  readonly suspicion: (suspects: readonly Suspect[]) => Phrase;
  readonly pasteAnew: Phrase;
  readonly differingHeaders: (names: readonly string[]) => Phrase;
  /** Said where the rules are not known, so that the live answer stands alone. */
  readonly alone: Phrase;
  readonly noAddress: Phrase;

  /** The proof of a change. Of `captured` requests `kept` pass by the known rules, and still do. */
  readonly proof: (kept: number, captured: number) => Phrase;
}

function worded<U extends { readonly kind: string }, More extends readonly unknown[]>(
  texts: ByKind<U, More>,
  value: U,
  ...more: More
): Phrase {
  const text = texts[value.kind as U['kind']] as (value: U, ...more: More) => Phrase;
  return text(value, ...more);
}

export function originProblemText({ originProblems }: WhatIfText, problem: OriginProblem): Phrase {
  return worded(originProblems, problem);
}

export function originRemarkText({ originRemarks }: WhatIfText, remark: OriginRemark, sent: string): Phrase {
  return worded(originRemarks, remark, sent);
}

export function methodProblemText({ methodProblems }: WhatIfText, problem: MethodProblem): Phrase {
  return worded(methodProblems, problem);
}

export function headerRemarkText({ headerRemarks }: WhatIfText, remark: HeaderRemark): Phrase {
  return worded(headerRemarks, remark);
}

export function regionProblemText({ regionProblems }: WhatIfText, problem: RegionProblem): Phrase {
  return worded(regionProblems, problem);
}

/** The first rule, counted from 1, that allows a field which the rule in view refuses; `null` for none. */
export function allowingElsewhere({ elsewhere }: FieldMark): number | null {
  const [first] = elsewhere;
  return first === undefined ? null : first + 1;
}
