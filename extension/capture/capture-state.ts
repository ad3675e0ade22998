import { hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { Pending, PendingEntry } from './pending.ts';

/**
 * What is known of requests: under way and told. It is changed in place, one event after the other; what changed is
 * noted by key, for it is kept in `storage.session` item by item, since a worker dies in the middle of a request.
 */
export interface CaptureState {
  readonly pending: Pending;
  /** By tab id, then by the exchange's own, in the order in which they were first told. */
  readonly exchanges: ReadonlyMap<number, ReadonlyMap<string, Exchange>>;
  /** By tab id, how many exchanges have left its list to keep it bounded. */
  readonly leftOut: ReadonlyMap<number, number>;
  /** The keys of the items that changed since they were last taken out of here. */
  readonly changed: Set<string>;
  /** The keys that are stored, or were asked to be: what began and ended between two writes never was. */
  readonly stored: Set<string>;
  /** Each item as JSON, by its key, as of the last `writeOut`: as it is stored, or is to be. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many characters they hold. */
  readonly size: number;
  /** Custom domains that were seen to be COS. */
  readonly cosHosts: ReadonlySet<string>;
}

interface Draft extends CaptureState {
  readonly pending: Map<string, PendingEntry>;
  readonly exchanges: Map<number, Map<string, Exchange>>;
  readonly leftOut: Map<number, number>;
  readonly texts: Map<string, string>;
  /** The keys of what changed since the last `writeOut`. */
  readonly unwritten: Set<string>;
  readonly cosHosts: Set<string>;
  size: number;
}

const mostHosts = 100;

/** A state in which nothing was seen yet. */
export function emptyCapture(): CaptureState {
  const draft: Draft = {
    pending: new Map(),
    exchanges: new Map(),
    leftOut: new Map(),
    changed: new Set(),
    stored: new Set(),
    texts: new Map(),
    unwritten: new Set(),
    size: 0,
    cosHosts: new Set(),
  };
  return draft;
}

/** The functions of this file alone change a state; to all others it is read-only. */
const writable = (state: CaptureState) => state as Draft;

const keys = {
  pending: (id: string) => `pending:${id}`,
  exchange: (tabId: number, id: string) => `exchange:${tabId}:${id}`,
  leftOut: (tabId: number) => `left-out:${tabId}`,
};

function noteChange(state: CaptureState, key: string): void {
  const { changed, unwritten } = writable(state);
  changed.add(key);
  unwritten.add(key);
}

function noteEnd(state: CaptureState, key: string): void {
  const draft = writable(state);
  draft.size -= draft.texts.get(key)?.length ?? 0;
  draft.texts.delete(key);
  draft.unwritten.delete(key);
  draft.changed.add(key);
}

/** Keeps what is under way, in the place of what was known of it before. */
export function setPending(state: CaptureState, entry: PendingEntry): void {
  writable(state).pending.set(entry.id, entry);
  noteChange(state, keys.pending(entry.id));
}

/** Forgets what is under way: it has ended, or is given up. */
export function deletePending(state: CaptureState, id: string): void {
  if (writable(state).pending.delete(id)) noteEnd(state, keys.pending(id));
}

/** Keeps an exchange in its tab, in the place of what was known of it before. */
export function keep(state: CaptureState, tabId: number, exchange: Exchange): void {
  const { exchanges, cosHosts } = writable(state);
  // Where COS redirected to, anybody may answer.
  const host = hostOf(exchange.request.url);
  const mayBeNew = exchange.redirects === undefined && cosHosts.size < mostHosts;
  if (mayBeNew && parseEndpoint(host).kind === 'custom') cosHosts.add(host);
  const ofTab = exchanges.get(tabId) ?? new Map<string, Exchange>();
  exchanges.set(tabId, ofTab.set(exchange.id, exchange));
  noteChange(state, keys.exchange(tabId, exchange.id));
}

/** Forgets some exchanges of a tab; a tab without any is forgotten itself. */
export function forget(state: CaptureState, tabId: number, ids: Iterable<string>): void {
  const { exchanges } = writable(state);
  const ofTab = exchanges.get(tabId);
  for (const id of ids) if (ofTab?.delete(id)) noteEnd(state, keys.exchange(tabId, id));
  if (ofTab?.size === 0) exchanges.delete(tabId);
}

/** The same of exchanges that leave to make room, which the tab's list says. */
export function leaveOut(state: CaptureState, tabId: number, ids: readonly string[]): void {
  forget(state, tabId, ids);
  writable(state).leftOut.set(tabId, (state.leftOut.get(tabId) ?? 0) + ids.length);
  noteChange(state, keys.leftOut(tabId));
}

/** Starts the count of what left a tab's list anew. */
export function forgetLeftOut(state: CaptureState, tabId: number): void {
  if (writable(state).leftOut.delete(tabId)) noteEnd(state, keys.leftOut(tabId));
}

/** Forgets everything of a tab. */
export function forgetTab(state: CaptureState, tabId: number): void {
  for (const entry of [...state.pending.values()]) if (entry.tabId === tabId) deletePending(state, entry.id);
  forget(state, tabId, [...(state.exchanges.get(tabId)?.keys() ?? [])]);
  forgetLeftOut(state, tabId);
}

/** Forgets which hosts were seen to be COS, until their next answer shows it. */
export function forgetCosHosts(state: CaptureState): void {
  writable(state).cosHosts.clear();
}

function itemOf(state: CaptureState, key: string): PendingEntry | Exchange | number | undefined {
  const [, kind, rest = ''] = /^([^:]*):(.*)$/s.exec(key) ?? [];
  if (kind === 'pending') return state.pending.get(rest);
  if (kind === 'left-out') return state.leftOut.get(Number(rest));
  const colon = rest.indexOf(':');
  return state.exchanges.get(Number(rest.slice(0, colon)))?.get(rest.slice(colon + 1));
}

/**
 * Writes out as JSON what changed since this was last called. It is left to then, for most that a request goes through
 * is past before anybody reads it, and a text costs a browser a fraction of what an object does to store.
 */
export function writeOut(state: CaptureState): void {
  const draft = writable(state);
  for (const key of draft.unwritten) {
    const text = JSON.stringify(itemOf(state, key));
    draft.size += text.length - (draft.texts.get(key)?.length ?? 0);
    draft.texts.set(key, text);
  }
  draft.unwritten.clear();
}

/** The tab that an item is an exchange of; `null` for any other item. */
export function tabOfItem(key: string): number | null {
  const tabId = /^exchange:(-?\d+):/.exec(key)?.[1];
  return tabId === undefined ? null : Number(tabId);
}

/** Whether an item is of a request or preflight under way. */
export function isPendingItem(key: string): boolean {
  return key.startsWith(keys.pending(''));
}

/** The tab whose count an item is; `null` for any other item. */
export function tabOfLeftOut(key: string): number | null {
  const tabId = /^left-out:(-?\d+)$/.exec(key)?.[1];
  return tabId === undefined ? null : Number(tabId);
}

/** An item as it was before it was stored. */
export function readItem<T extends PendingEntry | Exchange | number>(text: unknown): T {
  return JSON.parse(String(text)) as T;
}

/** The state that was stored item by item; what is none of its items is passed over. */
export function captureFrom(items: Readonly<Record<string, unknown>>): CaptureState {
  const state = emptyCapture();
  const { leftOut, changed } = writable(state);
  const exchanges: [number, Exchange][] = [];
  for (const [key, text] of Object.entries(items)) {
    const [tabId, counted] = [tabOfItem(key), tabOfLeftOut(key)];
    if (isPendingItem(key)) setPending(state, readItem(text));
    else if (tabId !== null) exchanges.push([tabId, readItem(text)]);
    else if (counted !== null) {
      leftOut.set(counted, readItem(text));
      noteChange(state, key);
    }
  }
  exchanges.sort(([, one], [, other]) => one.startedAt - other.startedAt);
  for (const [tabId, exchange] of exchanges) keep(state, tabId, exchange);
  for (const key of Object.keys(items)) state.stored.add(key);
  writeOut(state);
  changed.clear();
  return state;
}
