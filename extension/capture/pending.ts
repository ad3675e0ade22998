import type { CorsResponse, CredentialsMode, Exchange, Preflight, Redirect } from '../../src/exchange.ts';
import type { Sighting } from './capture-event.ts';

/** A request that has not ended, as far as its events have told. */
export interface PendingRequest {
  readonly kind: 'request';
  readonly id: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly type: string;
  readonly startedAt: number;
  /** When the request to the present address began: at its start or at the last redirect. */
  readonly turnedAt: number;
  readonly url: string;
  readonly method: string;
  readonly initiator: string | null;
  /** The `Origin` of the request or of its preflight. */
  readonly originHeader: string | null;
  /** `Sec-Fetch-Mode` */
  readonly mode: string | null;
  readonly cos: boolean;
  readonly sent: boolean;
  readonly credentialsMode: CredentialsMode | null;
  readonly unsafeHeaderNames: readonly string[];
  readonly preflight: Preflight | null;
  readonly response: CorsResponse | null;
  readonly redirects: readonly Redirect[];
}

/** What is known of a preflight whose request is not: all that is needed to begin the request from its next event. */
export interface LonePreflight extends Pick<PendingRequest, 'url' | 'frameId' | 'documentId' | 'cos'> {
  readonly originHeader: string | null;
  readonly credentialsMode: CredentialsMode | null;
  /** Its method is empty when the preflight's headers were not seen. */
  readonly preflight: Preflight;
}

/**
 * A preflight that has not ended or, with `lone`, whose request has not turned up. `requestId` is its request's; `null`
 * when none was found.
 */
export interface PendingPreflight {
  readonly kind: 'preflight';
  readonly id: string;
  readonly tabId: number;
  readonly startedAt: number;
  readonly requestId: string | null;
  readonly lone?: LonePreflight;
}

export type PendingEntry = PendingRequest | PendingPreflight;

/** Requests and preflights that have not ended, by the browser's request id. */
export type Pending = ReadonlyMap<string, PendingEntry>;

/** A pending request from the first event that was seen of it. */
export function beginRequest(sighting: Sighting): PendingRequest {
  const { requestId, tabId, frameId, documentId, type, timeStamp, url, method, initiator, cos } = sighting;
  return {
    kind: 'request',
    id: requestId,
    tabId,
    frameId,
    documentId,
    type,
    startedAt: timeStamp,
    turnedAt: timeStamp,
    url,
    method,
    initiator,
    originHeader: null,
    mode: null,
    cos,
    sent: false,
    credentialsMode: null,
    unsafeHeaderNames: [],
    preflight: null,
    response: null,
    redirects: [],
  };
}

/** The request after a redirect. Its answer so far goes to the redirects, of which the last 20 are kept. */
export function followRedirect(request: PendingRequest, { url, method, timeStamp, cos }: Sighting): PendingRequest {
  const { url: from, response, redirects } = request;
  return {
    ...request,
    turnedAt: timeStamp,
    url,
    method,
    originHeader: null,
    mode: null,
    cos: request.cos || cos,
    sent: false,
    preflight: null,
    response: null,
    redirects: [...redirects, { url: from, response }].slice(-20),
  };
}

/** The page's origin as the browser tells it, since extensions can change `Origin`. Only that shows an opaque one. */
function pageOriginOf({ originHeader, initiator }: PendingRequest): string {
  return originHeader === 'null' ? 'null' : (initiator ?? originHeader ?? 'null');
}

/** The exchange as recorded so far. `error` is the browser's code; `null` for none. */
export function exchangeOfPending(request: PendingRequest, error: string | null): Exchange {
  const { id, startedAt, type, url, method, credentialsMode, unsafeHeaderNames, preflight, response } = request;
  return {
    id,
    startedAt,
    type,
    request: {
      url,
      method,
      origin: pageOriginOf(request),
      credentialsMode,
      unsafeHeaderNames,
      ...(request.frameId > 0 ? { framed: true } : {}),
    },
    preflight,
    response,
    error,
    ...(request.redirects.length === 0 ? {} : { redirects: request.redirects }),
  };
}

/**
 * Whether CORS applies to a request. `Sec-Fetch-Mode` is missing when nothing was sent, and on `http://`. Then CORS
 * applies after a preflight, to unsent requests of scripts and fonts, and to sent ones with an `Origin` that no plain
 * element's POST explains.
 */
export function isCorsRequest({ mode, preflight, sent, originHeader, type, method }: PendingRequest): boolean {
  if (preflight !== null) return true;
  if (mode !== null) return mode === 'cors';
  if (!sent) return type === 'xmlhttprequest' || type === 'font';
  return originHeader !== null && (method !== 'POST' || type === 'xmlhttprequest');
}
