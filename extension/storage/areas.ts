import browser from 'webextension-polyfill';
import { isInPrivateWindow, isSplit } from './private-windows.ts';
import { profileArea } from './profile-area.ts';
import type { Changes, StorageArea } from './storage-area.ts';

/** An area of `browser.storage`, watched by its own event: the common one would bring every captured request along. */
function browserArea(name: 'session' | 'local'): StorageArea {
  return {
    get: (keys) => browser.storage[name].get(keys === undefined ? null : [...keys]),
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

/**
 * The area `local`, which lasts for good, or `session`, which lasts until the browser or the last private window
 * closes. Chrome has one `storage.session` for all windows, and tells a stopped worker nothing when the last private
 * one closes. For its private windows, `session` lies in the private profile instead, which ends with them.
 */
export function storageArea(name: 'session' | 'local'): StorageArea {
  return name === 'session' && isSplit() && isInPrivateWindow() ? profileArea : browserArea(name);
}
