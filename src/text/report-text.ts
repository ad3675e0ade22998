import type { CredentialsMode } from '../exchange.ts';
import type { OwnerNoteText } from './owner-note-text.ts';
import type { Phrase } from './phrase.ts';

/** The words of a view's first moments: what opens a report and copies it. */
export interface ReportViewText {
  readonly title: string;
  readonly copy: string;
}

/** The words of a report, which load when one is asked for. */
export interface ReportText {
  readonly bucket: (bucket: string, region: string | null) => Phrase;
  /** Said where nothing tells which bucket a host belongs to. */
  readonly host: (host: string) => Phrase;
  /** `count` as `TimeLineText.extent` says it; `last` such as `2026-11-26 12:41:07 UTC`. */
  readonly extent: (count: string, last: string) => Phrase;
  readonly change: string;
  /** An edit, and the way to its place in the console. */
  readonly edit: (edit: string, way: string) => string;
  /** The rule in which an edit is made, as the way through the console ends: counted from 1. */
  readonly inRule: (rule: number) => string;
  /** Stands for lines of a list that stay as they are and are not written. */
  readonly unchanged: (lines: number) => string;
  /** The words of `InterfaceText.proof` as a sentence. */
  readonly proven: (proof: Phrase) => Phrase;
  readonly request: string;
  readonly url: (method: string, url: string) => Phrase;
  readonly origin: (origin: string) => Phrase;
  readonly headers: (names: readonly string[]) => Phrase;
  readonly credentials: (mode: CredentialsMode | null) => Phrase;
  readonly outcome: (outcome: Phrase) => Phrase;
  readonly id: (name: string, answer: string, id: string) => Phrase;
  readonly further: string;
  readonly leftOut: (requests: number) => Phrase;
  /** `rules` counts all, `shown` those that are printed. */
  readonly rules: (rules: number, shown: number) => string;
  readonly rulesUnknown: Phrase;
  readonly command: string;
  readonly objectNames: Phrase;
  readonly cut: Phrase;
  readonly madeBy: (extension: string, browser: string) => Phrase;
  readonly noSecrets: Phrase;
  readonly owner: OwnerNoteText;
  readonly view: {
    readonly withKeys: string;
    readonly markdown: string;
    readonly json: string;
    readonly hint: Phrase;
  };
}
