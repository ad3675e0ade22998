import { type CaptureState, keep } from './capture-state.ts';
import { isSettled } from './clearing.ts';
import { exchangeOfPending, isCorsRequest } from './pending.ts';

/**
 * Lists the pending requests to COS of which it is settled how they end. To be called when a worker starts: the browser
 * may have given their endings to the one that was stopped. An ending that comes still is added.
 */
export function listSettled(state: CaptureState): void {
  for (const entry of [...state.pending.values()]) {
    if (entry.kind === 'preflight' || !entry.cos || !isSettled(entry) || !isCorsRequest(entry)) continue;
    if (!state.exchanges.get(entry.tabId)?.has(entry.id)) keep(state, entry.tabId, exchangeOfPending(entry, null));
  }
}
