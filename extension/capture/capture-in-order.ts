import { capture } from './capture.ts';
import { type CaptureEvent, webRequestEvents } from './capture-event.ts';
import type { CaptureState } from './capture-state.ts';

/** Orders events of the same millisecond, the finest that Firefox tells: beginnings before endings. */
function stageOf({ event }: CaptureEvent): number {
  return (webRequestEvents as readonly string[]).indexOf(event);
}

/**
 * Captures events in order of time. A worker that was just woken gets them out of order, so all that came before it was
 * ready have to be given in one call.
 */
export function captureInOrder(state: CaptureState, events: readonly CaptureEvent[]): void {
  const inOrder = events.toSorted((one, other) => one.timeStamp - other.timeStamp || stageOf(one) - stageOf(other));
  for (const event of inOrder) capture(state, event);
}
