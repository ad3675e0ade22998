import { storageArea } from './areas.ts';

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

/** The value that is kept under `key`; `absent` is what it is while nothing is. */
export function storedItem<T>(name: 'session' | 'local', key: string, absent: T): StoredItem<T> {
  const area = () => storageArea(name);
  const read = (value: unknown) => (value === undefined ? absent : (value as T));
  return {
    get: async () => read((await area().get([key]))[key]),
    set: (value) => area().set({ [key]: value }),
    remove: () => area().remove([key]),
    watch: (listener) =>
      area().watch((changes) => {
        const change = changes[key];
        if (change !== undefined) listener(read(change.newValue));
      }),
  };
}

const privately = 'private:';

/**
 * A value that is remembered for good; in a private window, until the last of those closes: there it is read as it was
 * remembered outside until another one is set.
 */
export function rememberedItem<T>(key: string, absent: T, inPrivate: boolean): StoredItem<T> {
  const item = storedItem('local', key, absent);
  if (!inPrivate) return item;
  const own = storedItem<T | null>('session', `${privately}${key}`, null);
  const get = async () => (await own.get()) ?? item.get();
  return {
    get,
    set: own.set,
    remove: async () => {
      await Promise.all([own.remove(), item.remove()]);
    },
    watch: (listener) => {
      const tell = () => void get().then(listener, () => undefined);
      const ends = [own.watch(tell), item.watch(tell)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** Forgets what was remembered in private windows. */
export async function forgetPrivateItems(): Promise<void> {
  const session = storageArea('session');
  const keys = Object.keys(await session.get()).filter((key) => key.startsWith(privately));
  if (keys.length > 0) await session.remove(keys);
}
