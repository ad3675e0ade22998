import type { Sighting } from './capture-event.ts';
import type { Pending, PendingRequest } from './pending.ts';

type Asker = Pick<PendingRequest, 'tabId' | 'frameId' | 'documentId'>;

/** Whether the same document sent both. */
export function sameAsker(request: Asker, { tabId, frameId, documentId }: Sighting): boolean {
  if (request.documentId !== null && documentId !== null) return request.documentId === documentId;
  return request.tabId === tabId && request.frameId === frameId;
}

/** In milliseconds. A preflight follows its request at once: what has waited longer waits for something else. */
const promptly = 1000;

/** Whether the request's headers are those that this preflight asks for; `false` where the browser shows them later. */
function asksFor({ unsafeHeaderNames }: PendingRequest, { sent, headersFirst }: Sighting): boolean {
  return headersFirst && unsafeHeaderNames.join() === sent?.accessControlRequest?.headerNames.join();
}

/**
 * The request that a preflight was sent for, or `null`. Browsers do not link the two, so it is one of the same address,
 * document and method with neither answer nor preflight yet: one with the headers asked for, else the one that has
 * waited longest, not over a second if possible. `method` is `null` when the preflight's headers were not seen.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function findRequest(pending: Pending, preflight: Sighting, method: string | null): PendingRequest | null {
  const waiting = [...pending.values()]
    .filter((entry) => entry.kind === 'request')
    .filter(
      (request) =>
        request.id !== preflight.requestId &&
        request.preflight === null &&
        request.response === null &&
        request.sent === preflight.headersFirst &&
        request.url === preflight.url &&
        (method === null || request.method === method) &&
        sameAsker(request, preflight),
    )
    .sort((a, b) => a.turnedAt - b.turnedAt);
  const recent = waiting.filter(({ turnedAt }) => preflight.timeStamp - turnedAt <= promptly);
  return recent.find((request) => asksFor(request, preflight)) ?? recent[0] ?? waiting.at(-1) ?? null;
}
