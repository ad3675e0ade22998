import { type CaptureState, deletePending, giveUp } from './capture-state.ts';
import type { PendingEntry } from './pending.ts';

const minute = 60_000;

/** Which requests of a browser end without being sent. */
interface Endings {
  /**
   * Whether a request that a service worker answers never ends and is never sent. So it is in Firefox; Chrome tells
   * nothing of such a request, and one that is not sent yet waits for a connection.
   */
  readonly unsentMayNotEnd: boolean;
}

/** Whether the browser sent anything of a request, so that it was not a service worker that answered it. */
const wasSent = (entry: PendingEntry) => entry.kind === 'request' && (entry.sent || entry.preflight !== null);

/** Whether an entry has waited too long: some requests and aborted preflights never end. */
function expired(entry: PendingEntry, age: number, { unsentMayNotEnd }: Endings): boolean {
  const uploading = entry.kind === 'request' && (entry.sent || !unsentMayNotEnd);
  return age > (uploading ? 60 : 5) * minute;
}

/** A page can start a thousand uploads in one turn, each with a pending preflight beside it. */
const mostPending = 3000;

const isKnownToBeCos = (entry: PendingEntry) => entry.kind === 'preflight' || entry.cos;

/** Gives up the pending entries that have waited too long. `ageOf` tells for how many milliseconds one has waited. */
export function dropExpired(state: CaptureState, ageOf: (entry: PendingEntry) => number, endings: Endings): void {
  for (const entry of [...state.pending.values()]) {
    if (!expired(entry, ageOf(entry), endings)) continue;
    if (wasSent(entry) || !endings.unsentMayNotEnd) giveUp(state, entry.id);
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
