import browser from 'webextension-polyfill';
import { isInPrivateWindow, isSplit } from './private-windows.ts';
import { profileArea } from './profile-area.ts';
import type { Changes, StorageArea } from './storage-area.ts';

/** An area of the browser's. Its watchers hear of that area alone: else they would be handed each captured request. */
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
 * The area of what lasts as long as the browser runs, or the private windows do (`session`), or of what lasts for good
 * (`local`). Chrome has one `storage.session` for private and other windows, and tells a stopped worker nothing when the
 * last private window closes. What is of a private window is kept there in the private profile instead, which ends with
 * those windows.
 */
export function storageArea(name: 'session' | 'local'): StorageArea {
  return name === 'session' && isSplit() && isInPrivateWindow() ? profileArea : browserArea(name);
}
