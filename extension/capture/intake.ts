import { isCos } from '../../src/cos/is-cos.ts';
import type { CorsResponse } from '../../src/exchange.ts';
import { getHeader, type Header, type HeaderList } from '../../src/headers.ts';
import { readAddress } from '../redact/address.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { type HideKey, redactUrl } from '../redact/redact-url.ts';
import { readSentHeaders } from '../redact/sent-headers.ts';
import { type CaptureEvent, privateWorkers, type WebRequestEvent, webRequestEvents, workers } from './capture-event.ts';

function isOurs(event: string): event is WebRequestEvent {
  return webRequestEvents.some((name) => name === event);
}

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
