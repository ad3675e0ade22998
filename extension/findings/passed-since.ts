import { bucketOf } from '../../src/cos/bucket-of.ts';
import { hostOf } from '../../src/cos/endpoint.ts';
import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { pathOf } from './attempts.ts';
import { oncePerExchange } from './once-per-exchange.ts';
import { verdictOf } from './verdicts.ts';

const credentialsModes: readonly (CredentialsMode | null)[] = ['omit', 'same-origin', 'include', null];

/** What a request and its repetition share: SDKs repeat at a bucket's other host name, and start uploads anew. */
const targetOf = oncePerExchange((exchange) => {
  const { url, method, origin } = exchange.request;
  return JSON.stringify([bucketOf(exchange) ?? hostOf(url), pathOf(url), method, origin]);
});

/** When requests last passed, by what repetitions share and by credentials mode. */
type LastPassed = Map<string, Map<CredentialsMode | null, number>>;

function note(last: LastPassed, target: string, { startedAt, request }: Exchange): void {
  const ofTarget = last.get(target) ?? new Map<CredentialsMode | null, number>();
  const before = ofTarget.get(request.credentialsMode) ?? startedAt;
  last.set(target, ofTarget.set(request.credentialsMode, Math.max(startedAt, before)));
}

/** A credentials mode that nothing showed may have been any. */
function passedAfter(last: LastPassed, target: string, { startedAt, request }: Exchange): boolean {
  const ofTarget = last.get(target);
  if (ofTarget === undefined) return false;
  const modes = request.credentialsMode === null ? credentialsModes : [request.credentialsMode, null];
  return modes.some((mode) => (ofTarget.get(mode) ?? startedAt) > startedAt);
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
      note(pastCors, target, exchange);
      if (status < 400) note(wentWell, target, exchange);
      else failures.push({ exchange, target, last: wentWell });
    } else failures.push({ exchange, target, last: pastCors });
  }
  const passed = failures.filter(({ exchange, target, last }) => passedAfter(last, target, exchange));
  return new Set(passed.map(({ exchange }) => exchange.id));
}
