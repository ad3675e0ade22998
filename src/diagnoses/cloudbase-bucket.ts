import { cloudbaseEnvironment } from '../cos/cloudbase.ts';
import { askedHeaders } from '../exchange.ts';
import { type Kind, nothingToEdit } from './evidence.ts';
import { noConfiguration } from './no-configuration.ts';
import { originNotAllowed } from './origin-not-allowed.ts';
import { rulesUnknown } from './rules-unknown.ts';

export interface CloudbaseBucket {
  readonly kind: 'cloudbase-bucket';
  readonly bucket: string;
  /** The environment's id, as the bucket's name tells it; `null` where only a header shows CloudBase. */
  readonly environment: string | null;
  /** What to write into the list: the page's host, with its port, without `https://`. */
  readonly domain: string;
}

/**
 * The bucket belongs to CloudBase, which writes its rule from the environment's list of security domains. A change in
 * COS's console may be overwritten, so the list is the place to change.
 */
export const cloudbaseBucket: Kind<CloudbaseBucket> = {
  detect(evidence) {
    const { exchange, bucket } = evidence;
    if (bucket === null) return null;
    const environment = cloudbaseEnvironment(bucket);
    if (environment === null && !askedHeaders(exchange).includes('x-cos-meta-fileid')) return null;
    if ([noConfiguration, originNotAllowed, rulesUnknown].every((kind) => kind.detect(evidence) === null)) return null;
    const domain = /^https?:\/\/([^/]+)$/.exec(exchange.request.origin)?.[1];
    return domain === undefined ? null : { kind: 'cloudbase-bucket', bucket, environment, domain };
  },
  mend: nothingToEdit,
};
