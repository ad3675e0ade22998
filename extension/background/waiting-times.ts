import type { Pending, PendingEntry } from '../capture/pending.ts';

/**
 * Tells for how many milliseconds a pending entry has waited. The wall clock says it once, when an entry is first asked
 * about, because it began before: perhaps under an earlier background. From then on a clock counts that nobody can set.
 */
export function waitingTimes() {
  /** By id: when the entry began, by the steady clock. */
  const begun = new Map<string, number>();

  return {
    ageOf: ({ id, startedAt }: PendingEntry): number => {
      const now = performance.now();
      const at = begun.get(id) ?? now - Math.max(0, Date.now() - startedAt);
      begun.set(id, at);
      return now - at;
    },
    /** Forgets the entries that are pending no more. */
    forgetOthers: (pending: Pending): void => {
      for (const id of [...begun.keys()]) if (!pending.has(id)) begun.delete(id);
    },
  };
}
