import type { Exchange } from '../../src/exchange.ts';
import { isRedirectStatus } from '../../src/fetch/redirect-status.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import type { Clearing, Departure } from './capture-event.ts';
import { privateWorkers, workers } from './capture-event.ts';
import { type CaptureState, closeTab, deletePending, forget, forgetLeftOut, forgetTab } from './capture-state.ts';
import { exchangeOfPending, type PendingRequest } from './pending.ts';

/** Whether it is settled how the request ends: its answer has come, or its preflight has failed. */
export function isSettled(request: PendingRequest): boolean {
  if (request.response !== null) return !isRedirectStatus(request.response.status);
  return recordedVerdict(exchangeOfPending(request, null)).outcome !== 'pending';
}

/** Forgets the exchanges of a tab that `gone` picks, and settled pending requests that would become such. */
function forgetSome(state: CaptureState, tabId: number, gone: (exchange: Exchange) => boolean): void {
  for (const entry of [...state.pending.values()]) {
    if (entry.kind === 'preflight' || entry.tabId !== tabId || !isSettled(entry)) continue;
    if (gone(exchangeOfPending(entry, null))) deletePending(state, entry.id);
  }
  const exchanges = [...(state.exchanges.get(tabId)?.values() ?? [])];
  const ids = exchanges.filter(gone).map(({ id }) => id);
  forget(state, tabId, ids);
}

/** Forgets what workers of the event's origin requested up to its time, of that what `isMeant` picks. */
function forgetWorkers(
  state: CaptureState,
  { origin, timeStamp, inPrivate }: Clearing | Departure,
  isMeant: (exchange: Exchange) => boolean = () => true,
): void {
  if (origin === null) return;
  const gone = (exchange: Exchange) =>
    exchange.startedAt <= timeStamp && exchange.request.origin === origin && isMeant(exchange);
  forgetSome(state, inPrivate ? privateWorkers : workers, gone);
}

/**
 * Clears a tab's list, as a person asked for. What the tab and its origin's workers requested before is gone and does
 * not come back when it ends. A request that nothing has settled yet stays: the bucket answers it after the clearing.
 */
export function clearList(state: CaptureState, clearing: Clearing): void {
  const { tabId, timeStamp, ids } = clearing;
  const isMeant = ({ id }: Exchange) => ids === undefined || ids.includes(id);
  forgetSome(state, tabId, (exchange) => exchange.startedAt <= timeStamp && isMeant(exchange));
  if (ids === undefined) forgetLeftOut(state, tabId);
  forgetWorkers(state, clearing, isMeant);
}

/** Forgets what a tab requested up to a time, answered or not. */
function forgetEarlier(state: CaptureState, { tabId, timeStamp }: Departure): void {
  for (const entry of [...state.pending.values()])
    if (entry.tabId === tabId && entry.startedAt <= timeStamp) deletePending(state, entry.id);
  forgetSome(state, tabId, ({ startedAt }) => startedAt <= timeStamp);
  forgetLeftOut(state, tabId);
}

/**
 * Forgets a tab's requests, because it has left its document, and earlier requests of workers of the origin that it
 * went to. These leave the lists of all tabs of that origin.
 */
export function leaveDocument(state: CaptureState, departure: Departure): void {
  if (departure.closed) closeTab(state, departure.tabId);
  else if (departure.toldLate) forgetEarlier(state, departure);
  else forgetTab(state, departure.tabId);
  forgetWorkers(state, departure);
}

/** Forgets what workers of private windows requested, because the last of these windows has closed. */
export function leavePrivateWindows(state: CaptureState): void {
  forgetTab(state, privateWorkers);
}
