import type { CorsResponse } from '../../src/exchange.ts';
import type { SentHeaders } from '../redact/sent-headers.ts';

/** The tab id that browsers give to requests of service and shared workers. */
export const workers = -1;
/** The tab id used here for workers of private windows, where the browser tells them apart. */
export const privateWorkers = -2;

/**
 * The fewest events that suffice in both browsers. `onBeforeRequest` gives the order of requests (for pairing) and the
 * next address of a redirect; `onSendHeaders` Origin, mode and what a preflight asks, after other extensions changed
 * them; `onHeadersReceived` every answer, blocked ones too; the last two the error and the cache.
 */
export const webRequestEvents = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onCompleted',
  'onErrorOccurred',
] as const;
export type WebRequestEvent = (typeof webRequestEvents)[number];

/** One event of one request, without any secret. */
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
  /** The origin that the request comes from; `null` when the browser does not tell. */
  readonly initiator: string | null;
  /** Whether the browser shows a request's headers before its preflight (Firefox), not after it (Chromium). */
  readonly headersFirst: boolean;
  /** Whether this is a request to COS, by its host, by a named bucket or by the answer. */
  readonly cos: boolean;
  readonly sent: SentHeaders | null;
  readonly response: CorsResponse | null;
  readonly error: string | null;
}

/** A tab has left its document, for another one or because it closed. */
export interface Departure {
  readonly event: 'departure';
  readonly timeStamp: number;
  readonly tabId: number;
  /** The origin of the next document; `null` when there is none or it is not known. */
  readonly origin: string | null;
  /** Whether the tab is in a private window that shares the background of others; of use with an `origin` only. */
  readonly inPrivate: boolean;
  readonly closed: boolean;
  /** Whether requests of the next document may have come before: what began after `timeStamp` stays. */
  readonly toldLate?: boolean;
}

/** A person has cleared the list of a tab. */
export interface Clearing {
  readonly event: 'clearing';
  readonly timeStamp: number;
  readonly tabId: number;
  /** The origin of the tab's page, whose workers' requests are in the list too; `null` when it is not known. */
  readonly origin: string | null;
  /** Whether the tab is in a private window that shares the background of other windows. */
  readonly inPrivate: boolean;
  /** The ids of the exchanges that are cleared; absent for all. */
  readonly ids?: readonly string[];
}

export type CaptureEvent = Sighting | Departure | Clearing;
