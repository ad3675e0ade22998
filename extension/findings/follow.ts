import type { CaptureState } from '../capture/capture-state.ts';
import type { CaptureEvent } from '../capture/intake.ts';
import { dropExpired } from '../capture/stale.ts';
import { capture } from '../capture.ts';
import { makeRoom } from './make-room.ts';

/**
 * Takes events into a state in the order of their time, and keeps it bounded. A worker that has just been woken gets
 * its events out of order: what came before it was ready is to be given at once.
 */
export function follow(state: CaptureState, events: readonly CaptureEvent[]): void {
  for (const event of events.toSorted((one, other) => one.timeStamp - other.timeStamp)) {
    capture(state, event);
    makeRoom(state);
  }
  const now = events.reduce((latest, { timeStamp }) => Math.max(latest, timeStamp), 0);
  dropExpired(state, now);
}
