import { orNull, type Shape } from '../shapes/shape.ts';
import { storageArea } from './areas.ts';
import { dropUnreadable, noteDropped } from './dropped-items.ts';
import { sessionKeys } from './keys.ts';
import { valueOfVersion, versioned } from './version.ts';

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
  /** Removes the value. Gives what puts it back as it was stored, unless something else is stored by then. */
  readonly take: () => Promise<PutBack>;
}

/** Puts back what was removed. */
type PutBack = () => Promise<void>;

/** What a value has to be that is read back. */
export interface Guard<T> {
  readonly fits: Shape<T>;
  /** What is left of a value that does not fit; `null` for nothing. Nothing is, where this is absent. */
  readonly salvage?: (value: unknown) => T | null;
}

/**
 * The item stored under `key` in an area; its value is `absent` while nothing is stored. What is stored and does not fit
 * is replaced by what is left of it, or removed, and the next view says so.
 */
export function storedItem<T>(
  name: 'session' | 'local',
  key: string,
  absent: T,
  { fits, salvage = () => null }: Guard<T>,
): StoredItem<T> {
  const area = () => storageArea(name);
  const write = (value: T) => area().set({ [key]: name === 'local' ? versioned(value) : value });
  const read = (stored: unknown): T => {
    if (stored === undefined) return absent;
    const value = name === 'local' ? valueOfVersion(stored) : stored;
    if (fits(value)) return value;
    const left = salvage(value);
    if (left === null) {
      dropUnreadable(name, [key]);
      return absent;
    }
    void noteDropped([key]);
    write(left).catch(() => undefined);
    return left;
  };
  return {
    get: async () => read((await area().get([key]))[key]),
    set: write,
    remove: () => area().remove([key]),
    take: async () => {
      // Both are asked for in one turn, so that what is set next is not removed.
      const reading = area().get([key]);
      // What could not be read cannot be put back, which is told when somebody wants it back.
      reading.catch(() => undefined);
      await area().remove([key]);
      return async () => {
        const items = await reading;
        if (!Object.hasOwn(await area().get([key]), key)) await area().set(items);
      };
    },
    watch: (listener) =>
      area().watch((changes) => {
        const change = changes[key];
        if (change !== undefined) listener(read(change.newValue));
      }),
  };
}

/**
 * An item that is stored for good. With `inPrivate`, what is set lasts until the last private window closes, and until
 * something is set, the value from outside is read. `remove` removes both.
 */
export function rememberedItem<T>(key: string, absent: T, inPrivate: boolean, guard: Guard<T>): StoredItem<T> {
  const item = storedItem('local', key, absent, guard);
  if (!inPrivate) return item;
  const own = storedItem<T | null>('session', sessionKeys.inPrivate(key), null, {
    ...guard,
    fits: orNull(guard.fits),
  });
  const get = async () => {
    // Both are asked for at once: a background that starts waits for them.
    const [ofPrivate, ofAll] = await Promise.all([own.get(), item.get()]);
    return ofPrivate ?? ofAll;
  };
  return {
    get,
    set: own.set,
    remove: async () => {
      await Promise.all([own.remove(), item.remove()]);
    },
    take: async () => {
      const all = await Promise.all([own.take(), item.take()]);
      return async () => {
        await Promise.all(all.map((putBack) => putBack()));
      };
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
