import browser from 'webextension-polyfill';
import { isInPrivateWindow, isSplit } from './private-windows.ts';
import { profileArea } from './profile-area.ts';

/** What changed, by key; without a new value what is gone. */
export type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** A place where items are kept by key. */
export interface StorageArea {
  /** The items of these keys, or all; what is not there is left out. */
  get(keys?: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Calls `listener` with each change, whoever made it; gives a function that ends this. */
  watch(listener: (changes: Changes) => void): () => void;
}

/** It listens to that area alone: whoever listens to all is handed each captured request. */
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
 * What lasts as long as the browser runs, or the private windows do (`session`), and what lasts for good (`local`).
 * Chrome has one `storage.session` for private and other windows, and tells a stopped worker nothing when the last private
 * one closes: there the browser's own end of all that sites keep in private windows has to do.
 */
export function storageArea(name: 'session' | 'local'): StorageArea {
  return name === 'session' && isSplit() && isInPrivateWindow() ? profileArea : browserArea(name);
}
