import { ownApi } from './own-api.ts';
import type { Changes } from './storage-area.ts';

type AreaName = 'session' | 'local';

type Items = Readonly<Record<string, unknown>>;

/** An area that was read whole, and is kept as it is now. */
interface FirstRead {
  /** The items of these keys, or of all; what is not stored is left out. */
  readonly get: (keys?: readonly string[]) => Promise<Items>;
  readonly end: () => void;
}

function readWhole(name: AreaName): FirstRead {
  const area = ownApi().storage[name];
  const items = new Map<string, unknown>();
  let isRead = false;
  const early: Changes[] = [];
  const apply = (changes: Changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (newValue === undefined) items.delete(key);
      else items.set(key, newValue);
    }
  };
  const note = (changes: Changes) => {
    if (isRead) apply(changes);
    else early.push(changes);
  };
  area.onChanged.addListener(note);
  const read = area.get(null).then((all) => {
    for (const [key, value] of Object.entries(all)) items.set(key, value);
    isRead = true;
    early.forEach(apply);
  });
  // Whoever asks for an item hears of an error.
  read.catch(() => undefined);
  return {
    get: async (keys) => {
      await read;
      const wanted = keys?.filter((key) => items.has(key)) ?? [...items.keys()];
      return Object.fromEntries(wanted.map((key) => [key, items.get(key)]));
    },
    end: () => area.onChanged.removeListener(note),
  };
}

declare global {
  /** What `beginFirstReads` began. It is global because what runs first is a script of its own. */
  var firstReads: ReadonlyMap<AreaName, FirstRead> | undefined;
}

/**
 * Reads both areas of the browser's storage whole, for all that a page needs before it shows: while its code loads, the
 * answer comes. What changes meanwhile is followed.
 */
export function beginFirstReads(): void {
  globalThis.firstReads = new Map((['session', 'local'] as const).map((name) => [name, readWhole(name)]));
}

/** What was begun of an area; `null` where nothing was, or it has ended. */
export function firstRead(name: AreaName): FirstRead | null {
  return globalThis.firstReads?.get(name) ?? null;
}

/** From now on, the browser is asked again. */
export function endFirstReads(): void {
  for (const { end } of globalThis.firstReads?.values() ?? []) end();
  globalThis.firstReads = undefined;
}
