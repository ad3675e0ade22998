import { hideKeyInUrl, hideKeysInAnswers, withHiddenKeys } from '../redact/hide-keys.ts';
import type { HideKey } from '../redact/redact-url.ts';
import { type CaptureState, keep, setPending } from './capture-state.ts';
import type { LonePreflight } from './pending.ts';

function hideKeysInLone(lone: LonePreflight, hideKey: HideKey): LonePreflight {
  const url = hideKeyInUrl(lone.url, hideKey);
  const { preflight } = hideKeysInAnswers({ preflight: lone.preflight, response: null }, url, hideKey);
  return { ...lone, url, preflight: preflight ?? lone.preflight };
}

/** Hides the object keys in all that a state holds. */
export function hideKeysIn(state: CaptureState, hideKey: HideKey): void {
  for (const entry of [...state.pending.values()]) {
    if (entry.kind === 'request') {
      const url = hideKeyInUrl(entry.url, hideKey);
      setPending(state, { ...entry, ...hideKeysInAnswers(entry, url, hideKey), url });
    } else if (entry.lone !== undefined) {
      setPending(state, { ...entry, lone: hideKeysInLone(entry.lone, hideKey) });
    }
  }
  for (const [tabId, exchanges] of state.exchanges) {
    for (const exchange of [...exchanges.values()]) keep(state, tabId, withHiddenKeys(exchange, hideKey));
  }
}
