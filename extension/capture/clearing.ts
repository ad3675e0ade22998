import type { Exchange } from '../../src/exchange.ts';
import { isRedirectStatus } from '../../src/fetch/redirect-status.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import type { Clearing, Departure } from './capture-event.ts';
import { privateWorkers, workers } from './capture-event.ts';
import { type CaptureState, deletePending, forget, forgetLeftOut, forgetTab } from './capture-state.ts';
import { exchangeOfPending, type PendingRequest } from './pending.ts';

/** Whether what came back so far decides how the request ends: its own answer, or the refusal of its preflight. */
function decided(request: PendingRequest): boolean {
  if (request.response !== null) return !isRedirectStatus(request.response.status);
  return recordedVerdict(exchangeOfPending(request, null)).outcome !== 'pending';
}

/** Forgets the exchanges of a tab that `gone` picks, and the decided requests that would end so. */
function forgetSome(state: CaptureState, tabId: number, gone: (exchange: Exchange) => boolean): void {
  for (const entry of [...state.pending.values()]) {
    if (entry.kind === 'preflight' || entry.tabId !== tabId || !decided(entry)) continue;
    if (gone(exchangeOfPending(entry, null))) deletePending(state, entry.id);
  }
  const exchanges = [...(state.exchanges.get(tabId)?.values() ?? [])];
  const ids = exchanges.filter(gone).map(({ id }) => id);
  forget(state, tabId, ids);
}

/** Forgets what workers of this origin asked for until then. */
function forgetWorkers(state: CaptureState, { origin, timeStamp, inPrivate }: Clearing | Departure): void {
  if (origin === null) return;
  const gone = ({ startedAt, request }: Exchange) => startedAt <= timeStamp && request.origin === origin;
  forgetSome(state, inPrivate ? privateWorkers : workers, gone);
}

/**
 * Clears a tab's list, as a person asked for: what the tab and its origin's workers had asked for until then is gone
 * and does not come back when it ends. A request that nothing has decided yet goes on: its answer is told when it comes,
 * since it is the bucket's word after the clearing.
 */
export function clearList(state: CaptureState, clearing: Clearing): void {
  forgetSome(state, clearing.tabId, ({ startedAt }) => startedAt <= clearing.timeStamp);
  forgetLeftOut(state, clearing.tabId);
  forgetWorkers(state, clearing);
}

/**
 * A tab has left its document: nothing of the tab is left, nor what the workers of the origin that it came to had asked
 * for until then. Other pages of that origin lose the latter too.
 */
export function leaveDocument(state: CaptureState, departure: Departure): void {
  forgetTab(state, departure.tabId);
  forgetWorkers(state, departure);
}

/** The last private window has closed: nothing of what its workers asked for is left. */
export function leavePrivateWindows(state: CaptureState): void {
  forgetTab(state, privateWorkers);
}
