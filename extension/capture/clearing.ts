import type { Exchange } from '../../src/exchange.ts';
import { recordedVerdict } from '../../src/verdict.ts';
import { type CaptureState, forgetTab, without, workers } from './capture-state.ts';
import type { Clearing, Departure } from './intake.ts';
import { isRedirect, type PendingRequest, toExchange } from './pending.ts';

/** Whether what came back so far decides how the request ends: its own answer, or the refusal of its preflight. */
function decided(request: PendingRequest): boolean {
  if (request.response !== null) return !isRedirect(request.response);
  return recordedVerdict(toExchange(request, null)).outcome !== 'pending';
}

/** The state without the exchanges of a tab that `gone` picks, and without the decided requests that would end so. */
function withoutSome(state: CaptureState, tabId: number, gone: (exchange: Exchange) => boolean): CaptureState {
  const pending = Object.entries(state.pending).filter(
    ([, entry]) =>
      entry.kind === 'preflight' || entry.tabId !== tabId || !decided(entry) || !gone(toExchange(entry, null)),
  );
  const before = state.exchanges[tabId] ?? [];
  const kept = before.filter((exchange) => !gone(exchange));
  if (kept.length === before.length) return { ...state, pending: Object.fromEntries(pending) };
  const others = without(state.exchanges, tabId);
  return {
    pending: Object.fromEntries(pending),
    exchanges: kept.length === 0 ? others : { ...others, [tabId]: kept },
  };
}

/** The state without what workers of this origin asked for until then. */
function withoutWorkers(state: CaptureState, { origin, timeStamp }: Clearing | Departure): CaptureState {
  if (origin === null) return state;
  return withoutSome(state, workers, ({ startedAt, request }) => startedAt <= timeStamp && request.origin === origin);
}

/**
 * The state after a person cleared a tab's list: what the tab and its origin's workers had asked for until then is gone
 * and does not come back when it ends. A request that nothing has decided yet goes on: its answer is told when it comes,
 * since it is the bucket's word after the clearing.
 */
export function clearList(state: CaptureState, clearing: Clearing): CaptureState {
  const cleared = withoutSome(state, clearing.tabId, ({ startedAt }) => startedAt <= clearing.timeStamp);
  return withoutWorkers(cleared, clearing);
}

/**
 * The state after a tab left its document: nothing of the tab is left, nor what the workers of the origin that it came
 * to had asked for until then. Other pages of that origin lose the latter too.
 */
export function leaveDocument(state: CaptureState, departure: Departure): CaptureState {
  return withoutWorkers(forgetTab(state, departure.tabId), departure);
}
