import type { UploadStep } from '../cos/upload-step.ts';
import type { Phrase } from './phrase.ts';

/** The size of a group of exchanges, as a person counts it. */
export interface Extent {
  /** An upload in parts counts as one. */
  readonly uploads: number;
  /** Requests that upload nothing, each once however often it was attempted. */
  readonly others: number;
  /** All requests, of uploads and others, each once however often it was attempted. */
  readonly requests: number;
  readonly attempts: number;
  readonly hosts: number;
}

/** How one exchange ended. `status` is that of the answer at which it ended. */
export type Ending =
  | { readonly kind: 'preflight-refused' | 'withheld' | 'refused' | 'passed'; readonly status: number }
  /** `atPreflight`: only the preflight was sent. `error` is the browser's own code. */
  | { readonly kind: 'failed'; readonly error: string; readonly atPreflight: boolean }
  | { readonly kind: 'pending' };

/** The words of the time line of a finding. */
export interface TimeLineText {
  readonly extent: (extent: Extent) => string;
  readonly title: (extent: Extent) => string;
  /** Milliseconds since the first request. */
  readonly offset: (milliseconds: number) => string;
  readonly step: (step: UploadStep) => string;
  /** Marks a request that was sent before. */
  readonly retry: string;
  /** Names the host that is asked from here on; `index` counts from 1. */
  readonly host: (index: number) => string;
  /** Stands before the ending of a request whose preflight the browser accepted. */
  readonly preflight: (status: number) => string;
  readonly ending: (ending: Ending) => Phrase;
  readonly more: (count: number) => string;
  readonly requestId: string;
}
