import { capture } from './capture.ts';
import { type CaptureEvent, webRequestEvents } from './capture-event.ts';
import type { CaptureState } from './capture-state.ts';

/** Firefox counts whole milliseconds: of one of them what begins comes before what ends. */
function stageOf({ event }: CaptureEvent): number {
  return (webRequestEvents as readonly string[]).indexOf(event);
}

/**
 * Takes events into a state in the order of their time. A worker that has just been woken gets its events out of order:
 * what came before it was ready is to be given at once.
 */
export function captureInOrder(state: CaptureState, events: readonly CaptureEvent[]): void {
  const inOrder = events.toSorted((one, other) => one.timeStamp - other.timeStamp || stageOf(one) - stageOf(other));
  for (const event of inOrder) capture(state, event);
}
