import type { Exchange, Preflight } from '../../src/exchange.ts';
import { needsPreflight } from '../../src/fetch/cors-preflight.ts';
import type { HarEntry } from './entry.ts';
import type { Hop } from './hop.ts';

/** How many milliseconds Firefox may take to record what became of a request, by the kind of its silence. */
const patience = { unsent: 3000, unconnected: 10_000, unexplained: Number.POSITIVE_INFINITY };

/**
 * The error with which an entry ended; `null` for none, or while it may go on. `asOf`: the time up to which the HAR
 * tells what happened, in milliseconds since the epoch; `null` when every request in it is over.
 */
function endingOf({ response, error, silence, startedAt }: HarEntry, asOf: number | null): string | null {
  if (response !== null || error !== null || silence === null || silence === 'under-way') return error;
  if (asOf === null) return 'unknown';
  return asOf - startedAt < patience[silence] ? null : 'unknown';
}

function isPreflighted({ method, sent }: HarEntry): boolean {
  return needsPreflight({ method, headers: [], useCorsPreflight: sent.unsafeHeaderNames.length > 0 });
}

/** The refused preflight of a request in Safari, whose HARs show it only as a status in the request's error. */
function preflightOfSafari(entry: HarEntry): Preflight | null {
  const { method, preflightStatus } = entry;
  const headerNames = entry.sent.unsafeHeaderNames;
  if (preflightStatus === null || !isPreflighted(entry)) return null;
  return { method, headerNames, response: { status: preflightStatus, headers: [] }, error: null };
}

function preflightOf({ entry, preflight }: Hop, asOf: number | null): Preflight | null {
  if (preflight === null) return preflightOfSafari(entry);
  const { method, headerNames } = preflight.sent.accessControlRequest ?? { method: entry.method, headerNames: [] };
  return { method, headerNames, response: preflight.response, error: endingOf(preflight, asOf) };
}

function errorOf({ entry, preflight }: Hop, asOf: number | null): string | null {
  // Firefox gives no error when a preflight is refused, but opens no connection for the request.
  const refused = entry.silence === 'unconnected' && preflight !== null && preflight.response !== null;
  // Near a navigation Firefox's log may lose the preflight. Then the missing connection proves nothing.
  if (entry.silence === 'unconnected' && preflight === null && isPreflighted(entry)) return null;
  const error = endingOf(entry, asOf);
  return refused && error !== null ? 'NS_ERROR_DOM_BAD_URI' : error;
}

/** Whether CORS applies to a request, by what a HAR tells. In the capture `isCorsRequest` decides this. */
function isCors({ entry, preflight }: Hop): boolean {
  const { sent, type, navigates, method, error } = entry;
  if (preflight !== null) return true;
  if (sent.mode !== null) return sent.mode === 'cors';
  if (navigates) return false;
  if (type === 'xmlhttprequest' || type === 'font') return true;
  return sent.origin !== null && type === null && (method !== 'OPTIONS' || error !== null);
}

/** The page's origin, by a header or else by the HAR's page. Only `Origin` shows an opaque one. */
function askingOriginOf({ entry, preflight }: Hop, pageOrigin: string | null): string | null {
  const { origin } = entry.sent;
  return origin ?? preflight?.sent.origin ?? entry.referrer ?? pageOrigin;
}

/**
 * The exchange of one request, from its hops in order; `null` when CORS does not apply, the page's origin is not known,
 * or no hop is COS. `pageOrigin`: the origin of the request's page in the HAR. `asOf`: the time up to which the HAR
 * tells what happened, in milliseconds since the epoch; `null` when every request in it is over.
 */
export function exchangeOfHops(
  hops: readonly [Hop, ...Hop[]],
  pageOrigin: string | null,
  id: string,
  asOf: number | null,
): Exchange | null {
  const last = hops.at(-1) ?? hops[0];
  const { entry, preflight } = last;
  const origin = askingOriginOf(last, pageOrigin);
  const cos = hops.some((hop) => hop.entry.cos || hop.preflight?.cos === true);
  if (!cos || origin === null || origin === new URL(entry.url).origin || !isCors(last)) return null;
  const told = preflightOf(last, asOf);
  const error = errorOf(last, asOf);
  const ended = entry.endedAt ?? (error === null ? null : entry.startedAt);
  const redirects = hops.slice(0, -1).map((hop) => ({ url: hop.entry.url, response: hop.entry.response }));
  return {
    id,
    startedAt: hops[0].entry.startedAt,
    request: {
      url: entry.url,
      method: entry.method,
      origin,
      credentialsMode: entry.sent.credentialsMode ?? preflight?.sent.credentialsMode ?? null,
      unsafeHeaderNames: told?.headerNames ?? entry.sent.unsafeHeaderNames,
    },
    preflight: told,
    response: entry.response,
    error,
    ...(ended === null ? {} : { endedAt: ended }),
    ...(entry.type === null ? {} : { type: entry.type }),
    ...(redirects.length === 0 ? {} : { redirects }),
  };
}
