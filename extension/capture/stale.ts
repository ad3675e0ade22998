import { type CaptureState, deletePending, giveUp } from './capture-state.ts';
import type { PendingEntry } from './pending.ts';

const minute = 60_000;

/** Whether an entry has waited too long: requests that a service worker answers and aborted preflights never end. */
function expired(entry: PendingEntry, age: number): boolean {
  const uploading = entry.kind === 'request' && entry.sent;
  return age > (uploading ? 60 : 5) * minute;
}

/** A page can start a thousand uploads in one turn, each with a pending preflight beside it. */
const mostPending = 3000;

const isKnownToBeCos = (entry: PendingEntry) => entry.kind === 'preflight' || entry.cos;

/** Whether the browser sent anything of a request, so that it was not a service worker that answered it. */
const wasSent = (entry: PendingEntry) => entry.kind === 'request' && (entry.sent || entry.preflight !== null);

/** Gives up the pending entries that have waited too long. `ageOf` tells for how many milliseconds one has waited. */
export function dropExpired(state: CaptureState, ageOf: (entry: PendingEntry) => number): void {
  for (const entry of [...state.pending.values()]) {
    if (!expired(entry, ageOf(entry))) continue;
    if (wasSent(entry)) giveUp(state, entry.id);
    else deletePending(state, entry.id);
  }
}

/** When over 3,000 entries are pending, gives up 300: those not known to be COS before others, then the oldest. */
export function dropSurplus(state: CaptureState): void {
  if (state.pending.size <= mostPending) return;
  const entries = [...state.pending.values()].sort(
    (one, other) => Number(isKnownToBeCos(one)) - Number(isKnownToBeCos(other)) || one.startedAt - other.startedAt,
  );
  for (const { id } of entries.slice(0, mostPending / 10)) giveUp(state, id);
}
