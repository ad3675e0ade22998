import type { UploadStep } from '../cos/upload-step.ts';
import type { Phrase } from './phrase.ts';

/** How much some exchanges are, counted as a person does. */
export interface Extent {
  /** An upload in parts is one. */
  readonly uploads: number;
  /** Requests that upload nothing, each once however often it was attempted. */
  readonly others: number;
  /** The single requests of the uploads and the others, each once however often it was attempted. */
  readonly requests: number;
  readonly attempts: number;
  readonly hosts: number;
}

/** How one exchange ended. `status` is that of the answer at which it ended. */
export type Ending =
  | { readonly kind: 'preflight-refused' | 'withheld' | 'refused' | 'passed'; readonly status: number }
  /** `atPreflight`: nothing but the preflight was sent. `error` is the browser's own code. */
  | { readonly kind: 'failed'; readonly error: string; readonly atPreflight: boolean }
  | { readonly kind: 'pending' };

/** The words of the time line of a finding. */
export interface TimeLineText {
  readonly extent: (extent: Extent) => string;
  /** Over the time line. */
  readonly title: (extent: Extent) => string;
  /** Milliseconds since the first request. */
  readonly offset: (milliseconds: number) => string;
  readonly step: (step: UploadStep) => string;
  /** The request was sent before. */
  readonly retry: string;
  /** Which of the hosts, counted from 1, is asked from here on. */
  readonly host: (index: number) => string;
  /** Before the ending of a request whose preflight the browser accepted. */
  readonly preflight: (status: number) => string;
  readonly ending: (ending: Ending) => Phrase;
  readonly more: (count: number) => string;
  readonly requestId: string;
}
