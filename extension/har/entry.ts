import { isCos } from '../../src/cos/is-cos.ts';
import type { CorsResponse } from '../../src/exchange.ts';
import { isRedirectStatus } from '../../src/fetch/redirect-status.ts';
import { getHeader, type HeaderList, isToken } from '../../src/headers.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { redactUrl } from '../redact/redact-url.ts';
import { readSentHeaders, type SentHeaders } from '../redact/sent-headers.ts';
import { cosErrorIn } from './cos-error.ts';
import { errorOf, statusInError } from './ending.ts';
import { type Fields, fieldsOf, numberOf, textOf, webOriginOf } from './fields.ts';
import { readHeaders } from './headers.ts';
import { requestType } from './request-type.ts';

/**
 * What is known of a request that has neither an answer nor an error. Chrome tells that it goes on. Firefox never tells
 * an error, but whether a connection was made for a request, and of one that was never sent not even that.
 */
type Silence = 'under-way' | 'unsent' | 'unconnected' | 'unexplained';

/** One entry of a HAR, without anything secret. */
export interface HarEntry {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** The id of the page in the HAR. */
  readonly page: string | null;
  readonly method: string;
  readonly url: string;
  readonly type: string | null;
  readonly sent: SentHeaders;
  /** The origin in `Referer`. */
  readonly referrer: string | null;
  /** Whether the request asks for a document to show: no script's does. */
  readonly navigates: boolean;
  readonly response: CorsResponse | null;
  readonly error: string | null;
  /** Of Safari's preflight, which no HAR of its shows, the status. */
  readonly preflightStatus: number | null;
  readonly silence: Silence | null;
  /** Where it was redirected to. */
  readonly location: string | null;
  /** Whether the host, its name among those that a person named, or the answer shows that this is COS. */
  readonly cos: boolean;
}

/** From this version on Chrome sends `Sec-Fetch-Storage-Access` with every cross-site request that carries credentials. */
const tellsStorageAccess = 133;

function absenceTells(headers: HeaderList, url: string): boolean {
  const version = /Chrome\/(\d{1,4})\b/.exec(getHeader(headers, 'User-Agent') ?? '')?.[1];
  return url.startsWith('https:') && Number(version ?? 0) >= tellsStorageAccess;
}

function isFromCache(entry: Fields): boolean {
  const { _fromCache, _fetchType, cache } = entry;
  return textOf(_fromCache) !== null || /Cache$/.test(textOf(_fetchType) ?? '') || 'afterRequest' in fieldsOf(cache);
}

function readResponse(entry: Fields, response: Fields, url: string): CorsResponse | null {
  const status = numberOf(response.status) ?? 0;
  if (status < 100 || status > 999) return null;
  const cosError = cosErrorIn(status, fieldsOf(response.content));
  return {
    status,
    headers: redactResponseHeaders(readHeaders(response.headers), url),
    ...(isFromCache(entry) ? { fromCache: true } : {}),
    ...(cosError === null ? {} : { cosError }),
  };
}

/** Chrome calls a request given up whose answer no script read to its end: with an answer that says nothing. */
function endingOf(entry: Fields, response: Fields, answered: boolean): string | null {
  const error = errorOf(entry, response);
  return answered && error === 'net::ERR_ABORTED' ? null : error;
}

function silenceOf(entry: Fields, response: Fields, headers: HeaderList, url: string): Silence {
  if (response._error === null) return 'under-way';
  const isFirefox = /\bFirefox\//.test(getHeader(headers, 'User-Agent') ?? '');
  const opened = entry._securityState !== undefined || getHeader(headers, 'Sec-Fetch-Mode') !== null;
  if (isFirefox && !opened) return 'unsent';
  return entry._securityState === 'insecure' && url.startsWith('https:') ? 'unconnected' : 'unexplained';
}

/** Where a redirect leads. */
function locationOf(fields: Fields, response: CorsResponse | null, url: string): string | null {
  if (response === null || !isRedirectStatus(response.status)) return null;
  const location = textOf(fields.redirectURL) ?? getHeader(response.headers, 'Location') ?? '';
  return redactUrl(location, url);
}

/**
 * Takes in one entry of a HAR as a browser or a proxy wrote it, and leaves every secret behind. `null` when it is none,
 * or is about no address that CORS has a say in. `isNamed`: whether a person named the bucket behind a host.
 * http://www.softwareishard.com/blog/har-12-spec/#entries
 */
export function takeInEntry(value: unknown, isNamed: (host: string) => boolean = () => false): HarEntry | null {
  const entry = fieldsOf(value);
  const [request, answer] = [fieldsOf(entry.request), fieldsOf(entry.response)];
  const startedAt = Date.parse(textOf(entry.startedDateTime) ?? '');
  const method = textOf(request.method) ?? '';
  const url = redactUrl(textOf(request.url) ?? '');
  if (Number.isNaN(startedAt) || url === null || !isToken(method) || method.length > 64) return null;
  const headers = readHeaders(request.headers);
  const response = readResponse(entry, answer, url);
  // What a cache was asked about again has its CORS headers in the cache: this answer repeats none.
  if (response?.status === 304) return null;
  const resourceType = textOf(entry._resourceType);
  const type = requestType(resourceType, getHeader(headers, 'Sec-Fetch-Dest'));
  const error = endingOf(entry, answer, response !== null);
  const time = numberOf(entry.time) ?? 0;
  return {
    startedAt,
    endedAt: response !== null || error !== null ? startedAt + Math.max(0, time) : null,
    page: textOf(entry.pageref)?.slice(0, 256) ?? null,
    method,
    url,
    type,
    sent: readSentHeaders(headers, absenceTells(headers, url)),
    referrer: webOriginOf(getHeader(headers, 'Referer')),
    navigates:
      type === 'main_frame' || type === 'sub_frame' || /\btext\/html\b/.test(getHeader(headers, 'Accept') ?? ''),
    response,
    error,
    preflightStatus: response === null ? statusInError(answer) : null,
    silence: response === null && error === null ? silenceOf(entry, answer, headers, url) : null,
    location: locationOf(answer, response, url),
    cos: isCos(url, response?.headers ?? null, isNamed),
  };
}
