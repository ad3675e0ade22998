import { hideKeyInUrl, hideKeysInAnswers, withHiddenKeys } from '../redact/hide-keys.ts';
import type { HideKey } from '../redact/redact-url.ts';
import { type CaptureState, keep, setPending } from './capture-state.ts';

/** Hides the object keys in all that a state holds. */
export function hideKeysIn(state: CaptureState, hideKey: HideKey): void {
  for (const entry of [...state.pending.values()]) {
    if (entry.kind === 'preflight') continue;
    const url = hideKeyInUrl(entry.url, hideKey);
    setPending(state, { ...entry, ...hideKeysInAnswers(entry, url, hideKey), url });
  }
  for (const [tabId, exchanges] of state.exchanges) {
    for (const exchange of [...exchanges.values()]) keep(state, tabId, withHiddenKeys(exchange, hideKey));
  }
}
