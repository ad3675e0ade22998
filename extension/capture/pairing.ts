import type { Sighting } from './capture-event.ts';
import type { Pending, PendingRequest } from './pending.ts';

function sameAsker(request: PendingRequest, { tabId, frameId, documentId }: Sighting): boolean {
  if (request.documentId !== null && documentId !== null) return request.documentId === documentId;
  return request.tabId === tabId && request.frameId === frameId;
}

/** A preflight follows its request at once; what has waited longer sits there for another reason. */
const promptly = 1000;

/** Whether a request whose headers were told first has those that this preflight asks for. */
function asksFor({ unsafeHeaderNames }: PendingRequest, { sent, headersFirst }: Sighting): boolean {
  return headersFirst && unsafeHeaderNames.join() === sent?.accessControlRequest?.headerNames.join();
}

/**
 * The request that a preflight was sent for. Browsers give the two no common id, so: the same address, document and
 * method, still without an answer and a preflight, its headers told already or not, by the browser's order. Of several
 * those with the headers asked for come first, where they are known, then the first that waits. `method` is `null` when
 * the preflight was stopped before its headers were seen. https://fetch.spec.whatwg.org/#cors-preflight-fetch
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
