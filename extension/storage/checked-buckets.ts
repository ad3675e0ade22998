import { orNull } from '../shapes/shape.ts';
import { storageArea } from './areas.ts';
import { type CheckedBucket, isCheckedBucket } from './checked-shape.ts';
import { sessionKeys } from './keys.ts';
import { leavingForOneMore } from './room.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** What says which check is meant: each tab has one. */
export interface CheckedKey {
  readonly tabId: number;
  /** Whether the tab is in a private window that shares its background with other windows. */
  readonly inPrivate: boolean;
}

/** The key under which it is stored. */
export function keyOfChecked({ tabId, inPrivate }: CheckedKey): string {
  const key = sessionKeys.checked(String(tabId));
  return inPrivate ? sessionKeys.inPrivate(key) : key;
}

/** Says which check an item of that key is; `null` for any other key. */
export function checkedKeyOf(key: string): CheckedKey | null {
  for (const inPrivate of [false, true]) {
    const prefix = inPrivate ? sessionKeys.inPrivate(sessionKeys.checked('')) : sessionKeys.checked('');
    const tab = key.slice(prefix.length);
    if (key.startsWith(prefix) && /^\d+$/.test(tab)) return { tabId: Number(tab), inPrivate };
  }
  return null;
}

/** The check of a tab; `null` while there was none. It ends with the browser. */
export function checkedBucket(key: CheckedKey): StoredItem<CheckedBucket | null> {
  return storedItem<CheckedBucket | null>('session', keyOfChecked(key), null, { fits: orNull(isCheckedBucket) });
}

/** The keys of those of the items of `storage.session` that stand for checks and are none. */
export function unreadableChecks(items: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(items).filter((key) => checkedKeyOf(key) !== null && !isCheckedBucket(items[key]));
}

/** More tabs than anybody checks at a time. */
const mostChecked = 10;

/** Makes room for one more: of the checks that have ended the oldest leave, until fewer than 10 are left. */
export async function dropOldestChecked(): Promise<void> {
  const session = storageArea('session');
  const items = Object.entries(await session.get()).filter(([key]) => checkedKeyOf(key) !== null);
  const endings = items.map(([id, value]) => ({ id, endedAt: isCheckedBucket(value) ? value.endedAt : 0 }));
  const gone = leavingForOneMore(endings, mostChecked);
  if (gone.length > 0) await session.remove(gone);
}
