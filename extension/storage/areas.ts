import browser from 'webextension-polyfill';
import { firstRead } from './first-reads.ts';
import { isInPrivateWindow, isSplit } from './private-windows.ts';
import { profileArea } from './profile-area.ts';
import type { Changes, StorageArea } from './storage-area.ts';

type Items = Readonly<Record<string, unknown>>;

/** Firefox looks up each key by itself, which takes longer for many than to read all. */
const mostKeys = 100;

const nothing = () => undefined;

/** Reads items of an area by key. What is asked for in one turn is asked of the browser at once: each question costs. */
function createReader(name: 'session' | 'local') {
  let wanted = new Set<string>();
  let answer: Promise<Items> | null = null;
  let ask: () => void = nothing;
  function begin(): Promise<Items> {
    return new Promise((resolve, reject) => {
      const own = () => {
        if (ask !== own) return;
        const all = [...wanted];
        wanted = new Set();
        answer = null;
        ask = nothing;
        try {
          resolve(browser.storage[name].get(all.length > mostKeys ? null : all));
        } catch (error) {
          reject(error);
        }
      };
      ask = own;
      queueMicrotask(own);
    });
  }
  return {
    async read(keys: readonly string[]): Promise<Items> {
      for (const key of keys) wanted.add(key);
      answer ??= begin();
      const items = await answer;
      return Object.fromEntries(keys.filter((key) => Object.hasOwn(items, key)).map((key) => [key, items[key]]));
    },
    /** Asks the browser now for what is to be read: a write that comes next must not be seen. */
    askNow: () => ask(),
  };
}

let gathers = false;

/**
 * From now on, items that are read in one turn are asked of the browser at once. For views, which read of many buckets: in
 * the background an event would wait a turn longer for a person's choices.
 */
export function gatherReads(): void {
  gathers = true;
}

type Listen = (changes: Changes) => void;

/** An error is reported as if each listened to the browser by itself, and keeps the changes from nobody else. */
function tell(listen: Listen, changes: Changes): void {
  try {
    listen(changes);
  } catch (error) {
    reportError(error);
  }
}

/** Who listens to each event: the browser is asked once for all, since a view watches each of its buckets. */
const listening = new WeakMap<object, Set<Listen>>();

function listenTo(event: typeof browser.storage.local.onChanged, listener: Listen): () => void {
  const known = listening.get(event);
  const all = known ?? new Set();
  if (known === undefined) {
    listening.set(event, all);
    event.addListener((changes: Changes) => {
      for (const each of [...all]) tell(each, changes);
    });
  }
  // The same function may listen twice, and ends once.
  const own: Listen = (changes) => listener(changes);
  all.add(own);
  return () => all.delete(own);
}

/** An area of `browser.storage`, watched by its own event: the common one would bring every captured request along. */
function browserArea(name: 'session' | 'local'): StorageArea {
  const reader = createReader(name);
  return {
    get: (keys) => {
      const first = firstRead(name);
      if (first !== null) return first.get(keys);
      if (keys === undefined) return browser.storage[name].get(null);
      return gathers ? reader.read(keys) : browser.storage[name].get([...keys]);
    },
    set: (items) => {
      reader.askNow();
      return browser.storage[name].set(items);
    },
    remove: (keys) => {
      reader.askNow();
      return browser.storage[name].remove([...keys]);
    },
    watch: (listener) => listenTo(browser.storage[name].onChanged, listener),
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
