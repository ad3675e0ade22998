import { alikeInAll } from '../alike.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Exchange } from '../exchange.ts';
import { readableHeaders } from '../fetch/readable-headers.ts';
import type { HeaderList } from '../headers.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';
import { remembered } from '../remembered.ts';
import { type Replay, replayOnce } from '../replay.ts';

/** Names the response headers that the page has to read, spelled as in the console. */
export type NeededHeaders = (exchange: Exchange) => readonly string[];

/** What one exchange, and every other that asks the same, demands of the rules. */
export interface Demand {
  readonly exchange: Exchange;
  /** The response headers that the page has to read. */
  readonly needed: readonly string[];
  /** How many exchanges make this demand. */
  readonly count: number;
}

/** Remembered: one list may be long, and is what many exchanges need. */
const keyOf = remembered((needed: readonly string[]) => needed.join(' ').toLowerCase());

/** Collects what exchanges demand, each demand once. */
export function demandsOf(exchanges: readonly Exchange[], neededHeaders: NeededHeaders): Demand[] {
  return alikeInAll(exchanges).flatMap((group) => {
    const found = new Map<string, { exchange: Exchange; needed: readonly string[]; count: number }>();
    for (const exchange of group) {
      const needed = neededHeaders(exchange);
      const key = keyOf(needed);
      const demand = found.get(key);
      if (demand === undefined) found.set(key, { exchange, needed, count: 1 });
      else demand.count++;
    }
    return [...found.values()];
  });
}

/** The needed headers that the page could not read in the replayed answer to its request. */
export function unreadableHeaders({ exchange, needed }: Demand, { actual }: Replay): readonly string[] {
  if (needed.length === 0) return needed;
  const present: HeaderList = [...actual.answer.headers, ...needed.map((name) => [name, ''] as const)];
  const readable = new Set(readableHeaders(present, credentialsModeOf(exchange)));
  return needed.filter((name) => !readable.has(name.toLowerCase()));
}

/** Whether the exchange succeeds under a configuration and every header that is needed can be read. */
export function isMet(demand: Demand, configuration: CorsConfiguration): boolean {
  const replayed = replayOnce(demand.exchange, configuration);
  return replayed.verdict.outcome === 'success' && unreadableHeaders(demand, replayed).length === 0;
}
