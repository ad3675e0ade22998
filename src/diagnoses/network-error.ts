import {
  isAborted,
  isCorsLikeError,
  type NetworkErrorReason,
  networkErrorReason,
  unsentReason,
} from '../fetch/network-error.ts';
import type { Stage } from '../recorded-verdict.ts';
import { type Evidence, isBucketHost, type Kind, nothingToEdit } from './evidence.ts';

export interface NetworkError {
  readonly kind: 'network-error';
  readonly host: string;
  readonly stage: Stage;
  /** The browser's own code or sentence. */
  readonly error: string;
  readonly reason: NetworkErrorReason;
  /** Whether the host is a bucket's own and names its region. */
  readonly namesRegion: boolean;
}

/** The error that ended the exchange before an answer, or amid one that the page could read; else `null`. */
function errorOf({ exchange, recorded }: Evidence): { stage: Stage; error: string } | null {
  if (recorded.outcome === 'failed') return recorded;
  const { error } = exchange;
  const cutShort = recorded.outcome === 'success' && error !== null && !isCorsLikeError(error);
  return cutShort ? { stage: 'actual', error } : null;
}

/** No answer came, or it broke off: CORS is not the cause. */
export const networkError: Kind<NetworkError> = {
  detect(evidence) {
    const { exchange, host, endpoint } = evidence;
    const ended = errorOf(evidence);
    if (ended === null || isAborted(ended.error)) return null;
    const { stage, error } = ended;
    if (exchange.response === null && unsentReason(error, exchange.request.origin, exchange.request.url) !== null) {
      return null;
    }
    const namesRegion = isBucketHost(endpoint) && endpoint.region !== null;
    return { kind: 'network-error', host, stage, error, reason: networkErrorReason(error), namesRegion };
  },
  mend: nothingToEdit,
};
