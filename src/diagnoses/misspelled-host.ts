import { type FaultyAddress, faultyAddress } from '../cos/host-fault.ts';
import { repeatedAppid } from '../cos/repeated-appid.ts';
import { isAborted, networkErrorReason, unsentReason } from '../fetch/network-error.ts';
import { type Evidence, type Kind, nothingToEdit } from './evidence.ts';
import { noSuchBucket } from './no-such-bucket.ts';

export interface MisspelledHost extends FaultyAddress {
  readonly kind: 'misspelled-host';
  readonly host: string;
}

/** Network errors that tell of this computer or its network, whatever host was asked. */
const unrelated: ReadonlySet<string> = new Set(['offline', 'proxy', 'extension', 'local-network', 'cut-short']);

/** Whether a request ended in a way that a wrong host explains. */
export function failedAtHost({ exchange, recorded }: Evidence): boolean {
  if (recorded.outcome === 'blocked') return true;
  if (recorded.outcome === 'failed') {
    const { error } = recorded;
    const isUnsent = unsentReason(error, exchange.request.origin, exchange.request.url) !== null;
    return !isAborted(error) && !isUnsent && !unrelated.has(networkErrorReason(error));
  }
  return (exchange.response?.status ?? 0) >= 400;
}

/** Such a name may be a bucket's, unless there is none of this name. */
function withAppidTwice(evidence: Evidence): FaultyAddress | null {
  const isMissing = evidence.recorded.outcome === 'failed' || noSuchBucket.detect(evidence) !== null;
  return isMissing ? repeatedAppid(evidence.exchange.request.url) : null;
}

/** The request failed at a host under COS's domains that is no bucket's: the address was put together wrongly. */
export const misspelledHost: Kind<MisspelledHost> = {
  detect(evidence) {
    const { url } = evidence.exchange.request;
    const faulty = failedAtHost(evidence) ? (faultyAddress(url) ?? withAppidTwice(evidence)) : null;
    return faulty && { kind: 'misspelled-host', host: evidence.host, ...faulty };
  },
  mend: nothingToEdit,
};
