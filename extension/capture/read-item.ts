import type { Exchange } from '../../src/exchange.ts';
import { isExchange } from '../shapes/exchange-shape.ts';
import { isCount } from '../shapes/shape.ts';
import { givenOfItem, isPendingItem, itemKeys, tabOfItem, tabOfLeftOut } from './item-keys.ts';
import { isPendingEntry } from './item-shapes.ts';
import type { PendingEntry } from './pending.ts';

/** The JSON value of a text; `undefined` for what is none. */
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** An item of a capture, as it was read back. */
export type ReadItem =
  | { readonly kind: 'pending'; readonly entry: PendingEntry }
  | { readonly kind: 'exchange'; readonly tabId: number; readonly exchange: Exchange }
  | { readonly kind: 'left-out'; readonly tabId: number; readonly count: number }
  | { readonly kind: 'given'; readonly key: string };

/** Reads an item from its stored JSON; `null` for one that is not what this version stores under its key. */
export function readItem(key: string, text: unknown): ReadItem | null {
  const value = parsed(text);
  if (isPendingItem(key))
    return isPendingEntry(value) && key === itemKeys.pending(value.id) ? { kind: 'pending', entry: value } : null;
  const tabId = tabOfItem(key);
  if (tabId !== null) {
    const isWhole = isExchange(value) && key === itemKeys.exchange(tabId, value.id);
    return isWhole ? { kind: 'exchange', tabId, exchange: value } : null;
  }
  const given = givenOfItem(key);
  if (given !== null) return value === true ? { kind: 'given', key: given } : null;
  const counted = tabOfLeftOut(key);
  return counted !== null && isCount(value) ? { kind: 'left-out', tabId: counted, count: value } : null;
}
