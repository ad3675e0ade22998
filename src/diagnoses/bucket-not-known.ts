import { answeredByCdn } from './answered-by-cdn.ts';
import { type Kind, nothingToEdit } from './evidence.ts';
import { pathStyleRefused } from './path-style-refused.ts';

export interface BucketNotKnown {
  readonly kind: 'bucket-not-known';
  readonly host: string;
  /** Whether many buckets share this host of COS's own, so that at most the path names the bucket. */
  readonly shared: boolean;
}

/** An answer was blocked at a host that does not name its bucket, such as a custom domain or a path-style host. */
export const bucketNotKnown: Kind<BucketNotKnown> = {
  detect(evidence) {
    const { recorded, endpoint, host, bucket } = evidence;
    if (recorded.outcome !== 'blocked' || endpoint.bucket !== null || bucket !== null) return null;
    if (answeredByCdn.detect(evidence) !== null || pathStyleRefused.detect(evidence) !== null) return null;
    return { kind: 'bucket-not-known', host, shared: endpoint.kind !== 'custom' };
  },
  mend: nothingToEdit,
};
