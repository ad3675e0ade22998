import { capture } from '../../../extension/capture/capture.ts';
import { type CaptureState, emptyCapture } from '../../../extension/capture/capture-state.ts';
import { takeIn } from '../../../extension/capture/intake.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { RecordedEvent } from '../../playground/recorder/recording.ts';

export type { RecordedEvent };

/** Takes one event as a browser gave it into a state, and gives that state. */
export function foldEvent(state: CaptureState, { event, details }: RecordedEvent): CaptureState {
  const taken = takeIn(event, details);
  if (taken !== null) capture(state, taken);
  return state;
}

/** Folds events as a browser gave them, one after the other. */
export function foldEvents(events: readonly RecordedEvent[]): CaptureState {
  return events.reduce(foldEvent, emptyCapture());
}

/** Lists the exchanges of every tab. */
export function exchangesIn({ exchanges }: CaptureState): Exchange[] {
  return [...exchanges.values()].flatMap((ofTab) => [...ofTab.values()]);
}

/** Gives all that a state holds, item by item, as the storage has it. */
export function itemsOf(state: CaptureState): Record<string, string> {
  const pending = [...state.pending].map(([id, entry]) => [`pending:${id}`, entry] as const);
  const exchanges = [...state.exchanges].flatMap(([tabId, ofTab]) =>
    [...ofTab].map(([id, exchange]) => [`exchange:${tabId}:${id}`, exchange] as const),
  );
  const leftOut = [...state.leftOut].map(([tabId, count]) => [`left-out:${tabId}`, count] as const);
  const given = [...state.given].map((key) => [`given:${key}`, true] as const);
  const items = [...pending, ...exchanges, ...leftOut, ...given];
  return Object.fromEntries(items.map(([key, item]) => [key, JSON.stringify(item)]));
}
