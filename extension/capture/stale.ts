import { type CaptureState, deletePending } from './capture-state.ts';
import type { PendingEntry } from './pending.ts';

const minute = 60_000;

/** Requests that a service worker answers, and preflights of aborted ones, never end: they are given up. */
function expired(entry: PendingEntry, now: number): boolean {
  const uploading = entry.kind === 'request' && entry.sent;
  return now - entry.startedAt > (uploading ? 60 : 5) * minute;
}

/** A page can begin a thousand uploads in one turn; each has a preflight under way beside it. */
const mostPending = 3000;

const isKnownToBeCos = (entry: PendingEntry) => entry.kind === 'preflight' || entry.cos;

/** Gives up what has waited too long at `now`, in milliseconds since the epoch. */
export function dropExpired(state: CaptureState, now: number): void {
  for (const entry of [...state.pending.values()]) if (expired(entry, now)) deletePending(state, entry.id);
}

/** Gives up, when more than three thousand wait, the tenth that has waited longest; what is not known to be COS leaves first. */
export function dropSurplus(state: CaptureState): void {
  if (state.pending.size <= mostPending) return;
  const entries = [...state.pending.values()].sort(
    (one, other) => Number(isKnownToBeCos(one)) - Number(isKnownToBeCos(other)) || one.startedAt - other.startedAt,
  );
  for (const { id } of entries.slice(0, mostPending / 10)) deletePending(state, id);
}
