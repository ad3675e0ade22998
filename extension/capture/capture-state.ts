import { hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import type { Exchange } from '../../src/exchange.ts';
import { itemKeys } from './item-keys.ts';
import type { Pending, PendingEntry } from './pending.ts';

/**
 * The pending requests and the exchanges. A state is changed in place, event by event. Each entry is stored as an item
 * of its own, because a worker can be stopped in the middle of a request; what changed is noted by the items' keys.
 */
export interface CaptureState {
  readonly pending: Pending;
  /** By tab id, then by exchange id, in the order in which they were first added. */
  readonly exchanges: ReadonlyMap<number, ReadonlyMap<string, Exchange>>;
  /** By tab id: how many exchanges were dropped from the tab's list to make room. */
  readonly leftOut: ReadonlyMap<number, number>;
  /** The keys of items that changed or were removed since the last save. */
  readonly changed: Set<string>;
  /** The keys of items that are stored or on their way there. What comes and goes between two saves is never stored. */
  readonly stored: Set<string>;
  /** The keys of items that the storage has taken: not those that are on their way, or that it refused. */
  readonly taken: Set<string>;
  /** The keys of items that were emptied and are still to be removed. */
  readonly emptied: Set<string>;
  /** Each item as JSON, by key, as of the last `writeOut`. This is what gets stored. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many characters these texts have together. */
  readonly size: number;
  /** Custom domains that turned out to be COS, by an answer or a named bucket. */
  readonly cosHosts: ReadonlySet<string>;
  /** The answers that requests without CORS got, each by its tab and digest. */
  readonly given: ReadonlySet<string>;
  /** The ids of tabs that closed lately. Browsers use none again, but may still tell of a request from one. */
  readonly closedTabs: ReadonlySet<number>;
}

interface Draft extends CaptureState {
  readonly pending: Map<string, PendingEntry>;
  readonly exchanges: Map<number, Map<string, Exchange>>;
  readonly leftOut: Map<number, number>;
  readonly texts: Map<string, string>;
  /** The keys of items that changed since the last `writeOut`. */
  readonly unwritten: Set<string>;
  /** The tab ids of requests that were given up and counted, by request id; they may turn up again. */
  readonly givenUp: Map<string, number>;
  readonly cosHosts: Set<string>;
  readonly given: Set<string>;
  readonly closedTabs: Set<number>;
  size: number;
}

const mostHosts = 100;
/** Browsers number requests, so that these ids take little room. */
const mostGivenUp = 10_000;
const mostClosedTabs = 1000;

/** A state without any request. */
export function emptyCapture(): CaptureState {
  const draft: Draft = {
    pending: new Map(),
    exchanges: new Map(),
    leftOut: new Map(),
    changed: new Set(),
    stored: new Set(),
    taken: new Set(),
    emptied: new Set(),
    texts: new Map(),
    unwritten: new Set(),
    givenUp: new Map(),
    size: 0,
    cosHosts: new Set(),
    given: new Set(),
    closedTabs: new Set(),
  };
  return draft;
}

/** The state as the functions of this file may change it. Others may change `changed`, `stored` and `taken` alone. */
const writable = (state: CaptureState) => state as Draft;

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

/** Adds a pending request or preflight, or replaces what was known of it. */
export function setPending(state: CaptureState, entry: PendingEntry): void {
  writable(state).pending.set(entry.id, entry);
  noteChange(state, itemKeys.pending(entry.id));
}

/** Removes a pending request or preflight that has ended or is given up. */
export function deletePending(state: CaptureState, id: string): void {
  if (writable(state).pending.delete(id)) noteEnd(state, itemKeys.pending(id));
}

/** Adds an answer that a request without CORS got, by its tab and digest. */
export function setGiven(state: CaptureState, key: string): void {
  writable(state).given.add(key);
  noteChange(state, itemKeys.given(key));
}

/** Removes such an answer. */
export function deleteGiven(state: CaptureState, key: string): void {
  if (writable(state).given.delete(key)) noteEnd(state, itemKeys.given(key));
}

/** Adds an exchange to its tab's list, or replaces what was known of it. */
export function keep(state: CaptureState, tabId: number, exchange: Exchange): void {
  const { exchanges, cosHosts } = writable(state);
  // A host that COS redirected to may be anybody's, so it is not remembered as COS.
  const host = hostOf(exchange.request.url);
  const mayBeNew = exchange.redirects === undefined && cosHosts.size < mostHosts;
  if (mayBeNew && parseEndpoint(host).kind === 'custom') cosHosts.add(host);
  const ofTab = exchanges.get(tabId) ?? new Map<string, Exchange>();
  exchanges.set(tabId, ofTab.set(exchange.id, exchange));
  noteChange(state, itemKeys.exchange(tabId, exchange.id));
}

/** Removes exchanges from a tab's list, and the list when none is left. */
export function forget(state: CaptureState, tabId: number, ids: Iterable<string>): void {
  const { exchanges } = writable(state);
  const ofTab = exchanges.get(tabId);
  for (const id of ids) if (ofTab?.delete(id)) noteEnd(state, itemKeys.exchange(tabId, id));
  if (ofTab?.size === 0) exchanges.delete(tabId);
}

function countLeftOut(state: CaptureState, tabId: number, more: number): void {
  const { leftOut } = writable(state);
  const count = (leftOut.get(tabId) ?? 0) + more;
  if (count > 0) leftOut.set(tabId, count);
  else leftOut.delete(tabId);
  if (count > 0) noteChange(state, itemKeys.leftOut(tabId));
  else noteEnd(state, itemKeys.leftOut(tabId));
}

/**
 * Removes exchanges to make room, and counts them as dropped in their tab's list. Their endings, which would list them
 * again, are no longer waited for.
 */
export function leaveOut(state: CaptureState, tabId: number, ids: readonly string[]): void {
  forget(state, tabId, ids);
  for (const id of ids) deletePending(state, id);
  countLeftOut(state, tabId, ids.length);
}

/** Gives up a pending entry, and counts a request to COS that no list shows as dropped from its tab's. */
export function giveUp(state: CaptureState, id: string): void {
  const entry = state.pending.get(id);
  deletePending(state, id);
  if (entry?.kind !== 'request' || !entry.cos || entry.method === 'OPTIONS') return;
  if (state.exchanges.get(entry.tabId)?.has(id)) return;
  const { givenUp } = writable(state);
  const [oldest] = givenUp.keys();
  if (givenUp.size >= mostGivenUp && oldest !== undefined) givenUp.delete(oldest);
  givenUp.set(id, entry.tabId);
  countLeftOut(state, entry.tabId, 1);
}

/** Takes a request that was given up out of the count, because an event of it shows that it goes on. */
export function takeUpAgain(state: CaptureState, id: string): void {
  const { givenUp } = writable(state);
  const tabId = givenUp.get(id);
  if (tabId === undefined) return;
  givenUp.delete(id);
  countLeftOut(state, tabId, -1);
}

/** Sets the count of exchanges dropped from a tab's list, as it was stored. */
export function setLeftOut(state: CaptureState, tabId: number, count: number): void {
  writable(state).leftOut.set(tabId, count);
  noteChange(state, itemKeys.leftOut(tabId));
}

/** Resets the count of exchanges dropped from a tab's list. */
export function forgetLeftOut(state: CaptureState, tabId: number): void {
  const { leftOut, givenUp } = writable(state);
  if (!leftOut.delete(tabId)) return;
  noteEnd(state, itemKeys.leftOut(tabId));
  for (const [id, ofTab] of [...givenUp]) if (ofTab === tabId) givenUp.delete(id);
}

/** Forgets the pending requests, the exchanges and the count of a tab. */
export function forgetTab(state: CaptureState, tabId: number): void {
  for (const entry of [...state.pending.values()]) if (entry.tabId === tabId) deletePending(state, entry.id);
  forget(state, tabId, [...(state.exchanges.get(tabId)?.keys() ?? [])]);
  forgetLeftOut(state, tabId);
  for (const key of [...state.given]) if (key.startsWith(`${tabId}:`)) deleteGiven(state, key);
}

/** Forgets a tab that has closed, and remembers that it has. */
export function closeTab(state: CaptureState, tabId: number): void {
  forgetTab(state, tabId);
  const { closedTabs } = writable(state);
  const [oldest] = closedTabs;
  if (closedTabs.size >= mostClosedTabs && oldest !== undefined) closedTabs.delete(oldest);
  closedTabs.add(tabId);
}

/** Gives the ids of all tabs, or stand-ins for tabs, of which anything is kept. */
export function tabsOf({ pending, exchanges, leftOut, given }: CaptureState): Set<number> {
  const others = [
    ...[...pending.values()].map(({ tabId }) => tabId),
    ...[...given].map((key) => Number.parseInt(key, 10)),
  ];
  return new Set([...exchanges.keys(), ...leftOut.keys(), ...others]);
}

/** Forgets which custom domains turned out to be COS. Their next answers show it again. */
export function forgetCosHosts(state: CaptureState): void {
  writable(state).cosHosts.clear();
}

function itemOf(state: CaptureState, key: string): PendingEntry | Exchange | number | true | undefined {
  const [, kind, rest = ''] = /^([^:]*):(.*)$/s.exec(key) ?? [];
  if (kind === 'pending') return state.pending.get(rest);
  if (kind === 'given') return true;
  if (kind === 'left-out') return state.leftOut.get(Number(rest));
  const colon = rest.indexOf(':');
  return state.exchanges.get(Number(rest.slice(0, colon)))?.get(rest.slice(colon + 1));
}

/**
 * Writes the items that changed since the last call as JSON. This is left to the moment of saving, because most changes
 * are overtaken before anybody reads them. A browser stores a text at a fraction of the cost of an object.
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
