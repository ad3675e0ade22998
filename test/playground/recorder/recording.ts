import type { BrowserWord } from '../browsers/extension-browser.ts';

export interface RecordedEvent {
  readonly event: string;
  readonly details: { readonly [field: string]: unknown };
}

/** What one browser told of one scenario. */
export interface Recording {
  readonly case: string;
  readonly browser: string;
  /** The address of the page. */
  readonly page: string;
  /** What the page's script was told in the end. */
  readonly script: unknown;
  /** Firefox: what its console said. */
  readonly console?: readonly BrowserWord[];
  /** Chromium: what its developer tools said. */
  readonly truth?: readonly BrowserWord[];
  readonly events: readonly RecordedEvent[];
}

/** A recording as its file holds it: one line for each event. */
export function printRecording({ events, ...head }: Recording): string {
  const lines = events.map((event) => `\n${JSON.stringify(event)}`);
  return `${JSON.stringify(head).slice(0, -1)},"events":[${lines.join(',')}\n]}\n`;
}
