import { contradictedHeaders } from '../contradicted-headers.ts';
import { dateOf, requestIdTime } from '../cos/answers/server-time.ts';
import type { CorsResponse } from '../exchange.ts';
import { getHeader } from '../headers.ts';
import { type Evidence, type Kind, nothingToEdit } from './evidence.ts';

export interface StoredAnswer {
  readonly kind: 'stored-answer';
  readonly method: string;
  /**
   * How it shows: the browser says so, an earlier request got the answer with this request id, an answer over HTTP/1.1
   * lacks `Connection` and is dated before the request, or its date alone is too old.
   */
  readonly shownBy: 'browser' | 'request-id' | 'connection' | 'date';
  /** How many minutes before the request the answer is dated; `null` where no date tells. */
  readonly minutesOld: number | null;
  /** What it was stored for: a request without an origin, or one under older rules; `null` where nothing tells. */
  readonly storedFor: 'no-origin' | 'older-rules' | null;
  /** Whether the bucket's rules are known and would let this request through. */
  readonly rulesAllow: boolean;
  /** The names that the known rules expose and the answer does not; empty where the answer was blocked. */
  readonly hidden: readonly string[];
}

/** An answer this much older than its request was not made for it. Smaller differences may come from the clocks. */
const fewestMinutes = 2;

/** In milliseconds. `Date` leaves out what is less than a second, so that a fresh answer may look a second old. */
const fewestOfStored = 2000;

function age({ exchange }: Evidence, response: CorsResponse): number | null {
  const made = dateOf(response.headers);
  if (made === null) return null;
  // The date of the preflight's answer is the server's time, so a wrong clock of this computer does not matter.
  const preflightMade = dateOf(exchange.preflight?.response?.headers ?? []);
  return (preflightMade ?? exchange.startedAt) - made;
}

/** Whether an answer over HTTP/1.1, whose names have capitals, lacks the header that caches leave out. */
function lacksConnection({ headers }: CorsResponse): boolean {
  return headers.some(([name]) => name === 'Date') && getHeader(headers, 'Connection') === null;
}

function shownBy(evidence: Evidence, response: CorsResponse, rulesAllow: boolean): StoredAnswer['shownBy'] | null {
  const { method } = evidence.exchange.request;
  if (response.fromCache === true) return 'browser';
  // What an earlier CORS request got explains nothing where the rules may refuse both.
  if (response.givenBefore === 'plain' || (response.givenBefore === 'cors' && rulesAllow)) return 'request-id';
  // A date alone may come from a wrong clock. It counts only if the rules allow the request, so that nothing else
  // explains this.
  const old = age(evidence, response);
  if (old === null || !rulesAllow) return null;
  if (Math.round(old / 60_000) >= fewestMinutes) return 'date';
  const isCacheable = method === 'GET' || method === 'HEAD';
  return isCacheable && old >= fewestOfStored && lacksConnection(response) ? 'connection' : null;
}

/** Whether the answer was made before the rules changed and asked for after that. */
function isOfOlderRules({ changedAt, exchange }: Evidence, { headers, givenBefore }: CorsResponse): boolean {
  const made = dateOf(headers) ?? requestIdTime(getHeader(headers, 'x-cos-request-id') ?? '');
  if (changedAt !== null && made !== null && made < changedAt && exchange.startedAt >= changedAt) return true;
  return givenBefore === 'cors';
}

/** What the known rules expose and an answer that passed does not. */
function hiddenIn({ exchange, configuration, replayed, recorded }: Evidence): readonly string[] {
  if (recorded.outcome !== 'success' || configuration === null || replayed === null) return [];
  const [first] = contradictedHeaders(exchange, configuration, replayed);
  return first?.header === 'Access-Control-Expose-Headers' ? first.missing : [];
}

function isWithheld({ recorded, refused }: Evidence): boolean {
  if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-origin-missing') return false;
  return recorded.stage === 'actual' && refused === null;
}

/**
 * The browser's cache gave an answer that the bucket would not give now: one without Allow-Origin, stored for an earlier
 * request without `Origin` such as a plain `<img>`, or one from before the rules changed.
 * https://cloud.tencent.com/document/product/436/13318
 */
export const storedAnswer: Kind<StoredAnswer> = {
  detect(evidence) {
    const { exchange, bucket, replayed } = evidence;
    const { response } = exchange;
    if (response === null || response.status >= 400 || bucket === null) return null;
    const hidden = hiddenIn(evidence);
    if ((hidden.length === 0 && !isWithheld(evidence)) || getHeader(response.headers, 'Age') !== null) return null;
    const rulesAllow = replayed?.actual.verdict === 'success';
    const shown = shownBy(evidence, response, rulesAllow);
    if (shown === null) return null;
    const old = age(evidence, response);
    const minutes = old === null ? 0 : Math.round(old / 60_000);
    const olderRules = hidden.length > 0 || isOfOlderRules(evidence, response);
    return {
      kind: 'stored-answer',
      method: exchange.request.method,
      shownBy: shown,
      minutesOld: minutes >= fewestMinutes ? minutes : null,
      storedFor: olderRules ? 'older-rules' : response.givenBefore === 'plain' ? 'no-origin' : null,
      rulesAllow,
      hidden,
    };
  },
  mend: nothingToEdit,
};
