import { type CaptureState, deletePending } from './capture-state.ts';
import type { PendingEntry } from './pending.ts';

const minute = 60_000;

/** Whether an entry has waited too long: requests that a service worker answers and aborted preflights never end. */
function expired(entry: PendingEntry, now: number): boolean {
  const uploading = entry.kind === 'request' && entry.sent;
  return now - entry.startedAt > (uploading ? 60 : 5) * minute;
}

/** A page can start a thousand uploads in one turn, each with a pending preflight beside it. */
const mostPending = 3000;

const isKnownToBeCos = (entry: PendingEntry) => entry.kind === 'preflight' || entry.cos;

/** Gives up the pending entries that have waited too long at `now`, in milliseconds since the epoch. */
export function dropExpired(state: CaptureState, now: number): void {
  for (const entry of [...state.pending.values()]) if (expired(entry, now)) deletePending(state, entry.id);
}

/** When over 3,000 entries are pending, gives up 300: those not known to be COS before others, then the oldest. */
export function dropSurplus(state: CaptureState): void {
  if (state.pending.size <= mostPending) return;
  const entries = [...state.pending.values()].sort(
    (one, other) => Number(isKnownToBeCos(one)) - Number(isKnownToBeCos(other)) || one.startedAt - other.startedAt,
  );
  for (const { id } of entries.slice(0, mostPending / 10)) deletePending(state, id);
}
