import { type CaptureState, tabOfItem } from '../capture/capture-state.ts';
import { dropExpired } from '../capture/stale.ts';
import { saveCapture } from '../storage/stored-capture.ts';
import { makeRoom } from './make-room.ts';
import { throttled } from './throttled.ts';

/** Stores what changes of a capture. */
export interface Saving {
  /** Stores what has changed. Resolves once the browser has stored it or refused to: it is tried again then. */
  readonly save: () => Promise<void>;
  /** Stores what has changed, in this turn where that is `urgent` and seldom asked for, and in a moment otherwise. */
  readonly saveSoon: (urgent: boolean) => void;
}

/** How often in a row the browser may fail to store before it is left alone until something else changes. */
const mostFailures = 5;

/** Keeps a capture within its bounds and stored; `onSaving` is told each tab whose exchanges are being stored. */
export function savingOf(state: CaptureState, onSaving: (tabId: number) => void): Saving {
  let failures = 0;
  const saveSoon = throttled(() => void save());

  async function save(): Promise<void> {
    dropExpired(state, Date.now());
    makeRoom(state);
    const changed = [...state.changed];
    if (changed.length === 0) return;
    try {
      const saved = saveCapture(state);
      for (const key of changed) {
        const tabId = tabOfItem(key);
        if (tabId !== null && tabId >= 0) onSaving(tabId);
      }
      await saved;
      failures = 0;
    } catch (error) {
      for (const key of changed) {
        state.changed.add(key);
        state.stored.add(key);
      }
      if (/quota/i.test(String(error))) makeRoom(state, state.size / 2);
      failures += 1;
      if (failures <= mostFailures) saveSoon(false);
    }
  }

  return { save, saveSoon };
}
