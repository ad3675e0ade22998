import { bucketName, isOtherEndpoint } from '../cos/endpoint.ts';
import type { Stage } from '../recorded-verdict.ts';
import { isBucketHost, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

export interface NoSuchBucket {
  readonly kind: 'no-such-bucket';
  readonly stage: Stage;
  /** `examplebucket-1250000000` */
  readonly bucket: string;
  readonly region: string | null;
  /** Whether COS's own `Code` said so. */
  readonly stated: boolean;
}

/**
 * The region has no bucket of this name. At a bucket's own host, COS answers a preflight with 404 for no other reason;
 * a bucket without rules answers 403. https://cloud.tencent.com/document/product/436/7730
 */
export const noSuchBucket: Kind<NoSuchBucket> = {
  detect(evidence) {
    const { recorded, endpoint } = evidence;
    const answer = lastAnswer(evidence);
    const bucket = bucketName(endpoint);
    if (answer === null || bucket === null || !isBucketHost(endpoint)) return null;
    const stage = recorded.outcome === 'blocked' ? recorded.stage : 'actual';
    const stated = answer.cosError?.code === 'NoSuchBucket';
    const shown = stage === 'preflight' && answer.status === 404 && answer.cosError === undefined;
    const tells404 = endpoint.kind === 'path-style' || !isOtherEndpoint(endpoint);
    if (!stated && !(shown && tells404)) return null;
    return { kind: 'no-such-bucket', stage, bucket, region: endpoint.region, stated };
  },
  mend: nothingToEdit,
};
