import { type Evidence, type Kind, nothingToEdit, preflightWasCached } from './evidence.ts';

export interface CachedPreflight {
  readonly kind: 'cached-preflight';
  readonly method: string;
  /** Whether the request passed all the same: until the browser asks again. */
  readonly passed: boolean;
}

function refusesNow({ exchange, replayed }: Evidence): boolean {
  if (replayed === null || !preflightWasCached(exchange, replayed)) return false;
  return replayed.preflight !== null && replayed.preflight.verdict !== 'success';
}

/**
 * The browser sent no preflight, for it holds the answer to an earlier one, and under the rules as they are now that
 * would be refused. https://fetch.spec.whatwg.org/#concept-cache
 */
export const cachedPreflight: Kind<CachedPreflight> = {
  detect(evidence) {
    const { exchange, recorded } = evidence;
    if ((recorded.outcome !== 'blocked' && recorded.outcome !== 'success') || !refusesNow(evidence)) return null;
    return { kind: 'cached-preflight', method: exchange.request.method, passed: recorded.outcome === 'success' };
  },
  mend: nothingToEdit,
};
