import { type CaptureState, emptyCapture } from '../../extension/capture/capture-state.ts';
import { takeIn } from '../../extension/capture/intake.ts';
import { capture } from '../../extension/capture.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { RecordedEvent } from '../playground/recorder/recording.ts';

export type { RecordedEvent };

/** The state after one event as a browser gave it. */
export function foldEvent(state: CaptureState, { event, details }: RecordedEvent): CaptureState {
  const taken = takeIn(event, details);
  return taken === null ? state : capture(state, taken);
}

/** Folds events as a browser gave them, one after the other. */
export function foldEvents(events: readonly RecordedEvent[]): CaptureState {
  return events.reduce(foldEvent, emptyCapture);
}

/** All exchanges, of every tab. */
export function exchangesIn({ exchanges }: CaptureState): Exchange[] {
  return Object.values(exchanges).flat();
}
