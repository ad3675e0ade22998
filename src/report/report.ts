import type { AnswerId } from '../cos/answers/request-id.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import type { Asked } from '../cos/edits/opened.ts';
import type { ExpectedStep } from '../cos/expected-steps.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import type { DraftedChange } from '../probing/drafted-change.ts';
import type { Assumption } from '../replay-assumptions.ts';
import type { Proof } from '../suggestion/proof.ts';
import type { Suggestion } from '../suggestion/suggestion.ts';
import type { Extent } from '../text/time-line-text.ts';
import type { Alone } from './alone.ts';
import type { ShownDraft } from './shown-rules.ts';

/** What a report is made of: a finding has all of it. */
export interface Reported {
  readonly diagnosis: Diagnosis;
  /** At least one, in the order in which they were sent. */
  readonly exchanges: readonly Exchange[];
  /** The exchange that stands for all. */
  readonly example: Exchange;
  readonly extent: Extent;
  /** Whether each of the requests passed when it was sent again later. */
  readonly passedSince: boolean;
  readonly configuration: CorsConfiguration | null;
  /** When a person changed the rules to these; `null` where nobody said so. */
  readonly changedAt: number | null;
  readonly suggestion: Suggestion | null;
  /** The origins and methods of the requests that the change is for. */
  readonly asked: Asked;
  readonly assumptions: readonly Assumption[];
}

/** A change of rules that nobody has seen. */
export interface Drafted {
  readonly change: DraftedChange;
  /** Whether it follows from what the bucket answered to preflights, and not from the request alone. */
  readonly asked: boolean;
  /** The requests that it allows though they were not seen. */
  readonly steps: readonly ExpectedStep[];
}

/** What made a report: the extension’s version, and the browser as `Chromium 156`. */
export interface Versions {
  readonly extension: string;
  readonly browser: string;
}

/** A finding as it is passed on. `docs/report.md` describes each member. */
export interface Report {
  readonly format: 'cos-cors-doctor/report';
  readonly version: 1;
  readonly madeBy: Versions;
  /** Whether addresses hold the objects' keys. Otherwise names such as `object.jpg` stand for them. */
  readonly objectKeys: boolean;
  /** Whether nothing was cut to keep the report small. */
  readonly whole: boolean;
  readonly bucket: string | null;
  readonly region: string | null;
  /** How many requests the finding is about, and when the first and the last were sent. */
  readonly requests: Extent & { readonly first: number; readonly last: number };
  readonly passedSince: boolean;
  /** The kind that the finding is about. */
  readonly about: Diagnosis['kind'];
  /** All that is to be said of the exchange, in the order in which to act on it. */
  readonly diagnoses: readonly Diagnosis[];
  readonly exchange: Exchange;
  /** Further exchanges of the finding that ask something else of the rules. */
  readonly further: readonly Exchange[];
  /** How many of these are left out. */
  readonly leftOut: number;
  readonly configuration: CorsConfiguration | null;
  readonly changedAt: number | null;
  /** The change of known rules, for all that they refuse. */
  readonly change: {
    readonly edits: readonly Edit[];
    readonly proof: Proof;
    readonly steps: readonly ExpectedStep[];
    readonly asked: Asked;
  } | null;
  /** The change of rules that nobody has seen. */
  readonly draft: (Omit<Drafted, 'change'> & { readonly change: ShownDraft }) | null;
  readonly assumptions: readonly Assumption[];
  /** What is said of the exchange where it is the only one. */
  readonly alone: Alone;
  readonly requestIds: readonly AnswerId[];
  /** The preflight as a command for a shell; empty where the report was cut. */
  readonly preflight: string;
}

/** Prints a report as the JSON that `docs/report.md` describes. */
export function printJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
