import type { CorsResponse, Preflight } from '../src/exchange.ts';
import { type CaptureState, keep, without } from './capture/capture-state.ts';
import { clearList, leaveDocument } from './capture/clearing.ts';
import type { CaptureEvent, Sighting } from './capture/intake.ts';
import { findRequest } from './capture/pairing.ts';
import {
  beginRequest,
  dropStale,
  followRedirect,
  isCorsRequest,
  isRedirect,
  type PendingPreflight,
  type PendingRequest,
  toExchange,
} from './capture/pending.ts';

function withRequest(state: CaptureState, request: PendingRequest): CaptureState {
  return { ...state, pending: { ...state.pending, [request.id]: request } };
}

/** Adds what a preflight tells to its request, which may have ended a moment before. */
function amendPreflight(state: CaptureState, { requestId, tabId }: PendingPreflight, found: Partial<Preflight>) {
  if (requestId === null) return state;
  const request = state.pending[requestId];
  if (request?.kind === 'request' && request.preflight !== null) {
    return withRequest(state, { ...request, preflight: { ...request.preflight, ...found } });
  }
  const exchange = state.exchanges[tabId]?.find(({ id }) => id === requestId);
  if (exchange === undefined || exchange.preflight === null) return state;
  return keep(state, tabId, { ...exchange, preflight: { ...exchange.preflight, ...found } });
}

/** What the ending of a preflight shows of its answer. */
function amendAnswer(state: CaptureState, preflight: PendingPreflight, { response }: Sighting): CaptureState {
  const request = preflight.requestId === null ? undefined : state.pending[preflight.requestId];
  const exchange = state.exchanges[preflight.tabId]?.find(({ id }) => id === preflight.requestId);
  const before = (request?.kind === 'request' ? request.preflight : exchange?.preflight)?.response ?? null;
  const ended = endedResponse(before, response);
  return ended?.rewritten === true ? amendPreflight(state, preflight, { response: ended }) : state;
}

function beginPreflight(state: CaptureState, sighting: Sighting): CaptureState {
  const { sent, requestId: id, tabId, timeStamp: startedAt } = sighting;
  const request = findRequest(state.pending, sighting, sent?.demand?.method ?? null);
  const preflight: PendingPreflight = { kind: 'preflight', id, tabId, startedAt, requestId: request?.id ?? null };
  const begun = { ...state, pending: { ...state.pending, [id]: preflight } };
  if (request === null) return begun;
  const ownOrigin = request.originHeader === 'null' && sent !== null && sent.origin !== 'null' ? sent.origin : null;
  const { method, headerNames } = sent?.demand ?? { method: request.method, headerNames: [] };
  return withRequest(begun, {
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
}

function capturePreflight(state: CaptureState, preflight: PendingPreflight, sighting: Sighting): CaptureState {
  const { event, requestId, response, error, cos } = sighting;
  if (event === 'onHeadersReceived') {
    const amended = amendPreflight(state, preflight, { response });
    const request = preflight.requestId === null ? undefined : amended.pending[preflight.requestId];
    return cos && request?.kind === 'request' ? withRequest(amended, { ...request, cos }) : amended;
  }
  if (event !== 'onCompleted' && event !== 'onErrorOccurred') return state;
  const amended =
    error === null ? amendAnswer(state, preflight, sighting) : amendPreflight(state, preflight, { error });
  return { ...amended, pending: without(amended.pending, requestId) };
}

function captureSent(state: CaptureState, request: PendingRequest, sighting: Sighting): CaptureState {
  const { sent, requestId } = sighting;
  if (sent === null) return state;
  if (request.method === 'OPTIONS' && sent.demand !== null) return beginPreflight(state, sighting);
  const seen: PendingRequest = {
    ...request,
    sent: true,
    originHeader: sent.origin ?? request.originHeader,
    mode: sent.mode,
    credentialsMode: sent.credentialsMode ?? request.credentialsMode,
    unsafeHeaderNames: request.preflight === null ? sent.unsafeHeaderNames : request.unsafeHeaderNames,
  };
  return isCorsRequest(seen) ? withRequest(state, seen) : { ...state, pending: without(state.pending, requestId) };
}

function captureAnswer(state: CaptureState, request: PendingRequest, { response, cos }: Sighting): CaptureState {
  if (response === null) return state;
  const answered: PendingRequest = { ...request, response, cos: request.cos || cos };
  const next = withRequest(state, answered);
  if (isRedirect(response) || !answered.cos || !isCorsRequest(answered)) return next;
  return keep(next, request.tabId, toExchange(answered, null));
}

function corsHeadersOf({ headers }: CorsResponse): string {
  const own = headers.filter(([name]) => /^access-control-/i.test(name));
  return JSON.stringify(own.map(([name, value]) => [name.toLowerCase(), value]).sort());
}

/**
 * The answer as the page got it. Of a revalidated one (304) only the ending shows that; of a cached one Chromium tells
 * it there; what another extension wrote into it shows there first.
 */
function endedResponse(response: CorsResponse | null, ending: CorsResponse | null): CorsResponse | null {
  if (response === null || ending === null) return response;
  if (response.status === 304) return ending;
  const fromCache = ending.fromCache === true ? { fromCache: true } : {};
  const rewritten = ending.headers.length > 0 && corsHeadersOf(response) !== corsHeadersOf(ending);
  return rewritten ? { ...ending, ...fromCache, rewritten } : { ...response, ...fromCache };
}

function captureEnding(state: CaptureState, request: PendingRequest, sighting: Sighting): CaptureState {
  const { error, timeStamp, requestId } = sighting;
  const ended: PendingRequest = { ...request, response: endedResponse(request.response, sighting.response) };
  const next = { ...state, pending: without(state.pending, requestId) };
  // Fonts are first looked for in the cache alone.
  if (!ended.cos || !isCorsRequest(ended) || error === 'net::ERR_CACHE_MISS') return next;
  return keep(next, request.tabId, { ...toExchange(ended, error), endedAt: timeStamp });
}

/** An OPTIONS that ended before its headers were seen: a preflight, in all likelihood. */
function captureStopped(state: CaptureState, sighting: Sighting): CaptureState {
  const begun = beginPreflight(state, sighting);
  const preflight = begun.pending[sighting.requestId];
  return preflight?.kind === 'preflight' ? capturePreflight(begun, preflight, sighting) : begun;
}

function captureRequest(state: CaptureState, request: PendingRequest, sighting: Sighting): CaptureState {
  switch (sighting.event) {
    case 'onBeforeRequest': {
      const turned = sighting.url !== request.url || isRedirect(request.response);
      return turned ? withRequest(state, followRedirect(request, sighting)) : state;
    }
    case 'onSendHeaders':
      return captureSent(state, request, sighting);
    case 'onHeadersReceived':
      return captureAnswer(state, request, sighting);
    default:
      return request.method === 'OPTIONS' && !request.sent
        ? captureStopped(state, sighting)
        : captureEnding(state, request, sighting);
  }
}

/**
 * Folds one event, as `takeIn` gives it, into the state: the events of a request, of its preflight and of its redirects
 * become one `Exchange`, told when the answer's headers arrive and again when it ends. Events of one request come in
 * their order; of several requests, in any that time allows. Never throws.
 */
export function capture(state: CaptureState, event: CaptureEvent): CaptureState {
  if (event.event === 'departure') return leaveDocument(state, event);
  if (event.event === 'clearing') return clearList(state, event);
  const pending = dropStale(state.pending, event.timeStamp);
  const fresh = pending === state.pending ? state : { ...state, pending };
  const entry = pending[event.requestId];
  if (entry?.kind === 'preflight') return capturePreflight(fresh, entry, event);
  if (entry?.kind === 'request') return captureRequest(fresh, entry, event);
  return event.event === 'onBeforeRequest' ? withRequest(fresh, beginRequest(event)) : fresh;
}
