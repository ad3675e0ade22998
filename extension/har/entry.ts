import { isCos } from '../../src/cos/is-cos.ts';
import type { CorsResponse } from '../../src/exchange.ts';
import { isRedirectStatus } from '../../src/fetch/redirect-status.ts';
import { getHeader, type HeaderList, isToken } from '../../src/headers.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { redactUrl } from '../redact/redact-url.ts';
import { readSentHeaders, type SentHeaders } from '../redact/sent-headers.ts';
import { shortMethod } from '../redact/short-names.ts';
import { cosErrorIn } from './cos-error.ts';
import { errorOf, statusInError } from './ending.ts';
import { type Fields, fieldsOf, numberOf, textOf, webOriginOf } from './fields.ts';
import { readHeaders } from './headers.ts';
import { requestType } from './request-type.ts';

/**
 * What is known of a request with neither answer nor error. `under-way`: Chrome says that it goes on. `unsent`: Firefox
 * shows no sign that it was sent. `unconnected`: Firefox made no connection for it. `unexplained`: nothing tells.
 */
type Silence = 'under-way' | 'unsent' | 'unconnected' | 'unexplained';

/** One entry of a HAR, without any secret. */
export interface HarEntry {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** The id of its page in the HAR. */
  readonly page: string | null;
  readonly method: string;
  readonly url: string;
  readonly type: string | null;
  readonly sent: SentHeaders;
  /** The origin in `Referer`. */
  readonly referrer: string | null;
  /** Whether the request seems to load a document, as no script's does. */
  readonly navigates: boolean;
  readonly response: CorsResponse | null;
  readonly error: string | null;
  /** The status of Safari's refused preflight, which its HARs show in no other way. */
  readonly preflightStatus: number | null;
  readonly silence: Silence | null;
  /** The address that it was redirected to. */
  readonly location: string | null;
  /** Whether this is a request to COS, by its host, by a named bucket or by the answer. */
  readonly cos: boolean;
}

/**
 * From this version on Chrome sends `Sec-Fetch-Storage-Access` with every cross-site request that carries credentials.
 * Chrome 133 introduced it, but some of its builds leave it out unless they are told to send it.
 */
const tellsStorageAccess = 137;

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

/** The error of an entry. With an answer, Chrome's `net::ERR_ABORTED` only means that no script read it to its end. */
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

/** The address that an answer redirects to; `null` when it does not. */
function locationOf(fields: Fields, response: CorsResponse | null, url: string): string | null {
  if (response === null || !isRedirectStatus(response.status)) return null;
  const location = textOf(fields.redirectURL) ?? getHeader(response.headers, 'Location') ?? '';
  return redactUrl(location, url);
}

/**
 * Reads one entry of a HAR from a browser or a proxy, without any secret. `null` when it is no request to an http(s)
 * address, or its answer repeats a cached one. `isNamed`: whether a person named the bucket behind a host.
 * http://www.softwareishard.com/blog/har-12-spec/#entries
 */
export function takeInEntry(value: unknown, isNamed: (host: string) => boolean = () => false): HarEntry | null {
  const entry = fieldsOf(value);
  const [request, answer] = [fieldsOf(entry.request), fieldsOf(entry.response)];
  const startedAt = Date.parse(textOf(entry.startedDateTime) ?? '');
  const method = textOf(request.method) ?? '';
  const url = redactUrl(textOf(request.url) ?? '');
  if (Number.isNaN(startedAt) || url === null || !isToken(method)) return null;
  const headers = readHeaders(request.headers);
  const response = readResponse(entry, answer, url);
  // A 304 tells that a cached answer holds. That one has the CORS headers, so this one cannot be judged.
  if (response?.status === 304) return null;
  const resourceType = textOf(entry._resourceType);
  const type = requestType(resourceType, getHeader(headers, 'Sec-Fetch-Dest'));
  const error = endingOf(entry, answer, response !== null);
  const time = numberOf(entry.time) ?? 0;
  return {
    startedAt,
    endedAt: response !== null || error !== null ? startedAt + Math.max(0, time) : null,
    page: textOf(entry.pageref)?.slice(0, 256) ?? null,
    method: shortMethod(method),
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
