import type { CaptureState } from '../capture/capture-state.ts';
import { tabOfItem } from '../capture/item-keys.ts';
import { dropExpired } from '../capture/stale.ts';
import { isSplit } from '../storage/private-windows.ts';
import { keepReserve } from '../storage/reserve.ts';
import { countMissing, removeEmptied, saveCapture } from '../storage/save-capture.ts';
import { makeRoom } from './make-room.ts';
import { selfClocked } from './self-clocked.ts';
import { waitingTimes } from './waiting-times.ts';

/** Writes the changes of a capture to the browser's storage. */
export interface Saving {
  /** Stores all changes. Resolves when the browser has stored or refused them; after a refusal it tries again. */
  readonly save: () => Promise<void>;
  /** Stores all changes: in this turn or, while several writes are under way, when one of them ends. */
  readonly saveSoon: () => void;
}

/**
 * In milliseconds. What was refused is tried again after the first, then after twice as long, and so on up to the last;
 * after that, once something else changes or a view asks.
 */
const firstWait = 250;
const lastWait = 16_000;

/** In milliseconds. What has been emptied is removed so long after the write that emptied it, if not before. */
const untilRemoved = 1000;

/** In milliseconds. Whether something has waited too long is asked at most once in this time. */
const betweenLooks = 10_000;

/**
 * Keeps a capture within its limits, and stored. `onSaving` hears each tab whose exchanges are being stored, and the
 * stand-ins of workers.
 */
export function savingOf(state: CaptureState, onSaving: (tabId: number) => void): Saving {
  let wait = firstWait;
  let again: ReturnType<typeof setTimeout> | null = null;
  let removing: ReturnType<typeof setTimeout> | null = null;
  /** How often room was made because the storage was full. */
  let timesMade = 0;
  /** Whether the storage refused the last write for want of room. */
  let isFull = false;
  /** Whether room is kept for counts. */
  let hasReserve = false;
  const count = () => {
    hasReserve = false;
    countMissing(state).catch(() => undefined);
  };
  const saveSoon = selfClocked(() => save());
  const { ageOf, forgetOthers } = waitingTimes();
  let lookedAt = Number.NEGATIVE_INFINITY;

  function lookForExpired(): void {
    const now = performance.now();
    if (now - lookedAt < betweenLooks) return;
    lookedAt = now;
    dropExpired(state, ageOf, { unsentMayNotEnd: !isSplit() });
    forgetOthers(state.pending);
  }

  function removeLater(): void {
    if (removing !== null || state.emptied.size === 0) return;
    removing = setTimeout(() => {
      removing = null;
      removeEmptied(state).catch(() => undefined);
    }, untilRemoved);
  }

  function tryAgain(): void {
    if (again !== null || wait > lastWait) return;
    again = setTimeout(() => {
      again = null;
      void save();
    }, wait);
    wait *= 2;
  }

  async function save(): Promise<void> {
    lookForExpired();
    makeRoom(state);
    // Saving empties the set.
    const changed = [...state.changed];
    if (changed.length === 0) return;
    const madeBefore = timesMade;
    try {
      if (isFull) count();
      const saved = saveCapture(state);
      for (const key of changed) {
        const tabId = tabOfItem(key);
        if (tabId !== null) onSaving(tabId);
      }
      await saved;
      wait = firstWait;
      isFull = false;
      if (!hasReserve) {
        hasReserve = true;
        keepReserve().catch(() => undefined);
      }
      removeLater();
    } catch (error) {
      if (/quota/i.test(String(error))) {
        isFull = true;
        // A write that began before room was last made does not tell whether that is enough.
        if (timesMade === madeBefore) {
          makeRoom(state, state.size / 2);
          timesMade += 1;
        }
        count();
      }
      tryAgain();
    }
  }

  return { save, saveSoon };
}
