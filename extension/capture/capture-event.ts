import type { CorsResponse } from '../../src/exchange.ts';
import type { SentHeaders } from '../redact/sent-headers.ts';

/** The tab id that browsers give for service and shared workers. */
export const workers = -1;
/** The one that stands for those of private windows, where the browser tells them apart. */
export const privateWorkers = -2;

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
