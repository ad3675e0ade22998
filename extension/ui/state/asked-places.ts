import { effect } from '@preact/signals';
import type { Exchange } from '../../../src/exchange.ts';
import { addressToAsk, questionOf } from '../../../src/probing/question.ts';
import { storageArea } from '../../storage/areas.ts';
import { type AskedBucket, askedIn, keyOfAsked } from '../../storage/asked-buckets.ts';
import { askableOf } from './askable.ts';
import type { FindingsState } from './findings-state.ts';
import { placeOf } from './shown-check.ts';

/** How many items the browser is asked for at once. */
const mostAtOnce = 50;

/**
 * Keeps `state` in step with what the buckets of all findings were asked while their rules were not known. A single
 * finding tells that itself.
 */
export function followAskedPlaces(state: FindingsState, inPrivate: boolean): void {
  const session = storageArea('session');
  /** The places that may have been asked, by the key of the item that would tell it. */
  const places = new Map<string, string>();
  const known = new Map<string, AskedBucket>();
  const seen = new WeakSet<Exchange>();

  function take(stored: readonly (readonly [key: string, value: unknown])[]): void {
    for (const [key, value] of stored) {
      const asked = askedIn(value);
      if (asked === null) known.delete(key);
      else known.set(key, asked);
    }
    const latest = new Map<string, AskedBucket>();
    for (const [key, asked] of known) {
      const place = places.get(key) ?? '';
      if (asked.startedAt >= (latest.get(place)?.startedAt ?? 0)) latest.set(place, asked);
    }
    state.askedPlaces.value = latest;
  }

  /** The keys of the items about findings that were not looked at before. */
  function freshKeys(): string[] {
    const exchanges = state.findings.peek().map(askableOf);
    return exchanges.flatMap((exchange) => {
      if (exchange === null || seen.has(exchange)) return [];
      seen.add(exchange);
      const { request } = questionOf(exchange, []);
      const key = keyOfAsked({ url: addressToAsk(exchange), request, inPrivate });
      if (places.has(key)) return [];
      places.set(key, placeOf(exchange));
      return [key];
    });
  }

  async function read(): Promise<void> {
    const keys = freshKeys();
    for (let from = 0; from < keys.length; from += mostAtOnce) {
      const stored = Object.entries(await session.get(keys.slice(from, from + mostAtOnce)));
      if (stored.length > 0) take(stored);
    }
  }

  session.watch((changes) => {
    const own = Object.entries(changes).filter(([key]) => places.has(key));
    if (own.length > 0) take(own.map(([key, { newValue }]) => [key, newValue]));
  });
  effect(() => {
    try {
      if (state.findings.value.length < 2) return;
    } catch {
      // What cannot be worked out is told where it is shown. To throw here would end this effect.
      return;
    }
    // What is painted first does not wait for this.
    const timer = setTimeout(() => void read().catch(() => undefined));
    return () => clearTimeout(timer);
  });
}
