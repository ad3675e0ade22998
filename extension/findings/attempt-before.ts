import { hostOf } from '../../src/cos/endpoint.ts';
import { askedHeaders, type Exchange } from '../../src/exchange.ts';
import { succeeded, verdictOf } from './verdicts.ts';

/** The header that the vendor's SDK adds when it repeats a request. */
export const retryHeader = 'x-cos-sdk-retry';

/** Whether the vendor's SDK sent a request again by itself. */
export function isRetry(exchange: Exchange): boolean {
  return askedHeaders(exchange).includes(retryHeader);
}

/** In milliseconds. The longest first pause of a client, which is shaka's: a second, and up to half of that at random. */
const longestFirstPause = 1800;
/** In milliseconds. The longest pause that a client's pauses grow to: those of hls.js end at eight seconds. */
const longestPause = 10_000;
/** How many times the pause before a pause may be: clients double theirs, tus goes from one second to three. */
const greatestGrowth = 4;
/** In milliseconds. Nobody sees a failure and clicks again sooner. */
const shortestOfPerson = 500;

/** The attempts of one request so far. */
interface Series {
  readonly hosts: Set<string>;
  last: Exchange;
  /** Milliseconds between the last attempt and the end of the one before; `null` for the first attempt. */
  pause: number | null;
}

/** Whether clients try again what ended so: the page got no answer to read, or one that says to try later. */
function invitesRepetition(exchange: Exchange): boolean {
  const { outcome } = verdictOf(exchange);
  if (outcome !== 'success') return outcome !== 'pending';
  const status = exchange.response?.status ?? 0;
  return status === 408 || status === 429 || status >= 500;
}

/** Milliseconds between the end of one exchange and the start of the next; `null` where that began while it ran. */
function pauseBetween({ startedAt, endedAt }: Exchange, next: Exchange): number | null {
  if (endedAt === undefined) return null;
  // A page may hear of a refusal, and send again, before the browser tells an extension of the end.
  const early = Math.min(50, (endedAt - startedAt) / 2);
  const pause = next.startedAt - endedAt;
  return pause < -early ? null : Math.max(0, pause);
}

function asksTheSame(one: Exchange, other: Exchange): boolean {
  return one.type === other.type && askedHeaders(one).join() === askedHeaders(other).join();
}

/**
 * The pause after which an exchange repeats the last attempt as a client does by itself; `null` where it does not. No
 * browser shows an extension who asked for a request, so this rests on what clients have in common. They send the same
 * header names to the same address, once the attempt before has failed. Their first pause is under two seconds, and
 * the next ones grow from that one. A person who clicks again within such a pause counts as one more attempt, unless
 * `breaksRhythm` shows otherwise.
 */
function pauseOfRepetition({ last, pause: before }: Series, exchange: Exchange): number | null {
  if (!invitesRepetition(last) || !asksTheSame(last, exchange)) return null;
  const pause = pauseBetween(last, exchange);
  const longest = Math.max(longestFirstPause, Math.min(longestPause, greatestGrowth * (before ?? 0)));
  return pause === null || pause > longest ? null : pause;
}

/**
 * Whether this pause shows that the last attempt began anew. A client's pauses grow; where one that a person could have
 * made is followed by one of less than half of it, the client has begun again with its first pause.
 */
function breaksRhythm({ pause: before }: Series, pause: number): boolean {
  return before !== null && before >= shortestOfPerson && pause < before / 2;
}

/** Whether a client may still repeat the last attempt at this time. */
function isOpen({ last }: Series, now: number): boolean {
  return last.endedAt !== undefined && last.endedAt + longestPause >= now;
}

/** Finds, one exchange after the other in order of time, the attempt before each. `keyOf` is the same for one request. */
function createSearch(keyOf: (exchange: Exchange) => string) {
  /** All series by key, the latest last. */
  const ofKey = new Map<string, Series[]>();
  const before = new Map<string, Exchange>();

  function goOn(series: Series, exchange: Exchange, pause: number | null): void {
    before.set(exchange.id, series.last);
    series.hosts.add(hostOf(exchange.request.url));
    series.last = exchange;
    series.pause = pause;
  }

  function add(exchange: Exchange): void {
    const host = hostOf(exchange.request.url);
    const key = keyOf(exchange);
    const all = ofKey.get(key) ?? [];
    const latest = all.at(-1);
    // A person who begins anew begins at the first host.
    if (latest !== undefined && (isRetry(exchange) || (!latest.hosts.has(host) && !succeeded(latest.last)))) {
      goOn(latest, exchange, null);
      return;
    }
    for (const series of all) {
      const pause = pauseOfRepetition(series, exchange);
      if (pause === null) continue;
      if (breaksRhythm(series, pause)) before.delete(series.last.id);
      goOn(series, exchange, pause);
      return;
    }
    const open = all.filter((series) => series === latest || isOpen(series, exchange.startedAt));
    ofKey.set(key, [...open, { hosts: new Set([host]), last: exchange, pause: null }]);
  }

  return { add, before };
}

/**
 * The attempt before each exchange that repeats one, by id. An exchange repeats another of the same `keyOf` if the
 * vendor's SDK marked it so, if the other failed and this one goes to a host that was not tried yet, or if it comes as
 * soon after the failure as clients repeat a request. `inOrder`: exchanges in the order in which they were sent.
 */
export function attemptsBefore(
  inOrder: readonly Exchange[],
  keyOf: (exchange: Exchange) => string,
): ReadonlyMap<string, Exchange> {
  const { add, before } = createSearch(keyOf);
  for (const exchange of inOrder) add(exchange);
  return before;
}
