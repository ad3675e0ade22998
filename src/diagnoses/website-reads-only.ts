import { bucketName } from '../cos/endpoint.ts';
import { type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

export interface WebsiteReadsOnly {
  readonly kind: 'website-reads-only';
  readonly host: string;
  readonly method: string;
  readonly status: number;
  /** The bucket's own host, which takes uploads. */
  readonly instead: string;
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request that writes was refused at the host of a static website, which only reads. */
export const websiteReadsOnly: Kind<WebsiteReadsOnly> = {
  detect(evidence) {
    const { exchange, host, endpoint, recorded } = evidence;
    const method = exchange.preflight?.method ?? exchange.request.method;
    if (endpoint.kind !== 'website' || bucketName(endpoint) === null || reads.has(method)) return null;
    if (recorded.outcome !== 'blocked' && recorded.outcome !== 'success') return null;
    const status = lastAnswer(evidence)?.status ?? 0;
    if (status < 400) return null;
    const instead = host.replace('.cos-website.', '.cos.').replace(/:\d+$/, '');
    return { kind: 'website-reads-only', host, method, status, instead };
  },
  mend: nothingToEdit,
};
