import { answeredByCdn } from './answered-by-cdn.ts';
import { type Kind, nothingToEdit } from './evidence.ts';
import { pathStyleRefused } from './path-style-refused.ts';

export interface BucketNotKnown {
  readonly kind: 'bucket-not-known';
  readonly host: string;
  /** Whether it is a host of COS's own that buckets share: then the path names the bucket, or nothing does. */
  readonly shared: boolean;
}

/** A host that answers as COS, or is COS's own, yet does not name its bucket: a custom domain, the path style. */
export const bucketNotKnown: Kind<BucketNotKnown> = {
  detect(evidence) {
    const { recorded, endpoint, host, bucket } = evidence;
    if (recorded.outcome !== 'blocked' || endpoint.bucket !== null || bucket !== null) return null;
    if (answeredByCdn.detect(evidence) !== null || pathStyleRefused.detect(evidence) !== null) return null;
    return { kind: 'bucket-not-known', host, shared: endpoint.kind !== 'custom' };
  },
  mend: nothingToEdit,
};
