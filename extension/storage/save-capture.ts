import { type CaptureState, writeOut } from '../capture/capture-state.ts';
import { itemKeys } from '../capture/item-keys.ts';
import { storageArea } from './areas.ts';
import { emptied } from './emptied.ts';
import { setInReserve } from './reserve.ts';

/**
 * So many emptied items are removed together: a removal costs as much as a write, and they count as removed already.
 */
const mostEmptied = 50;

/** Removes the items that were emptied and have not come back meanwhile. They stay noted if it rejects. */
export async function removeEmptied({ emptied: keys, stored }: CaptureState): Promise<void> {
  const gone = [...keys].filter((key) => !stored.has(key));
  // Noted again from here on is what is emptied while this is under way.
  keys.clear();
  if (gone.length === 0) return;
  try {
    await storageArea('session').remove(gone);
  } catch (error) {
    for (const key of gone) keys.add(key);
    throw error;
  }
}

/**
 * Stores what changed of a capture since the last call, all of it or nothing. If it rejects, the changes are noted
 * again, for the next call.
 */
export async function saveCapture(state: CaptureState): Promise<void> {
  writeOut(state);
  const { stored, texts, taken } = state;
  const changed = [...state.changed];
  state.changed.clear();
  const gone = changed.filter((key) => !texts.has(key) && stored.has(key));
  const kept = changed.filter((key) => texts.has(key));
  for (const key of gone) stored.delete(key);
  for (const key of kept) stored.add(key);
  try {
    if (kept.length > 0) {
      const items = [...kept.map((key) => [key, texts.get(key)]), ...gone.map((key) => [key, emptied])];
      await storageArea('session').set(Object.fromEntries(items));
    }
    for (const key of kept) taken.add(key);
    for (const key of gone) taken.delete(key);
    for (const key of gone) state.emptied.add(key);
    if (kept.length === 0 || state.emptied.size > mostEmptied) await removeEmptied(state);
  } catch (error) {
    for (const key of changed) {
      state.changed.add(key);
      // What was to be removed may still be there, and is removed again only if it counts as stored.
      stored.add(key);
    }
    throw error;
  }
}

/** How many requests of each tab its list should show or count, of which the storage holds nothing. */
function missingIn({ pending, exchanges, taken }: CaptureState): ReadonlyMap<number, number> {
  const missing = new Map<number, number>();
  const look = (tabId: number, id: string) => {
    if (taken.has(itemKeys.pending(id)) || taken.has(itemKeys.exchange(tabId, id))) return;
    missing.set(tabId, (missing.get(tabId) ?? 0) + 1);
  };
  for (const [tabId, ofTab] of exchanges) for (const id of ofTab.keys()) look(tabId, id);
  for (const entry of pending.values())
    if (
      entry.kind === 'request' &&
      entry.cos &&
      entry.method !== 'OPTIONS' &&
      !exchanges.get(entry.tabId)?.has(entry.id)
    )
      look(entry.tabId, entry.id);
  return missing;
}

/**
 * Counts the requests of which a full storage holds nothing as dropped, in what is stored alone: a count finds room
 * in what is kept for it, and represents them if the worker stops. The next save that is taken puts the true counts in
 * its place.
 */
export async function countMissing(state: CaptureState): Promise<void> {
  const counts = [...missingIn(state)].map(([tabId, missing]) => {
    const key = itemKeys.leftOut(tabId);
    state.changed.add(key);
    state.stored.add(key);
    return [key, JSON.stringify((state.leftOut.get(tabId) ?? 0) + missing)];
  });
  const { changed, taken, texts } = state;
  // What was dropped from a list to make room is in the count now.
  const gone = [...changed].filter((key) => taken.has(key) && !texts.has(key)).map((key) => [key, emptied]);
  if (counts.length > 0) await setInReserve(Object.fromEntries([...gone, ...counts]));
}
