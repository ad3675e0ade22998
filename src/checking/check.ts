import type { CredentialsMode, Exchange } from '../exchange.ts';
import { askedHeaders } from '../exchange.ts';
import { isCorsSafelistedMethod } from '../fetch/safelist.ts';
import { mostInAll } from '../probing/next-probes.ts';
import { asSent, keyOf, type Probe, withoutHeaders } from '../probing/probe.ts';
import { addressToAsk } from '../probing/question.ts';
import { credentialsModeOf, recordedVerdict } from '../recorded-verdict.ts';
import { type Kept, keptAfter } from './kept.ts';

/** A preflight to send, and the address that it goes to. */
export interface PreflightToSend {
  readonly url: string;
  readonly probe: Probe;
}

/** The place of a preflight among those to send; `unsent` where there were too many. */
type Place = number | 'unsent';

/** What captured requests ask of their bucket. Requests that ask the same share one. */
export interface Demand {
  readonly method: string;
  readonly origin: string;
  readonly credentialsMode: CredentialsMode;
  /** Whether that is assumed, since nothing showed whether credentials are sent. */
  readonly credentialsAssumed: boolean;
  /** The response headers that the page has to read, spelled as in the console. */
  readonly neededHeaders: readonly string[];
  /** The preflight that the browser sends; `null` where the request needs none. */
  readonly preflight: Place | null;
  /** The same without headers. COS answers it by origin and method alone, as it does the request itself. */
  readonly bare: Place;
}

/** A captured request that is checked. Repetitions are one, and so are the parts of an upload. */
export interface CheckedRequest {
  readonly method: string;
  /** The address without its query. */
  readonly url: string;
  /** The place of its demand. */
  readonly demand: number;
  /** The status with which the preflight was refused when it was captured; `null` when it was not refused. */
  readonly refusedWith: number | null;
  /** What the browser keeps of the answer to its preflight. */
  readonly kept: Kept;
  /** Whether the browser has stored an answer to the request itself that lets no page read it. */
  readonly storedAnswer: boolean;
}

/** A check of captured requests: whether the bucket lets each of them pass by now. */
export interface Check {
  readonly requests: readonly CheckedRequest[];
  readonly demands: readonly Demand[];
  /** At most 30, none twice. */
  readonly preflights: readonly PreflightToSend[];
}

/** What is known of exchanges beside themselves. */
export interface Knowledge {
  readonly neededHeaders: (exchange: Exchange) => readonly string[];
  readonly hasStoredAnswer: (exchange: Exchange) => boolean;
  /** For how many seconds the browser keeps the answer to a preflight at most. */
  readonly mostSeconds: number;
}

/** The preflights of an exchange: as the browser sends it, `null` where none is needed, and without headers. */
function probesOf(exchange: Exchange): { readonly preflight: Probe | null; readonly bare: Probe } {
  const { request, preflight } = exchange;
  const needed = preflight !== null || !isCorsSafelistedMethod(request.method) || request.unsafeHeaderNames.length > 0;
  const asked: Probe = {
    origin: preflight?.origin ?? request.origin,
    method: preflight?.method ?? request.method,
    headerNames: askedHeaders(exchange),
  };
  const bare = withoutHeaders({ origin: request.origin, method: request.method, headerNames: [] });
  return { preflight: needed ? asSent(asked) : null, bare };
}

/** An address without its path: `https://cdn.example.com`. */
const hostIn = (url: string) => url.replace(/^([a-z]+:\/\/[^/]*).*$/is, '$1');

/** The same text for preflights that ask the same of the same host: rules hold for a whole bucket. */
export function keyOfPreflight({ url, probe }: PreflightToSend): string {
  return `${hostIn(url)} ${keyOf(probe)}`;
}

/** Places for preflights, given to each of `wanted` that is new until 30 are given. */
function createPlaces(): { readonly preflights: PreflightToSend[]; readonly placeOf: (to: PreflightToSend) => Place } {
  const preflights: PreflightToSend[] = [];
  const places = new Map<string, number>();
  return {
    preflights,
    placeOf: (preflight) => {
      const key = keyOfPreflight(preflight);
      const known = places.get(key);
      if (known !== undefined) return known;
      if (preflights.length >= mostInAll) return 'unsent';
      places.set(key, preflights.length);
      return preflights.push(preflight) - 1;
    },
  };
}

type Drafted = Omit<Demand, 'preflight' | 'bare'> & {
  readonly url: string;
  readonly probes: ReturnType<typeof probesOf>;
};

interface Found {
  /** Its address is that of the first request that failed, if one did: behind a CDN another path may answer well. */
  draft: Drafted;
  readonly at: number;
  failed: boolean;
}

/**
 * Gives places to the preflights of demands, first to those of requests that failed. Each demand's two go together:
 * with one of them alone nothing is known to pass.
 */
function placed(found: readonly Found[]): Pick<Check, 'demands' | 'preflights'> {
  const { preflights, placeOf } = createPlaces();
  const places = new Map<number, Pick<Demand, 'preflight' | 'bare'>>();
  for (const { draft, at } of found.toSorted((one, other) => Number(other.failed) - Number(one.failed))) {
    const { url, probes } = draft;
    const preflight = probes.preflight === null ? null : placeOf({ url, probe: probes.preflight });
    places.set(at, { preflight, bare: placeOf({ url, probe: probes.bare }) });
  }
  const demands = found.map(({ draft: { url: _, probes: __, ...demand }, at }) => ({
    ...demand,
    ...(places.get(at) ?? { preflight: 'unsent' as const, bare: 'unsent' as const }),
  }));
  return { demands, preflights };
}

/** Whether preflights can be sent to the address of an exchange. */
function isCheckable(exchange: Exchange): boolean {
  return /^https?:\/\/[^/]/.test(addressToAsk(exchange));
}

function draftOf(exchange: Exchange, { neededHeaders }: Knowledge): Drafted {
  const { method, origin, credentialsMode: seen } = exchange.request;
  const credentialsMode = credentialsModeOf(exchange);
  return {
    method,
    origin,
    credentialsMode,
    credentialsAssumed: seen === null && credentialsMode !== 'include',
    neededHeaders: neededHeaders(exchange),
    url: addressToAsk(exchange),
    probes: probesOf(exchange),
  };
}

/** The check of a bucket's captured exchanges, which are given in the order of time. */
export function checkOf(exchanges: readonly Exchange[], knowledge: Knowledge): Check {
  const found = new Map<string, Found>();
  const requests = new Map<string, CheckedRequest>();
  for (const exchange of exchanges.filter(isCheckable)) {
    const verdict = recordedVerdict(exchange);
    const draft = draftOf(exchange, knowledge);
    const demandKey = JSON.stringify({ ...draft, url: hostIn(draft.url) });
    const own = found.get(demandKey) ?? { draft, at: found.size, failed: false };
    const isFailed = verdict.outcome === 'blocked' || verdict.outcome === 'failed';
    if (isFailed && !own.failed) Object.assign(own, { draft, failed: true });
    found.set(demandKey, own);
    const url = exchange.request.url.replace(/[?#].*$/s, '');
    const key = `${own.at} ${url}`;
    const before = requests.get(key);
    const isRefused = verdict.outcome === 'blocked' && verdict.stage === 'preflight';
    requests.set(key, {
      method: draft.method,
      url,
      demand: own.at,
      refusedWith: (isRefused ? exchange.preflight?.response?.status : undefined) ?? before?.refusedWith ?? null,
      kept: keptAfter(before?.kept ?? 'nothing', exchange, knowledge.mostSeconds),
      storedAnswer: knowledge.hasStoredAnswer(exchange) || before?.storedAnswer === true,
    });
  }
  return { requests: [...requests.values()], ...placed([...found.values()]) };
}
