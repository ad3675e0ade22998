import browser from 'webextension-polyfill';
import { isInPrivateWindow, isSplit } from './private-windows.ts';
import { profileArea } from './profile-area.ts';
import type { Changes, StorageArea } from './storage-area.ts';

type Items = Readonly<Record<string, unknown>>;

/** Reads items of an area by key. What is asked for in one turn is asked of the browser at once: each question costs. */
function createReader(name: 'session' | 'local'): (keys: readonly string[]) => Promise<Items> {
  let wanted = new Set<string>();
  let answer: Promise<Items> | null = null;
  return async (keys) => {
    for (const key of keys) wanted.add(key);
    answer ??= Promise.resolve().then(() => {
      const all = [...wanted];
      wanted = new Set();
      answer = null;
      return browser.storage[name].get(all);
    });
    const items = await answer;
    return Object.fromEntries(keys.filter((key) => Object.hasOwn(items, key)).map((key) => [key, items[key]]));
  };
}

/** An area of `browser.storage`, watched by its own event: the common one would bring every captured request along. */
function browserArea(name: 'session' | 'local'): StorageArea {
  const readKeys = createReader(name);
  return {
    get: (keys) => (keys === undefined ? browser.storage[name].get(null) : readKeys(keys)),
    set: (items) => browser.storage[name].set(items),
    remove: (keys) => browser.storage[name].remove([...keys]),
    watch: (listener) => {
      const { onChanged } = browser.storage[name];
      const listen = (changes: Changes) => listener(changes);
      onChanged.addListener(listen);
      return () => onChanged.removeListener(listen);
    },
  };
}

const areas = { session: browserArea('session'), local: browserArea('local') };

/**
 * The area `local`, which lasts for good, or `session`, which lasts until the browser or the last private window
 * closes. Chrome has one `storage.session` for all windows, and tells a stopped worker nothing when the last private
 * one closes. For its private windows, `session` lies in the private profile instead, which ends with them.
 */
export function storageArea(name: 'session' | 'local'): StorageArea {
  return name === 'session' && isSplit() && isInPrivateWindow() ? profileArea : areas[name];
}
