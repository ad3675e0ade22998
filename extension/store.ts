import browser from 'webextension-polyfill';
import type { CorsConfiguration } from '../src/cos/cors-configuration.ts';
import type { Exchange } from '../src/exchange.ts';
import { type CaptureState, emptyCapture, forgetOlderHalf } from './capture/capture-state.ts';

/** One value in the browser's storage. */
export interface StoredItem<T> {
  readonly get: () => Promise<T>;
  readonly set: (value: T) => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Calls `listener` with each new value, whoever wrote it; gives a function that ends this. */
  readonly watch: (listener: (value: T) => void) => () => void;
}

type Changes = Parameters<Parameters<typeof browser.storage.onChanged.addListener>[0]>[0];

function onChanges(area: 'session' | 'local', listener: (changes: Changes) => void): () => void {
  const listen = (changes: Changes, areaName: string) => {
    if (areaName === area) listener(changes);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

function storedItem<T>(area: 'session' | 'local', key: string, absent: T): StoredItem<T> {
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

/** A configuration as somebody gave it, and when: milliseconds since the epoch. */
export interface SavedConfiguration {
  readonly configuration: CorsConfiguration;
  readonly savedAt: number;
}

/** The configuration remembered for a bucket: `examplebucket-1250000000`. */
export function savedConfiguration(bucketName: string): StoredItem<SavedConfiguration | null> {
  return storedItem<SavedConfiguration | null>('local', `configuration:${bucketName}`, null);
}

/** The language chosen by hand; `null` follows the browser. */
export const language = storedItem<'en' | 'zh-CN' | null>('local', 'language', null);

const pendingKey = 'pending';
const exchangesKey = (tabId: number | string) => `exchanges:${tabId}`;
const noExchanges: readonly Exchange[] = [];

/** What was captured of a tab. Only the background sets it; `remove` clears the tab's list. */
export function exchangesOf(tabId: number): StoredItem<readonly Exchange[]> {
  return storedItem('session', exchangesKey(tabId), noExchanges);
}

/** Calls `listener` with the tab whose exchanges were removed, whoever did it. */
export function onExchangesRemoved(listener: (tabId: number) => void): () => void {
  return onChanges('session', (changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (newValue === undefined && key.startsWith(exchangesKey('')))
        listener(Number(key.slice(exchangesKey('').length)));
    }
  });
}

/** The capture as the last worker left it. */
export async function loadCapture(): Promise<CaptureState> {
  const stored = await browser.storage.session.get(null);
  const prefix = exchangesKey('');
  const exchanges = Object.entries(stored)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value as readonly Exchange[]] as const);
  const pending = (stored[pendingKey] as CaptureState['pending'] | undefined) ?? emptyCapture.pending;
  return { pending, exchanges: Object.fromEntries(exchanges) };
}

async function write(before: CaptureState, after: CaptureState): Promise<void> {
  const gone = Object.keys(before.exchanges).filter((tabId) => !(tabId in after.exchanges));
  const changed = Object.entries(after.exchanges).filter(([tabId, kept]) => kept !== before.exchanges[tabId]);
  const items = Object.fromEntries(changed.map(([tabId, kept]): [string, unknown] => [exchangesKey(tabId), kept]));
  if (after.pending !== before.pending) items[pendingKey] = after.pending;
  if (gone.length > 0) await browser.storage.session.remove(gone.map(exchangesKey));
  if (Object.keys(items).length > 0) await browser.storage.session.set(items);
}

/** Writes what changed and gives what was kept: when the storage is full, older exchanges make room. */
export async function saveCapture(before: CaptureState, after: CaptureState): Promise<CaptureState> {
  try {
    await write(before, after);
    return after;
  } catch (error) {
    if (!/quota/i.test(String(error)) || Object.keys(after.exchanges).length === 0) return after;
    return saveCapture(before, forgetOlderHalf(after));
  }
}
