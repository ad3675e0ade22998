import { isCos } from '../../src/cos/is-cos.ts';
import type { CorsResponse } from '../../src/exchange.ts';
import { getHeader, type Header, type HeaderList } from '../../src/headers.ts';
import { readAddress } from '../redact/address.ts';
import { type HideKey, redactResponseHeaders, redactUrl } from '../redact/redact.ts';
import { readSentHeaders, type SentHeaders } from '../redact/sent-headers.ts';
import { privateWorkers, workers } from './capture-state.ts';

/**
 * The fewest that suffice in both browsers. `onBeforeRequest` gives the order in which requests were made (pairing) and
 * the next address of a redirect, which makes `onBeforeRedirect` needless; `onSendHeaders` Origin and mode, after other
 * extensions changed them, and what a preflight asks; `onHeadersReceived` every answer, blocked ones too; the two
 * endings the error and the cache.
 */
export const webRequestEvents = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onCompleted',
  'onErrorOccurred',
] as const;
export type WebRequestEvent = (typeof webRequestEvents)[number];

function isOurs(event: string): event is WebRequestEvent {
  return webRequestEvents.some((name) => name === event);
}

/** One event of one request, without anything secret. */
export interface Sighting {
  readonly event: WebRequestEvent;
  readonly requestId: string;
  readonly timeStamp: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly type: string;
  readonly method: string;
  readonly url: string;
  /** The origin of what asked; `null` when the browser does not tell. */
  readonly initiator: string | null;
  /** Whether this browser tells a request's headers before its preflight, as Firefox does, or after, as Chromium. */
  readonly headersFirst: boolean;
  /** Whether the host or the answer shows that this is COS. */
  readonly cos: boolean;
  readonly sent: SentHeaders | null;
  readonly response: CorsResponse | null;
  readonly error: string | null;
}

/** The tab has left its document, for another one or for good: what it asked for is past. */
export interface Departure {
  readonly event: 'departure';
  readonly timeStamp: number;
  readonly tabId: number;
  /** The origin of the next document; `null` when there is none or it is not known. */
  readonly origin: string | null;
  /** Whether the tab is one of a private window, as far as the browser tells. */
  readonly inPrivate: boolean;
  /** Whether the tab itself is gone. */
  readonly closed: boolean;
}

/** A person has cleared the list of a tab. */
export interface Clearing {
  readonly event: 'clearing';
  readonly timeStamp: number;
  readonly tabId: number;
  /** The origin of the tab's page, whose workers' requests are in the list too; `null` when it is not known. */
  readonly origin: string | null;
  /** Whether the tab is one of a private window, as far as the browser tells. */
  readonly inPrivate: boolean;
}

export type CaptureEvent = Sighting | Departure | Clearing;

/** Types that never go through CORS. Frames navigate, sockets have a handshake of their own. */
export const typesWithoutCors: readonly string[] = [
  'main_frame',
  'sub_frame',
  'object',
  'object_subrequest',
  'websocket',
  'webtransport',
  'webbundle',
  'csp_report',
  'speculative',
];

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const count = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : -1);

function readHeaders(value: unknown): HeaderList {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): Header[] => {
    const { name, value } = (entry ?? {}) as Fields;
    return typeof name === 'string' && name !== '' ? [[name, typeof value === 'string' ? value : '']] : [];
  });
}

function originOfAddress(address: string): string | null {
  return address === 'null' ? 'null' : (readAddress(address)?.origin ?? null);
}

function readResponse(details: Fields, url: string, hideKey: HideKey | null): CorsResponse | null {
  const status = count(details.statusCode);
  if (status < 100) return null;
  const headers = redactResponseHeaders(readHeaders(details.responseHeaders), url, hideKey);
  return { status, headers, ...(details.fromCache === true ? { fromCache: true } : {}) };
}

/** The types that both browsers show in a tab, as far as pages have them; what has another is saved as a file. */
const shownTypes =
  /^(?:text\/(?!csv\b)|image\/|audio\/|video\/|multipart\/|application\/(?:pdf|json|javascript|xml|[\w.-]+\+(?:xml|json))\b)/i;

/** Whether an answer to a navigation becomes the tab's document: no redirect, download or page that Chromium prepares unseen. */
function showsDocument(details: Fields): boolean {
  if (details.documentLifecycle === 'prerender') return false;
  const status = count(details.statusCode);
  const headers = readHeaders(details.responseHeaders);
  if (/^attachment/i.test(getHeader(headers, 'Content-Disposition') ?? '')) return false;
  const type = getHeader(headers, 'Content-Type') ?? '';
  if (type !== '' && !shownTypes.test(type)) return false;
  return status >= 200 && status !== 204 && status !== 205 && (status < 300 || status >= 400);
}

/** How a person wants events to be taken in. */
export interface IntakeOptions {
  /** Gives what takes the place of objects' keys, where they are to be hidden. */
  readonly hideKey?: HideKey | null;
  /** Whether a host without its port is a domain that was said to lead to a bucket. */
  readonly isNamed?: (host: string) => boolean;
}

/**
 * Takes in one event of `browser.webRequest` with its details as the browser gave them, and leaves every secret behind.
 * `null` when it is clear already that CORS has no say in it, that it is no page's request, or that it is no event.
 */
export function takeIn(event: string, details: unknown, options: IntakeOptions = {}): CaptureEvent | null {
  const { hideKey = null, isNamed = () => false } = options;
  if (!isOurs(event)) return null;
  const fields = (details ?? {}) as Fields;
  const [requestId, method, type] = [text(fields.requestId), text(fields.method), text(fields.type)];
  const url = redactUrl(text(fields.url) ?? '', undefined, hideKey);
  if (requestId === null || method === null || url === null) return null;
  // Only Firefox tells it.
  const inPrivate = fields.incognito === true;
  const [ownTab, timeStamp] = [count(fields.tabId), count(fields.timeStamp)];
  const tabId = inPrivate && ownTab === workers ? privateWorkers : ownTab;
  if (type === 'main_frame') {
    const navigated = event === 'onHeadersReceived' && tabId >= 0 && showsDocument(fields);
    return navigated
      ? { event: 'departure', tabId, timeStamp, origin: originOfAddress(url), inPrivate, closed: false }
      : null;
  }
  if (type === null || typesWithoutCors.includes(type)) return null;
  const asker = text(fields.initiator) ?? text(fields.originUrl) ?? text(fields.documentUrl);
  if (asker !== null && /^(chrome|moz)-extension:/.test(asker)) return null;
  const initiator = asker === null ? null : originOfAddress(asker);
  if (initiator === originOfAddress(url)) return null;
  // Only Chromium has `initiator`, and all that this runs in send Sec-Fetch-Storage-Access; older Firefox does not.
  const headersFirst = text(fields.initiator) === null;
  const absenceTells = !headersFirst && url.startsWith('https:');
  const response = event === 'onHeadersReceived' || event === 'onCompleted' ? readResponse(fields, url, hideKey) : null;
  return {
    event,
    requestId,
    timeStamp,
    tabId,
    frameId: count(fields.frameId),
    documentId: text(fields.documentId),
    type,
    method,
    url,
    initiator,
    headersFirst,
    cos: isCos(url, response?.headers ?? null, isNamed),
    sent: event === 'onSendHeaders' ? readSentHeaders(readHeaders(fields.requestHeaders), absenceTells) : null,
    response,
    error: event === 'onErrorOccurred' ? (text(fields.error) ?? 'unknown').slice(0, 256) : null,
  };
}
