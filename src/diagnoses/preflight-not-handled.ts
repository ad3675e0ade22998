import { cdnSigns, type Front, frontOf } from '../cos/answers/cdn-signs.ts';
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

/** The hosts of which COS does not document how they answer a preflight, or where several buckets answer. */
const elsewhere = new Set(['website', 'ci', 'ci-pic', 'path-style', 'service']);

/**
 * The preflight was answered by something that knows no preflight. COS answers it with 200 or 403 from its rules, so
 * the path is wrong, or the host leads elsewhere. https://cloud.tencent.com/document/product/436/8288
 */
export const preflightNotHandled: Kind<PreflightNotHandled> = {
  detect(evidence) {
    const { exchange, recorded, endpoint, host } = evidence;
    const answer = lastAnswer(evidence);
    if (recorded.outcome !== 'blocked' || recorded.stage !== 'preflight' || answer === null) return null;
    if (!statuses.has(answer.status) || elsewhere.has(endpoint.kind)) return null;
    if (noSuchBucket.detect(evidence) !== null || pathStyleRefused.detect(evidence) !== null) return null;
    const pathBucket = /^https?:\/\/[^/]+\/([a-z0-9][a-z0-9-]*-\d{6,})(?:[/?#]|$)/i.exec(exchange.request.url)?.[1];
    return {
      kind: 'preflight-not-handled',
      host,
      status: answer.status,
      pathBucket: pathBucket ?? null,
      front: frontOf(cdnSigns(answer.headers)),
      atBucket: isBucketHost(endpoint),
    };
  },
  mend: nothingToEdit,
};
