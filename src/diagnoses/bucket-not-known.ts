import { answeredByCdn } from './answered-by-cdn.ts';
import { bucketListAsked } from './bucket-list-asked.ts';
import { isServerError, type Kind, nothingToEdit } from './evidence.ts';
import { misspelledHost } from './misspelled-host.ts';
import { isPathStyleForbidden } from './path-style-refused.ts';

export interface BucketNotKnown {
  readonly kind: 'bucket-not-known';
  readonly host: string;
  /** Whether it is the host of vector buckets. COS does not document whether CORS rules decide there. */
  readonly vectors: boolean;
}

/** An answer was blocked at a host that does not name its bucket, such as a custom domain. */
export const bucketNotKnown: Kind<BucketNotKnown> = {
  detect(evidence) {
    const { recorded, endpoint, host, bucket } = evidence;
    if (recorded.outcome !== 'blocked' || endpoint.bucket !== null || bucket !== null) return null;
    if (recorded.stage === 'preflight' && isServerError(evidence)) return null;
    if (answeredByCdn.detect(evidence) !== null || isPathStyleForbidden(evidence)) return null;
    if (misspelledHost.detect(evidence) !== null || bucketListAsked.detect(evidence) !== null) return null;
    return { kind: 'bucket-not-known', host, vectors: endpoint.kind === 'vectors' };
  },
  mend: nothingToEdit,
};
