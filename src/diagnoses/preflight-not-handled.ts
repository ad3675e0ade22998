import { cdnSigns, type Front, frontOf } from '../cos/answers/cdn-signs.ts';
import { isOtherEndpoint } from '../cos/endpoint.ts';
import { firstSegment } from '../cos/endpoint-of.ts';
import { isBucketHost, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';
import { noSuchBucket } from './no-such-bucket.ts';
import { pathStyleRefused } from './path-style-refused.ts';

export interface PreflightNotHandled {
  readonly kind: 'preflight-not-handled';
  readonly host: string;
  readonly status: number;
  /** The bucket with which the path begins, `examplebucket-1250000000`; `null` when it begins with none. */
  readonly pathBucket: string | null;
  /** Who answered in front of COS; `null` when the answer does not tell. */
  readonly front: Front | null;
  readonly atBucket: boolean;
}

/** The statuses of what does not exist, takes no OPTIONS, or asks a preflight for a password, which it never has. */
const statuses = new Set([401, 404, 405, 501]);

/** The bucket with which the path of an address begins. An APPID of six digits or more tells it from a folder. */
function bucketInPath(url: string): string | null {
  const segment = firstSegment(url);
  return /^[a-z0-9][a-z0-9-]*-\d{6,}$/i.test(segment) ? segment : null;
}

/**
 * The preflight was answered by something that knows no preflight. COS answers it with 200 or 403 from its rules, so
 * the path is wrong, or the host leads elsewhere. Hosts of COS's own at which rules may not decide are left out.
 * https://cloud.tencent.com/document/product/436/8288
 */
export const preflightNotHandled: Kind<PreflightNotHandled> = {
  detect(evidence) {
    const { exchange, recorded, endpoint, host } = evidence;
    const answer = lastAnswer(evidence);
    if (recorded.outcome !== 'blocked' || recorded.stage !== 'preflight' || answer === null) return null;
    if (!statuses.has(answer.status) || endpoint.kind === 'service' || isOtherEndpoint(endpoint)) return null;
    if (noSuchBucket.detect(evidence) !== null || pathStyleRefused.detect(evidence) !== null) return null;
    return {
      kind: 'preflight-not-handled',
      host,
      status: answer.status,
      pathBucket: bucketInPath(exchange.request.url),
      front: frontOf(cdnSigns(answer.headers)),
      atBucket: isBucketHost(endpoint),
    };
  },
  mend: nothingToEdit,
};
