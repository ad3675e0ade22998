import { type Evidence, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

export interface PathStyleRefused {
  readonly kind: 'path-style-refused';
  readonly host: string;
  /** The bucket that the path begins with, `examplebucket-1250000000`; `null` when it begins with none. */
  readonly bucket: string | null;
  /** The bucket's own host, to use instead; `null` when the address does not tell it. */
  readonly instead: string | null;
  /** Whether COS's own `Code` said so. */
  readonly stated: boolean;
}

const ownCode = 'PathStyleDomainForbidden';

function mayBePathStyle(evidence: Evidence): boolean {
  const answer = lastAnswer(evidence);
  if (answer?.cosError !== undefined) return answer.cosError.code === ownCode;
  if (evidence.endpoint.kind !== 'path-style' || answer?.status !== 403) return false;
  const { exchange, recorded } = evidence;
  const behindGoodPreflight = exchange.preflight !== null && answer === exchange.response;
  return recorded.outcome === 'blocked' && !behindGoodPreflight;
}

/** COS refused an address that names the bucket in its path. Buckets made since 2024 answer only at their own host. */
export const pathStyleRefused: Kind<PathStyleRefused> = {
  detect(evidence) {
    const { exchange, host, endpoint } = evidence;
    if (!mayBePathStyle(evidence)) return null;
    const bucket = /^https?:\/\/[^/]+\/([a-z0-9][a-z0-9-]*-\d+)(?:[/?#]|$)/i.exec(exchange.request.url)?.[1] ?? null;
    const domain = /^cos\.[^.]+\.(.+?)(?::\d+)?$/.exec(host)?.[1];
    const instead =
      bucket === null || endpoint.region === null || domain === undefined
        ? null
        : `${bucket}.cos.${endpoint.region}.${domain}`;
    const stated = lastAnswer(evidence)?.cosError?.code === ownCode;
    return { kind: 'path-style-refused', host, bucket, instead, stated };
  },
  mend: nothingToEdit,
};
