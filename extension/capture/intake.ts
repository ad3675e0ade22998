import { isCos } from '../../src/cos/is-cos.ts';
import type { CorsResponse } from '../../src/exchange.ts';
import { getHeader, type Header, type HeaderList } from '../../src/headers.ts';
import { remembered } from '../../src/remembered.ts';
import { readAddress } from '../redact/address.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { type HideKey, redactUrl } from '../redact/redact-url.ts';
import { readSentHeaders } from '../redact/sent-headers.ts';
import { shortMethod } from '../redact/short-names.ts';
import { type CaptureEvent, privateWorkers, type WebRequestEvent, webRequestEvents, workers } from './capture-event.ts';

function isOurs(event: string): event is WebRequestEvent {
  return webRequestEvents.some((name) => name === event);
}

/** Request types that CORS does not apply to: frames navigate, sockets have a handshake of their own. */
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

/** In characters. The names of browsers' types have seventeen at most. */
const longestType = 64;

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

/** In characters. Longer addresses are read each time, since what is remembered takes room. */
const longestRemembered = 2048;

/** The same, but remembered: an event of a request has the address of the one before. */
function remembering<Result>(read: (address: string) => Result): (address: string) => Result {
  const known = remembered(read);
  return (address) => (address.length > longestRemembered ? read : known)(address);
}

const originOfAddress = remembering((address) =>
  address === 'null' ? 'null' : (readAddress(address)?.origin ?? null),
);

const urlReader = remembered((hideKey: HideKey | null) =>
  remembering((address) => redactUrl(address, undefined, hideKey)),
);

function readResponse(details: Fields, url: string, hideKey: HideKey | null): CorsResponse | null {
  const status = count(details.statusCode);
  if (status < 100) return null;
  const headers = redactResponseHeaders(readHeaders(details.responseHeaders), url, hideKey);
  return { status, headers, ...(details.fromCache === true ? { fromCache: true } : {}) };
}

/** Content types of pages that both browsers show in a tab; an answer with another type is saved as a file. */
const shownTypes =
  /^(?:text\/(?!csv\b)|image\/|audio\/|video\/|multipart\/|application\/(?:pdf|json|javascript|xml|[\w.-]+\+(?:xml|json))\b)/i;

/** Whether the answer to a navigation becomes the tab's document: no redirect, no download, not prerendered. */
function showsDocument(details: Fields): boolean {
  if (details.documentLifecycle === 'prerender') return false;
  const status = count(details.statusCode);
  const headers = readHeaders(details.responseHeaders);
  if (/^attachment/i.test(getHeader(headers, 'Content-Disposition') ?? '')) return false;
  const type = getHeader(headers, 'Content-Type') ?? '';
  if (type !== '' && !shownTypes.test(type)) return false;
  return status >= 200 && status !== 204 && status !== 205 && (status < 300 || status >= 400);
}

/** What a person chose that matters when events are taken in. */
export interface IntakeOptions {
  /** Replaces object keys; absent or `null` when they stay visible. */
  readonly hideKey?: HideKey | null;
  /** Whether a person named the bucket behind this host, which comes in lower case and without a port. */
  readonly isNamed?: (host: string) => boolean;
}

/**
 * Makes an event of the capture, without any secret, from one of `browser.webRequest` with the browser's details. The
 * answer that becomes a tab's document gives a departure. `null` when CORS clearly does not apply, when an extension
 * sent the request, or for an unknown event.
 */
export function takeIn(event: string, details: unknown, options: IntakeOptions = {}): CaptureEvent | null {
  const { hideKey = null, isNamed = () => false } = options;
  if (!isOurs(event)) return null;
  const fields = (details ?? {}) as Fields;
  const [requestId, method, type] = [text(fields.requestId), text(fields.method), text(fields.type)];
  const url = urlReader(hideKey)(text(fields.url) ?? '');
  if (requestId === null || method === null || url === null) return null;
  // Only Firefox has this field.
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
  // Only Chromium has `initiator`, and every supported version sends Sec-Fetch-Storage-Access. Older Firefox does not.
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
    type: type.slice(0, longestType),
    method: shortMethod(method),
    url,
    initiator,
    headersFirst,
    cos: isCos(url, response?.headers ?? null, isNamed),
    sent: event === 'onSendHeaders' ? readSentHeaders(readHeaders(fields.requestHeaders), absenceTells) : null,
    response,
    error: event === 'onErrorOccurred' ? (text(fields.error) ?? 'unknown').slice(0, 256) : null,
  };
}
