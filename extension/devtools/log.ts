import type { Exchange } from '../../src/exchange.ts';
import { verdictOf } from '../findings/verdicts.ts';
import type { HarReading } from '../har/har.ts';

/** What the panel remembers of requests, which DevTools forget at each navigation unless told otherwise. */
export interface Log {
  /** How many requests the last reading held. */
  readonly requests: number;
  /** The remembered exchanges, by id. */
  readonly known: ReadonlyMap<string, Exchange>;
  /** The ids in the last reading. */
  readonly told: ReadonlySet<string>;
  /** The ids of cleared exchanges, which DevTools may still report. */
  readonly cleared: ReadonlySet<string>;
}

export const emptyLog: Log = { requests: 0, known: new Map(), told: new Set(), cleared: new Set() };

const mostExchanges = 500;

function answers({ preflight, response }: Exchange): number {
  return [preflight?.response, response].filter(Boolean).length;
}

/** Whether an exchange has fewer answers than it had before: around a navigation Firefox loses some. */
function isLess(exchange: Exchange, known: Exchange | undefined): boolean {
  return known !== undefined && answers(exchange) < answers(known);
}

/** The log after a reading of what DevTools recorded; beyond 500 exchanges the oldest leave. */
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

/** The log with its exchanges as `change` gives them; their ids have to stay. */
export function withChanged(log: Log, change: (exchanges: readonly Exchange[]) => readonly Exchange[]): Log {
  return { ...log, known: new Map(change(exchangesOf(log)).map((exchange) => [exchange.id, exchange])) };
}

const isPending = (exchange: Exchange) => verdictOf(exchange).outcome === 'pending';

/** In milliseconds. The panel waits no longer for a request to end: the end of a lone preflight is never reported. */
const longest = 60_000;

/**
 * Whether some request may soon be reported as ended: it was in the last reading, and began less than a minute before
 * `now`, in milliseconds since the epoch.
 */
export function isUnderWay({ known, told }: Log, now: number): boolean {
  return [...known.values()].some(
    (exchange) => told.has(exchange.id) && now - exchange.startedAt < longest && isPending(exchange),
  );
}

/** The log without the ended exchanges that `isGone` picks. They do not come back. */
export function without(log: Log, isGone: (exchange: Exchange) => boolean): Log {
  const gone = [...log.known.values()].filter((exchange) => !isPending(exchange) && isGone(exchange));
  if (gone.length === 0) return log;
  const ids = new Set(gone.map(({ id }) => id));
  const known = new Map([...log.known].filter(([id]) => !ids.has(id)));
  return { ...log, known, cleared: new Set([...log.cleared, ...ids]) };
}

/** The log after it was cleared. What has ended does not come back; what is pending does with the next reading. */
export function withoutPast({ known, told, cleared }: Log): Log {
  const past = [...known.values()].filter((exchange) => !isPending(exchange));
  return { requests: 0, known: new Map(), told, cleared: new Set([...cleared, ...past.map(({ id }) => id)]) };
}

/** The exchanges of the log, in the order in which they were sent. */
export function exchangesOf({ known }: Log): readonly Exchange[] {
  return [...known.values()];
}
