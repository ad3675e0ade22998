import { storageArea } from './areas.ts';
import { sessionKeys } from './keys.ts';
import { orNull, type Shape } from './shape.ts';

/** A value in the browser's storage that can be read and watched. */
export interface Stored<T> {
  readonly get: () => Promise<T>;
  /** Calls `listener` with each new value, whoever wrote it. Gives a function that ends this. */
  readonly watch: (listener: (value: T) => void) => () => void;
}

/** A value in the browser's storage that can also be set and removed. */
export interface StoredItem<T> extends Stored<T> {
  readonly set: (value: T) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * The item stored under `key` in an area; its value is `absent` while nothing is stored, or nothing of the shape `fits`
 * where one is given.
 */
export function storedItem<T>(
  name: 'session' | 'local',
  key: string,
  absent: T,
  fits: Shape<T> = (value): value is T => value !== undefined,
): StoredItem<T> {
  const area = () => storageArea(name);
  const read = (value: unknown) => (fits(value) ? value : absent);
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

/**
 * An item that is stored for good. With `inPrivate`, what is set lasts until the last private window closes, and until
 * something is set, the value from outside is read. `remove` removes both. `fits`: see `storedItem`.
 */
export function rememberedItem<T>(key: string, absent: T, inPrivate: boolean, fits?: Shape<T>): StoredItem<T> {
  const item = storedItem('local', key, absent, fits);
  if (!inPrivate) return item;
  const own = storedItem<T | null>('session', sessionKeys.inPrivate(key), null, fits && orNull(fits));
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
  const keys = Object.keys(await session.get()).filter((key) => key.startsWith(sessionKeys.inPrivate('')));
  if (keys.length > 0) await session.remove(keys);
}
