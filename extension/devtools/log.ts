import type { Exchange } from '../../src/exchange.ts';
import { verdictOf } from '../findings/verdicts.ts';
import type { HarReading } from '../har/har.ts';

/** What the panel remembers of what DevTools told: DevTools forget at each navigation, if not told to keep. */
export interface Log {
  /** How many requests DevTools told of last. */
  readonly requests: number;
  /** By id. */
  readonly known: ReadonlyMap<string, Exchange>;
  /** The ids of those that DevTools told of last. */
  readonly told: ReadonlySet<string>;
  /** The ids of those that were cleared: DevTools may still tell of them. */
  readonly cleared: ReadonlySet<string>;
}

export const emptyLog: Log = { requests: 0, known: new Map(), told: new Set(), cleared: new Set() };

const mostExchanges = 500;

function answers({ preflight, response }: Exchange): number {
  return [preflight?.response, response].filter(Boolean).length;
}

/** Whether what is told now is less than what was known: about a navigation Firefox loses answers. */
function isLess(exchange: Exchange, known: Exchange | undefined): boolean {
  return known !== undefined && answers(exchange) < answers(known);
}

/** The log after DevTools told what they know; beyond 500 exchanges the oldest leave. */
export function withReading({ known, cleared }: Log, { exchanges, requests }: HarReading): Log {
  const fresh = exchanges
    .filter((exchange) => !cleared.has(exchange.id) && !isLess(exchange, known.get(exchange.id)))
    .map((exchange) => [exchange.id, exchange] as const);
  const all = [...new Map([...known, ...fresh])].sort(([, one], [, other]) => one.startedAt - other.startedAt);
  const told = new Set(exchanges.map(({ id }) => id));
  return {
    requests,
    known: new Map(all.slice(-mostExchanges)),
    told,
    cleared: new Set([...cleared].filter((id) => told.has(id))),
  };
}

/** The log with its exchanges as `change` gives them, under the same ids. */
export function withChanged(log: Log, change: (exchanges: readonly Exchange[]) => readonly Exchange[]): Log {
  return { ...log, known: new Map(change(exchangesOf(log)).map((exchange) => [exchange.id, exchange])) };
}

const isPending = (exchange: Exchange) => verdictOf(exchange).outcome === 'pending';

/** Of what takes longer the end is not waited for: of a preflight alone none is ever told. */
const longest = 60_000;

/**
 * Whether the end of some request may soon be told: DevTools still tell of it, and it began less than a minute ago.
 * `now`: milliseconds since the epoch.
 */
export function isUnderWay({ known, told }: Log, now: number): boolean {
  return [...known.values()].some(
    (exchange) => told.has(exchange.id) && now - exchange.startedAt < longest && isPending(exchange),
  );
}

/** The log without what has happened so far. What is still under way is told when its answer comes. */
export function withoutPast({ known, told, cleared }: Log): Log {
  const past = [...known.values()].filter((exchange) => !isPending(exchange));
  return { requests: 0, known: new Map(), told, cleared: new Set([...cleared, ...past.map(({ id }) => id)]) };
}

/** In the order in which they were sent. */
export function exchangesOf({ known }: Log): readonly Exchange[] {
  return [...known.values()];
}
