import type { CaptureState } from '../capture/capture-state.ts';
import { type CaptureEvent, webRequestEvents } from '../capture/intake.ts';
import { capture } from '../capture.ts';
import { makeRoom } from './make-room.ts';

/** Firefox counts whole milliseconds: of one of them what begins comes before what ends. */
function stageOf({ event }: CaptureEvent): number {
  return (webRequestEvents as readonly string[]).indexOf(event);
}

/**
 * Takes events into a state in the order of their time, and keeps it bounded. A worker that has just been woken gets
 * its events out of order: what came before it was ready is to be given at once.
 */
export function follow(state: CaptureState, events: readonly CaptureEvent[]): void {
  for (const event of events.toSorted(
    (one, other) => one.timeStamp - other.timeStamp || stageOf(one) - stageOf(other),
  )) {
    capture(state, event);
    makeRoom(state);
  }
}
