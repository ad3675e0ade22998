import type { Exchange } from '../../src/exchange.ts';
import type { Pending } from './pending.ts';

/** The tab id that browsers give for service and shared workers. */
export const workers = -1;

/** Plain JSON: it is kept in `storage.session`, since a worker dies in the middle of a request. */
export interface CaptureState {
  readonly pending: Pending;
  /** By tab id, in the order in which they were first told; `workers` holds what service and shared workers asked for. */
  readonly exchanges: Readonly<Record<string, readonly Exchange[]>>;
}

export const emptyCapture: CaptureState = { pending: {}, exchanges: {} };

const mostExchanges = 500;

/** The record without one key. */
export function without<T>(record: Readonly<Record<string, T>>, key: string | number): Readonly<Record<string, T>> {
  const { [String(key)]: _, ...rest } = record;
  return rest;
}

/** Keeps an exchange in its tab, in the place of what was known of it before; beyond 500 the oldest leaves. */
export function keep(state: CaptureState, tabId: number, exchange: Exchange): CaptureState {
  const kept = state.exchanges[tabId] ?? [];
  const place = kept.findIndex(({ id }) => id === exchange.id);
  const next = place < 0 ? [...kept, exchange].slice(-mostExchanges) : kept.with(place, exchange);
  return { ...state, exchanges: { ...state.exchanges, [tabId]: next } };
}

/** The state without anything of this tab. */
export function forgetTab(state: CaptureState, tabId: number): CaptureState {
  const others = Object.entries(state.pending).filter(([, entry]) => entry.tabId !== tabId);
  return { pending: Object.fromEntries(others), exchanges: without(state.exchanges, tabId) };
}

/** The state with the newer half of each tab's exchanges: fewer each time, none in the end. */
export function forgetOlderHalf(state: CaptureState): CaptureState {
  const halves = Object.entries(state.exchanges)
    .map(([tabId, exchanges]) => [tabId, exchanges.slice(Math.ceil(exchanges.length / 2))] as const)
    .filter(([, exchanges]) => exchanges.length > 0);
  return { ...state, exchanges: Object.fromEntries(halves) };
}
