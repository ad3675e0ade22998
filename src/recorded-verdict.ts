import type { CredentialsMode, Exchange } from './exchange.ts';
import { isBeacon } from './fetch/beacon.ts';
import { corsCheck } from './fetch/cors-check.ts';
import type { CorsFailure } from './fetch/cors-failure.ts';
import { judgePreflight } from './fetch/cors-preflight.ts';
import { isCorsLikeError } from './fetch/network-error.ts';

export type Stage = 'preflight' | 'actual';

/** How an exchange ended, as far as CORS decides: passed, blocked, failed without an answer, or not ended yet. */
export type Verdict =
  | { readonly outcome: 'success' }
  | { readonly outcome: 'blocked'; readonly stage: Stage; readonly failure: CorsFailure }
  | { readonly outcome: 'failed'; readonly stage: Stage; readonly error: string }
  | { readonly outcome: 'pending' };

function judge({ request, preflight, response, error }: Exchange, credentialsMode: CredentialsMode): Verdict {
  const { origin } = request;
  // A preflight whose answer was not seen must have passed when the request itself was answered.
  const passedUnseen = preflight?.response === null && preflight.error === null && response !== null;
  if (preflight !== null && !passedUnseen) {
    if (preflight.response === null) {
      const ending = [preflight.error, error].find((code) => code !== null && !isCorsLikeError(code));
      const code = ending ?? preflight.error ?? error;
      return code === null ? { outcome: 'pending' } : { outcome: 'failed', stage: 'preflight', error: code };
    }
    const demand = {
      origin: preflight.origin ?? origin,
      method: preflight.method,
      unsafeHeaderNames: preflight.headerNames,
      credentialsMode,
    };
    const judged = judgePreflight(preflight.response, demand);
    if (judged !== 'success') return { outcome: 'blocked', stage: 'preflight', failure: judged };
  }
  if (response === null) {
    return error === null ? { outcome: 'pending' } : { outcome: 'failed', stage: 'actual', error };
  }
  const checked = corsCheck(response.headers, origin, credentialsMode);
  return checked === 'success' ? { outcome: 'success' } : { outcome: 'blocked', stage: 'actual', failure: checked };
}

/**
 * Returns the credentials mode that was seen. Where none was, it is `include` for a beacon and if the exchange ended with
 * a CORS-like error that only the stricter check with credentials explains, else `same-origin`.
 */
export function credentialsModeOf(exchange: Exchange): CredentialsMode {
  const { request, error } = exchange;
  if (request.credentialsMode !== null) return request.credentialsMode;
  if (isBeacon(exchange)) return 'include';
  if (error === null || !isCorsLikeError(error)) return 'same-origin';
  const without = judge(exchange, 'same-origin');
  return without.outcome !== 'blocked' && judge(exchange, 'include').outcome === 'blocked' ? 'include' : 'same-origin';
}

/** Judges the recorded answers by the checks that the browser makes. */
export function recordedVerdict(exchange: Exchange): Verdict {
  return judge(exchange, credentialsModeOf(exchange));
}
