import { hostOf } from '../src/cos/endpoint.ts';
import type { CredentialsMode, Exchange } from '../src/exchange.ts';
import { pathOf } from './attempts.ts';
import { bucketOf } from './bucket-of.ts';
import { verdictOf } from './judged.ts';

const credentialsModes: readonly (CredentialsMode | null)[] = ['omit', 'same-origin', 'include', null];

/** What a request and its repetition share: SDKs repeat at a bucket's other host name, and start uploads anew. */
function targetOf(exchange: Exchange): string {
  const { url, method, origin } = exchange.request;
  return JSON.stringify([bucketOf(exchange) ?? hostOf(url), pathOf(url), method, origin]);
}

function keyOf(target: string, credentialsMode: CredentialsMode | null): string {
  return `${target} ${credentialsMode}`;
}

/** When requests last passed, by what repetitions share and by credentials mode. */
type LastPassed = Map<string, number>;

function note(last: LastPassed, key: string, { startedAt }: Exchange): void {
  last.set(key, Math.max(startedAt, last.get(key) ?? startedAt));
}

/** A credentials mode that nothing showed may have been any. */
function passedAfter(last: LastPassed, target: string, { startedAt, request }: Exchange): boolean {
  const modes = request.credentialsMode === null ? credentialsModes : [request.credentialsMode, null];
  return modes.some((mode) => (last.get(keyOf(target, mode)) ?? startedAt) > startedAt);
}

/**
 * The ids of the exchanges that failed and whose request passed when it was sent again later: to the same bucket, or
 * host where that names none, with the same path, query, method and origin, and with the same credentials mode where
 * both are known; the same part of an upload in parts that was started anew is the same request. What CORS blocked, or the network lost, has passed once CORS let an answer through, whatever its
 * status; what the page could read and had a status of 400 or more, once the status is below. One look at each
 * exchange, in any order.
 */
export function passedSince(exchanges: readonly Exchange[]): ReadonlySet<string> {
  const [pastCors, wentWell]: [LastPassed, LastPassed] = [new Map(), new Map()];
  const failures: { exchange: Exchange; target: string; last: LastPassed }[] = [];
  for (const exchange of exchanges) {
    const { outcome } = verdictOf(exchange);
    if (outcome === 'pending') continue;
    const target = targetOf(exchange);
    const status = exchange.response?.status ?? 0;
    if (outcome === 'success') {
      const key = keyOf(target, exchange.request.credentialsMode);
      note(pastCors, key, exchange);
      if (status < 400) note(wentWell, key, exchange);
      else failures.push({ exchange, target, last: wentWell });
    } else failures.push({ exchange, target, last: pastCors });
  }
  const passed = failures.filter(({ exchange, target, last }) => passedAfter(last, target, exchange));
  return new Set(passed.map(({ exchange }) => exchange.id));
}
