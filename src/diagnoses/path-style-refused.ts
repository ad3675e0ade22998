import { bucketName } from '../cos/endpoint.ts';
import { type Evidence, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

/** An address that names its bucket in its path. */
export interface PathStyle {
  readonly host: string;
  /** The bucket that the path begins with, `examplebucket-1250000000`; `null` when it begins with none. */
  readonly bucket: string | null;
  /** The bucket's own host, to use instead; `null` when the address does not tell it. */
  readonly instead: string | null;
}

export interface PathStyleRefused extends PathStyle {
  readonly kind: 'path-style-refused';
}

/** What an address tells of the bucket in its path. */
export function pathStyleOf({ host, endpoint }: Pick<Evidence, 'host' | 'endpoint'>): PathStyle {
  const bucket = endpoint.kind === 'path-style' ? bucketName(endpoint) : null;
  return { host, bucket, instead: bucket === null ? null : `${bucket}.${host.replace(/:\d+$/, '')}` };
}

/** Whether COS's own `Code` says that the bucket answers no address with its name in the path. */
export function isPathStyleForbidden(evidence: Evidence): boolean {
  return lastAnswer(evidence)?.cosError?.code === 'PathStyleDomainForbidden';
}

/**
 * COS refused an address that names the bucket in its path. Buckets made since 2024 answer only at their own host.
 * https://cloud.tencent.com/document/product/436/102489
 */
export const pathStyleRefused: Kind<PathStyleRefused> = {
  detect(evidence) {
    return isPathStyleForbidden(evidence) ? { kind: 'path-style-refused', ...pathStyleOf(evidence) } : null;
  },
  mend: nothingToEdit,
};
