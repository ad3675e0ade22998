import browser from 'webextension-polyfill';
import type { CorsConfiguration } from '../src/cos/cors-configuration.ts';
import type { Exchange } from '../src/exchange.ts';
import { type CaptureState, emptyCapture, forgetOlderHalf, workers } from './capture/capture-state.ts';
import type { Clearing } from './capture/intake.ts';
import { onChanges, type Stored, type StoredItem, storedItem } from './stored-item.ts';

/** A configuration as somebody gave it, and when: milliseconds since the epoch. */
export interface SavedConfiguration {
  readonly configuration: CorsConfiguration;
  readonly savedAt: number;
  /** When a change was said to be made in the console: what failed before it failed under other rules. */
  readonly changedAt?: number;
}

const configurationKey = (bucketName: string) => `configuration:${bucketName}`;

/** The configuration remembered for a bucket: `examplebucket-1250000000`. */
export function savedConfiguration(bucketName: string): StoredItem<SavedConfiguration | null> {
  return storedItem<SavedConfiguration | null>('local', configurationKey(bucketName), null);
}

/** Every bucket whose configuration is remembered, by name. */
export const savedConfigurations: Stored<ReadonlyMap<string, SavedConfiguration>> = {
  get: async () => {
    const prefix = configurationKey('');
    const found = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(prefix));
    return new Map(found.map(([key, value]) => [key.slice(prefix.length), value as SavedConfiguration]));
  },
  watch: (listener) =>
    onChanges('local', (changes) => {
      if (!Object.keys(changes).some((key) => key.startsWith(configurationKey('')))) return;
      savedConfigurations.get().then(listener, () => undefined);
    }),
};

/** The language chosen by hand; `null` follows the browser. */
export const language = storedItem<'en' | 'zh-CN' | null>('local', 'language', null);

const pendingKey = 'pending';
const exchangesKey = (tabId: number | string) => `exchanges:${tabId}`;
const clearedKey = (tabId: number | string) => `cleared:${tabId}`;
const noExchanges: readonly Exchange[] = [];

/** What was captured of a tab, in the order in which it was first told. Only the background writes it. */
export function exchangesOf(tabId: number): Stored<readonly Exchange[]> {
  return storedItem('session', exchangesKey(tabId), noExchanges);
}

/**
 * What was captured of a tab and of the service and shared workers of its page's origin, in the order in which it was
 * sent. Browsers tell no tab for workers: all pages of one origin have theirs in common. `origin` is the page's; `null`
 * leaves the workers out.
 */
export function exchangesSeenBy(tabId: number, origin: string | null): Stored<readonly Exchange[]> {
  const [own, ofWorkers] = [exchangesOf(tabId), exchangesOf(workers)];
  const get = async () => {
    const [asked, askedByWorkers] = await Promise.all([own.get(), ofWorkers.get()]);
    const all = [...asked, ...askedByWorkers.filter(({ request }) => request.origin === origin)];
    return all.sort((one, other) => one.startedAt - other.startedAt);
  };
  return {
    get,
    watch: (listener) => {
      let latest = 0;
      const tell = async () => {
        latest += 1;
        const asked = latest;
        const exchanges = await get();
        if (asked === latest) listener(exchanges);
      };
      const end = onChanges('session', (changes) => {
        const touched = exchangesKey(tabId) in changes || (origin !== null && exchangesKey(workers) in changes);
        if (touched) tell().catch(() => undefined);
      });
      return () => {
        latest += 1;
        end();
      };
    },
  };
}

interface Cleared {
  readonly at: number;
  readonly origin: string | null;
}

/**
 * Has the background clear what `exchangesSeenBy` shows of this tab: its exchanges and those of its origin's workers.
 * A request that is still without its answer is told when that comes, for the rules of then are the ones it meets.
 */
export function clearTab(tabId: number, origin: string | null): Promise<void> {
  const cleared: Cleared = { at: Date.now(), origin };
  return browser.storage.session.set({ [clearedKey(tabId)]: cleared });
}

/** Calls `listener` with each list that a view has cleared. `endClearings` then takes the command back. */
export function onCleared(listener: (clearing: Clearing) => void): void {
  onChanges('session', (changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (newValue === undefined || !key.startsWith(clearedKey(''))) continue;
      const { at, origin } = newValue as Cleared;
      listener({ event: 'clearing', timeStamp: at, tabId: Number(key.slice(clearedKey('').length)), origin });
    }
  });
}

/** Takes the commands to clear these tabs' lists back once they are done. */
export async function endClearings(tabIds: readonly number[]): Promise<void> {
  if (tabIds.length > 0) await browser.storage.session.remove(tabIds.map(clearedKey)).catch(() => undefined);
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
