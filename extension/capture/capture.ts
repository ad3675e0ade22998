import { hostOf } from '../../src/cos/endpoint.ts';
import type { CorsResponse, Preflight } from '../../src/exchange.ts';
import { isRedirectStatus } from '../../src/fetch/redirect-status.ts';
import type { SentHeaders } from '../redact/sent-headers.ts';
import type { CaptureEvent, Sighting } from './capture-event.ts';
import { type CaptureState, deletePending, keep, setPending, takeUpAgain } from './capture-state.ts';
import { clearList, leaveDocument } from './clearing.ts';
import { noteGiven, withGivenBefore } from './given-answers.ts';
import { beginFromPreflight, lonePreflight } from './lone-preflights.ts';
import { findRequest } from './pairing.ts';
import {
  beginRequest,
  exchangeOfPending,
  followRedirect,
  isCorsRequest,
  type PendingPreflight,
  type PendingRequest,
} from './pending.ts';
import { dropSurplus } from './stale.ts';

/** Adds `found` to the preflight of a request, or of its exchange when it has just ended; `more` to the request. */
function amendPreflight(
  state: CaptureState,
  preflight: PendingPreflight,
  found: Partial<Preflight>,
  more: { readonly cos?: boolean } = {},
): void {
  const { requestId, tabId, lone } = preflight;
  if (lone !== undefined) {
    setPending(state, { ...preflight, lone: { ...lone, ...more, preflight: { ...lone.preflight, ...found } } });
    return;
  }
  if (requestId === null) return;
  const request = state.pending.get(requestId);
  if (request?.kind === 'request' && request.preflight !== null) {
    setPending(state, { ...request, ...more, preflight: { ...request.preflight, ...found } });
    return;
  }
  const exchange = state.exchanges.get(tabId)?.get(requestId);
  if (exchange === undefined || exchange.preflight === null) return;
  keep(state, tabId, { ...exchange, preflight: { ...exchange.preflight, ...found } });
}

/** Adds the answer that a preflight's ending shows, if it was missed before or another extension changed it. */
function amendAnswer(state: CaptureState, preflight: PendingPreflight, { response }: Sighting): void {
  const { requestId, tabId, lone } = preflight;
  const request = state.pending.get(requestId ?? '');
  const exchange = state.exchanges.get(tabId)?.get(requestId ?? '');
  const known = lone ?? (request?.kind === 'request' ? request : exchange);
  const before = known?.preflight?.response ?? null;
  const ended = endedResponse(before, response);
  if (ended !== null && (before === null || ended.rewritten === true))
    amendPreflight(state, preflight, { response: ended });
}

function beginPreflight(state: CaptureState, sighting: Sighting): PendingPreflight {
  const { sent, requestId: id, tabId, timeStamp: startedAt } = sighting;
  const request = findRequest(state.pending, sighting, sent?.accessControlRequest?.method ?? null);
  const begun: PendingPreflight = { kind: 'preflight', id, tabId, startedAt, requestId: request?.id ?? null };
  const preflight = request === null ? { ...begun, lone: lonePreflight(sighting) } : begun;
  setPending(state, preflight);
  if (request === null) return preflight;
  const ownOrigin = request.originHeader === 'null' && sent !== null && sent.origin !== 'null' ? sent.origin : null;
  const { method, headerNames } = sent?.accessControlRequest ?? { method: request.method, headerNames: [] };
  setPending(state, {
    ...request,
    originHeader: request.originHeader === 'null' ? 'null' : (sent?.origin ?? request.originHeader),
    credentialsMode: sent?.credentialsMode ?? request.credentialsMode,
    unsafeHeaderNames: sent === null ? request.unsafeHeaderNames : headerNames,
    preflight: {
      method,
      headerNames,
      ...(ownOrigin === null ? {} : { origin: ownOrigin }),
      response: null,
      error: null,
    },
  });
  return preflight;
}

function capturePreflight(state: CaptureState, preflight: PendingPreflight, sighting: Sighting): void {
  const { event, requestId, response, error, cos } = sighting;
  if (event === 'onHeadersReceived') amendPreflight(state, preflight, { response }, cos ? { cos } : {});
  if (event !== 'onCompleted' && event !== 'onErrorOccurred') return;
  if (error === null) amendAnswer(state, preflight, sighting);
  else amendPreflight(state, preflight, { error });
  // It still tells what its request was answered.
  if (preflight.lone?.cos !== true) deletePending(state, requestId);
}

/** Takes the header names of a request as those that its preflight asked for, where these were not seen. */
function withHeadersOf(preflight: Preflight | null, { unsafeHeaderNames }: SentHeaders): Partial<PendingRequest> {
  return { unsafeHeaderNames, preflight: preflight && { ...preflight, headerNames: unsafeHeaderNames } };
}

function captureSent(state: CaptureState, request: PendingRequest, sighting: Sighting): void {
  const { sent, requestId } = sighting;
  if (sent === null) return;
  if (request.method === 'OPTIONS' && sent.accessControlRequest !== null) {
    beginPreflight(state, sighting);
    return;
  }
  const { preflight } = request;
  const seen: PendingRequest = {
    ...request,
    sent: true,
    originHeader: sent.origin ?? request.originHeader,
    mode: sent.mode,
    credentialsMode: sent.credentialsMode ?? request.credentialsMode,
    ...(preflight === null || preflight.headerNames.length === 0 ? withHeadersOf(preflight, sent) : {}),
  };
  if (isCorsRequest(seen)) setPending(state, seen);
  else deletePending(state, requestId);
}

function captureAnswer(state: CaptureState, request: PendingRequest, sighting: Sighting): void {
  const { response, cos } = sighting;
  if (response === null) return;
  const noted = withGivenBefore(state, sighting, response);
  const answered: PendingRequest = { ...request, response: noted, cos: request.cos || cos };
  setPending(state, answered);
  if (isRedirectStatus(response.status) || !answered.cos || !isCorsRequest(answered)) return;
  keep(state, request.tabId, exchangeOfPending(answered, null));
}

function corsHeadersOf({ headers }: CorsResponse): string {
  const own = headers.filter(([name]) => /^access-control-/i.test(name));
  return JSON.stringify(own.map(([name, value]) => [name.toLowerCase(), value]).sort());
}

function haveSameCorsHeaders(one: CorsResponse, other: CorsResponse): boolean {
  const same =
    one.headers.length === other.headers.length &&
    one.headers.every(([name, value], at) => name === other.headers[at]?.[0] && value === other.headers[at]?.[1]);
  return same || corsHeadersOf(one) === corsHeadersOf(other);
}

/**
 * The answer as the page got it. Only the ending shows the answer behind a revalidation (304), in Chromium whether it
 * came from the cache, and what another extension wrote into it.
 */
function endedResponse(response: CorsResponse | null, ending: CorsResponse | null): CorsResponse | null {
  if (ending === null) return response;
  // `response` is `null` when the answer came while the worker was stopped.
  if (response === null || response.status === 304) return ending;
  const fromCache = ending.fromCache === true ? { fromCache: true } : {};
  const rewritten = ending.headers.length > 0 && !haveSameCorsHeaders(response, ending);
  return rewritten ? { ...ending, ...fromCache, rewritten } : { ...response, ...fromCache };
}

function captureEnding(state: CaptureState, request: PendingRequest, sighting: Sighting): void {
  const { error, timeStamp, requestId } = sighting;
  const response = endedResponse(request.response, sighting.response);
  const ended: PendingRequest = { ...request, response, cos: request.cos || sighting.cos };
  deletePending(state, requestId);
  // Chromium first looks for a font in the cache alone; finding none there is no failure.
  if (!ended.cos || !isCorsRequest(ended) || error === 'net::ERR_CACHE_MISS') return;
  keep(state, request.tabId, { ...exchangeOfPending(ended, error), endedAt: timeStamp });
}

function captureRequest(state: CaptureState, request: PendingRequest, sighting: Sighting): void {
  switch (sighting.event) {
    case 'onBeforeRequest': {
      const { response } = request;
      const turned = sighting.url !== request.url || (response !== null && isRedirectStatus(response.status));
      if (turned) setPending(state, followRedirect(request, sighting));
      return;
    }
    case 'onSendHeaders':
      captureSent(state, request, sighting);
      return;
    default:
      // An OPTIONS request whose headers were not seen is most likely a preflight.
      if (request.method === 'OPTIONS' && !request.sent)
        capturePreflight(state, beginPreflight(state, sighting), sighting);
      else if (sighting.event === 'onHeadersReceived') captureAnswer(state, request, sighting);
      else captureEnding(state, request, sighting);
  }
}

/** Whether an event is the answer to an OPTIONS request, which pages seldom send but as a preflight. */
export function isAnswerToOptions({ event, method }: { readonly event: string; readonly method?: unknown }): boolean {
  return event === 'onHeadersReceived' && method === 'OPTIONS';
}

/**
 * Adds one event, as `takeIn` gives it, to the state. The events of a request, its preflight and its redirects become
 * one `Exchange`, which is kept when the answer's headers arrive and again when the request ends. Events of one request
 * have to come in order; those of several may mix. Never throws.
 */
export function capture(state: CaptureState, event: CaptureEvent): void {
  if (event.event === 'departure') leaveDocument(state, event);
  else if (event.event === 'clearing') clearList(state, event);
  else if (!state.closedTabs.has(event.tabId)) {
    const entry = state.pending.get(event.requestId) ?? beginFromPreflight(state, event) ?? undefined;
    if (entry === undefined && (event.event === 'onBeforeRequest' || event.event === 'onSendHeaders'))
      takeUpAgain(state, event.requestId);
    if (entry?.kind === 'preflight') capturePreflight(state, entry, event);
    else if (entry?.kind === 'request') captureRequest(state, entry, event);
    else if (event.event === 'onBeforeRequest') {
      const cos = event.cos || state.cosHosts.has(hostOf(event.url));
      setPending(state, beginRequest({ ...event, cos }));
    }
    // A request that began while the worker was stopped is met when it is sent, and a preflight when it is answered.
    else if (event.event === 'onSendHeaders') captureSent(state, beginRequest(event), event);
    else if (isAnswerToOptions(event)) capturePreflight(state, beginPreflight(state, event), event);
    // The browser may store the answer to a request without CORS, such as an image's, and give it to one with CORS.
    else if (event.event === 'onHeadersReceived' && event.cos) noteGiven(state, event);
    dropSurplus(state);
  }
}
