import { isSharedHost } from '../cos/endpoint-of.ts';
import { faultyAddress } from '../cos/host-fault.ts';
import { type Kind, nothingToEdit } from './evidence.ts';
import { failedAtHost } from './misspelled-host.ts';

export interface BucketListAsked {
  readonly kind: 'bucket-list-asked';
  readonly host: string;
  /** How the host of a bucket reads, with `<…>` for what the address does not tell. */
  readonly instead: string;
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
    if (isSharedHost(host)) {
      return { kind: 'bucket-list-asked', host, instead: `<BucketName-APPID>.${host.replace(/:\d+$/, '')}` };
    }
    const instead = '<BucketName-APPID>.cos.<Region>.myqcloud.com';
    return endpoint.kind === 'service' ? { kind: 'bucket-list-asked', host, instead } : null;
  },
  mend: nothingToEdit,
};
