import { type Evidence, type Kind, nothingToEdit, preflightWasCached } from './evidence.ts';

export interface CachedPreflight {
  readonly kind: 'cached-preflight';
  readonly method: string;
  /** Whether the request passed all the same. It fails as soon as the browser sends a preflight again. */
  readonly passed: boolean;
}

function refusesNow({ exchange, replayed }: Evidence): boolean {
  if (replayed === null || !preflightWasCached(exchange, replayed)) return false;
  return replayed.preflight !== null && replayed.preflight.verdict !== 'success';
}

/**
 * The browser sent no preflight, because it has the answer to an earlier one. The rules as they are now would refuse a
 * new one. https://fetch.spec.whatwg.org/#concept-cache
 */
export const cachedPreflight: Kind<CachedPreflight> = {
  detect(evidence) {
    const { exchange, recorded } = evidence;
    if ((recorded.outcome !== 'blocked' && recorded.outcome !== 'success') || !refusesNow(evidence)) return null;
    return { kind: 'cached-preflight', method: exchange.request.method, passed: recorded.outcome === 'success' };
  },
  mend: nothingToEdit,
};
