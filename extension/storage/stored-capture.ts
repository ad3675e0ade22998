import type { Exchange } from '../../src/exchange.ts';
import { privateWorkers, workers } from '../capture/capture-event.ts';
import { isPendingItem, itemKeys, tabOfItem, tabOfLeftOut } from '../capture/item-keys.ts';
import type { PendingEntry } from '../capture/pending.ts';
import { type ReadItem, readItem } from '../capture/read-item.ts';
import { command } from '../commands.ts';
import { storageArea } from './areas.ts';
import { dropUnreadable } from './dropped-items.ts';
import { isEmptied } from './emptied.ts';
import { isSplit } from './private-windows.ts';
import type { Stored } from './stored-item.ts';

/** In milliseconds. A view hears of changes once in this time at most. */
const pause = 100;

/** What was captured of a tab, as a view shows it. */
export interface Captured {
  /** In the order in which they were sent. */
  readonly exchanges: readonly Exchange[];
  /** How many more exchanges were dropped from the list to make room. */
  readonly leftOut: number;
  /** How many requests of this tab to COS have not ended, without those that are listed. */
  readonly underWay: number;
}

/** A tab whose capture a view shows, with the requests of workers of its page's `origin`; `null` leaves these out. */
export interface SeenTab {
  readonly tabId: number;
  readonly origin: string | null;
  readonly inPrivate: boolean;
}

/**
 * What was captured of a tab, and of service and shared workers of its page's origin. Browsers do not say which tab a
 * worker serves, so every tab of an origin shows its workers.
 */
export function capturedOf({ tabId, origin, inPrivate }: SeenTab): Stored<Captured> {
  const ofWorkers = inPrivate && !isSplit() ? privateWorkers : workers;
  const isShown = (key: string) => [tabId, ofWorkers].includes(tabOfItem(key) ?? Number.NaN);
  const isCount = (key: string) => [tabId, ofWorkers].includes(tabOfLeftOut(key) ?? Number.NaN);
  const concerns = (key: string) => isShown(key) || isCount(key) || isPendingItem(key);

  function read(items: ReadonlyMap<string, ReadItem>): Captured {
    // A request whose answer has come is in the list, even while its body is still loading.
    const isUnderWay = (entry: PendingEntry) =>
      entry.kind === 'request' &&
      entry.tabId === tabId &&
      entry.cos &&
      entry.method !== 'OPTIONS' &&
      !items.has(itemKeys.exchange(tabId, entry.id));
    const exchanges: Exchange[] = [];
    let [leftOut, underWay] = [0, 0];
    for (const item of items.values()) {
      if (item.kind === 'pending') underWay += isUnderWay(item.entry) ? 1 : 0;
      else if (item.kind === 'left-out') leftOut += item.count;
      else if (item.kind === 'exchange' && (item.tabId === tabId || item.exchange.request.origin === origin))
        exchanges.push(item.exchange);
    }
    return { exchanges: exchanges.sort((one, other) => one.startedAt - other.startedAt), leftOut, underWay };
  }

  /** Takes stored items into those that are known. What cannot be read is dropped. */
  function take(known: Map<string, ReadItem>, stored: readonly (readonly [key: string, text: unknown])[]): void {
    const unreadable: string[] = [];
    for (const [key, text] of stored) {
      const isGone = text === undefined || isEmptied(text);
      const item = isGone ? null : readItem(key, text);
      if (item !== null) known.set(key, item);
      else known.delete(key);
      if (item === null && !isGone) unreadable.push(key);
    }
    dropUnreadable('session', unreadable);
  }

  async function readAll(): Promise<Map<string, ReadItem>> {
    // The background may have to start first, and is not waited for: what it then captures comes as changes.
    command('catch-up', null).catch(() => undefined);
    const known = new Map<string, ReadItem>();
    const stored = await storageArea('session').get();
    take(
      known,
      Object.entries(stored).filter(([key]) => concerns(key)),
    );
    return known;
  }

  /** What is watched is read once. */
  let watched: Promise<Map<string, ReadItem>> | null = null;
  return {
    get: async () => read(await (watched ?? readAll())),
    watch: (listener) => {
      const items = readAll();
      watched = items;
      let told: ReturnType<typeof setTimeout> | null = null;
      const tell = (known: ReadonlyMap<string, ReadItem>) => {
        told = null;
        listener(read(known));
      };
      const end = storageArea('session').watch((changes) => {
        const own = Object.entries(changes).filter(([key]) => concerns(key));
        if (own.length === 0) return;
        items
          .then((known) => {
            take(
              known,
              own.map(([key, { newValue }]) => [key, newValue]),
            );
            told ??= setTimeout(tell, pause, known);
          })
          .catch(() => undefined);
      });
      return () => {
        if (told !== null) clearTimeout(told);
        if (watched === items) watched = null;
        end();
      };
    },
  };
}
