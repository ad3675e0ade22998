import type { Sighting } from './capture-event.ts';
import { type CaptureState, deletePending, setPending, takeUpAgain } from './capture-state.ts';
import { sameAsker } from './pairing.ts';
import { beginRequest, type LonePreflight, type PendingPreflight, type PendingRequest } from './pending.ts';

/**
 * What is kept of a preflight whose request nobody told the beginning of, until something else tells of the request.
 */
export function lonePreflight({ url, frameId, documentId, cos, sent }: Sighting): LonePreflight {
  const { method, headerNames } = sent?.accessControlRequest ?? { method: '', headerNames: [] };
  return {
    url,
    frameId,
    documentId,
    cos,
    originHeader: sent?.origin ?? null,
    credentialsMode: sent?.credentialsMode ?? null,
    preflight: { method, headerNames, response: null, error: null },
  };
}

/** Whether any preflight waits for something to tell of its request. */
export function anyIsLone({ pending }: CaptureState): boolean {
  for (const entry of pending.values()) if (entry.kind === 'preflight' && entry.lone !== undefined) return true;
  return false;
}

function findLone({ pending }: CaptureState, sighting: Sighting): PendingPreflight | undefined {
  return [...pending.values()]
    .filter((entry) => entry.kind === 'preflight')
    .filter(({ tabId, lone }) => {
      if (lone === undefined || lone.url !== sighting.url || !sameAsker({ ...lone, tabId }, sighting)) return false;
      return lone.preflight.method === '' || lone.preflight.method === sighting.method;
    })
    .sort((one, other) => one.startedAt - other.startedAt)[0];
}

/**
 * Begins a request of which the browser told no beginning, from a later event and the preflight that was sent for it: a
 * background that is stopped while it starts may lose the events that woke it. `null` when no such preflight is known.
 * Without one nothing shows that CORS applies.
 */
export function beginFromPreflight(state: CaptureState, sighting: Sighting): PendingRequest | null {
  if (sighting.event === 'onBeforeRequest' || sighting.method === 'OPTIONS') return null;
  const found = findLone(state, sighting);
  if (found?.lone === undefined) return null;
  const { originHeader, credentialsMode, cos, preflight } = found.lone;
  const request: PendingRequest = {
    ...beginRequest({ ...sighting, cos: sighting.cos || cos, timeStamp: found.startedAt }),
    originHeader,
    credentialsMode,
    unsafeHeaderNames: preflight.headerNames,
    preflight: { ...preflight, method: sighting.method },
  };
  deletePending(state, found.id);
  takeUpAgain(state, request.id);
  setPending(state, request);
  return request;
}
