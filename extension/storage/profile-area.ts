import { createStore, delMany, entries, getMany, setMany, type UseStore } from 'idb-keyval';
import type { Changes, StorageArea } from './storage-area.ts';

const name = 'session';

let store: UseStore | null = null;

function opened(): UseStore {
  store ??= createStore(name, 'items');
  return store;
}

function tell(changes: Changes): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(changes);
  channel.close();
}

/**
 * A storage area in the IndexedDB of the profile that this runs in. The browser keeps that of private windows in memory
 * and drops it with the last of them. https://developer.mozilla.org/en-US/docs/Web/API/IndexedDB_API
 */
export const profileArea: StorageArea = {
  get: async (keys) => {
    if (keys === undefined) return Object.fromEntries(await entries<string, unknown>(opened()));
    const values = await getMany<unknown>([...keys], opened());
    return Object.fromEntries(
      keys.map((key, at) => [key, values[at]] as const).filter(([, value]) => value !== undefined),
    );
  },
  set: async (items) => {
    await setMany(Object.entries(items), opened());
    tell(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
  },
  remove: async (keys) => {
    await delMany([...keys], opened());
    tell(Object.fromEntries(keys.map((key) => [key, {}])));
  },
  watch: (listener) => {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<Changes>) => listener(data));
    return () => channel.close();
  },
};
