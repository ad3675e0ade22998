import type { Exchange } from '../../src/exchange.ts';
import { type CaptureState, emptyCapture, keep, setGiven, setLeftOut, setPending, writeOut } from './capture-state.ts';
import { isCaptureItem } from './item-keys.ts';
import { readItem } from './read-item.ts';

/**
 * The state from what is stored of it; items of another kind are ignored. What cannot be read counts as removed, so that
 * the next save removes it.
 */
export function captureFrom(items: Readonly<Record<string, unknown>>): CaptureState {
  const state = emptyCapture();
  const exchanges: [number, Exchange][] = [];
  const unreadable: string[] = [];
  for (const [key, text] of Object.entries(items)) {
    if (!isCaptureItem(key)) continue;
    const item = readItem(key, text);
    if (item !== null) state.taken.add(key);
    if (item === null) unreadable.push(key);
    else if (item.kind === 'pending') setPending(state, item.entry);
    else if (item.kind === 'given') setGiven(state, item.key);
    else if (item.kind === 'exchange') exchanges.push([item.tabId, item.exchange]);
    else setLeftOut(state, item.tabId, item.count);
  }
  exchanges.sort(([, one], [, other]) => one.startedAt - other.startedAt);
  for (const [tabId, exchange] of exchanges) keep(state, tabId, exchange);
  for (const key of Object.keys(items)) state.stored.add(key);
  writeOut(state);
  state.changed.clear();
  for (const key of unreadable) state.changed.add(key);
  return state;
}
