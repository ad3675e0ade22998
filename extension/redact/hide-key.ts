import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { CorsResponse, Exchange } from '../../src/exchange.ts';
import { type CaptureState, keep, setPending } from '../capture/capture-state.ts';
import { type HideKey, redactResponseHeaders, redactUrl } from './redact.ts';

/**
 * Hides objects' keys behind names that are the same for the same key, so that a repetition is known as one, and that
 * without `salt`, a text nobody can guess, say nothing of it: `object-1f0c52ab90e4`.
 */
export function keyHider(salt: string): HideKey {
  return (key) => `object-${bytesToHex(hmac(sha256, salt, key)).slice(0, 12)}`;
}

const hidden = /^object-[0-9a-f]{12}$/;

/** A name that stands for a key already stays as it is. */
const once =
  (hideKey: HideKey): HideKey =>
  (key) =>
    hidden.test(key) ? key : hideKey(key);

function hideInUrl(url: string, hideKey: HideKey): string {
  return redactUrl(url, undefined, once(hideKey)) ?? '';
}

function hideInResponse(response: CorsResponse | null, url: string, hideKey: HideKey): CorsResponse | null {
  return response && { ...response, headers: redactResponseHeaders(response.headers, url, once(hideKey)) };
}

type Told = Pick<Exchange, 'preflight' | 'response' | 'redirects'>;

function hideInAnswers({ preflight, response, redirects }: Told, url: string, hideKey: HideKey): Told {
  return {
    preflight: preflight && { ...preflight, response: hideInResponse(preflight.response, url, hideKey) },
    response: hideInResponse(response, url, hideKey),
    ...(redirects && {
      redirects: redirects.map((redirect) => ({
        url: hideInUrl(redirect.url, hideKey),
        response: hideInResponse(redirect.response, redirect.url, hideKey),
      })),
    }),
  };
}

/** The exchange with the objects' keys hidden. */
export function withHiddenKeys(exchange: Exchange, hideKey: HideKey): Exchange {
  const url = hideInUrl(exchange.request.url, hideKey);
  return { ...exchange, ...hideInAnswers(exchange, url, hideKey), request: { ...exchange.request, url } };
}

/** Hides the objects' keys in what a state holds already. */
export function hideKeysIn(state: CaptureState, hideKey: HideKey): void {
  for (const entry of [...state.pending.values()]) {
    if (entry.kind === 'preflight') continue;
    const url = hideInUrl(entry.url, hideKey);
    setPending(state, { ...entry, ...hideInAnswers(entry, url, hideKey), url });
  }
  for (const [tabId, exchanges] of state.exchanges) {
    for (const exchange of [...exchanges.values()]) keep(state, tabId, withHiddenKeys(exchange, hideKey));
  }
}
