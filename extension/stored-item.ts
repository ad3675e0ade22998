import browser from 'webextension-polyfill';

/** What can be read of the browser's storage. */
export interface Stored<T> {
  readonly get: () => Promise<T>;
  /** Calls `listener` with each new value, whoever wrote it; gives a function that ends this. */
  readonly watch: (listener: (value: T) => void) => () => void;
}

/** One value in the browser's storage. */
export interface StoredItem<T> extends Stored<T> {
  readonly set: (value: T) => Promise<void>;
  readonly remove: () => Promise<void>;
}

type Changes = Parameters<Parameters<typeof browser.storage.onChanged.addListener>[0]>[0];

/** Calls `listener` with each change of a storage area; gives a function that ends this. */
export function onChanges(area: 'session' | 'local', listener: (changes: Changes) => void): () => void {
  const listen = (changes: Changes, areaName: string) => {
    if (areaName === area) listener(changes);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** The value that is kept under `key`; `absent` is what it is while nothing is. */
export function storedItem<T>(area: 'session' | 'local', key: string, absent: T): StoredItem<T> {
  const read = (value: unknown) => (value === undefined ? absent : (value as T));
  return {
    get: async () => read((await browser.storage[area].get(key))[key]),
    set: (value) => browser.storage[area].set({ [key]: value }),
    remove: () => browser.storage[area].remove(key),
    watch: (listener) =>
      onChanges(area, (changes) => {
        const change = changes[key];
        if (change !== undefined) listener(read(change.newValue));
      }),
  };
}
