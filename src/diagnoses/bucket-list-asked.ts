import { isSharedHost } from '../cos/endpoint-of.ts';
import { faultyAddress } from '../cos/host-fault.ts';
import { type Kind, nothingToEdit } from './evidence.ts';
import { failedAtHost } from './misspelled-host.ts';

export interface BucketListAsked {
  readonly kind: 'bucket-list-asked';
  readonly host: string;
}

/**
 * The address names no bucket, so it asks for the list of buckets. That has no CORS rules at all.
 * https://cloud.tencent.com/document/product/436/8291
 */
export const bucketListAsked: Kind<BucketListAsked> = {
  detect(evidence) {
    const { exchange, host, endpoint } = evidence;
    if (endpoint.bucket !== null || !failedAtHost(evidence) || faultyAddress(exchange.request.url) !== null)
      return null;
    return endpoint.kind === 'service' || isSharedHost(host) ? { kind: 'bucket-list-asked', host } : null;
  },
  mend: nothingToEdit,
};
