import { bucketName } from '../cos/endpoint.ts';
import { type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

export interface WebsiteReadsOnly {
  readonly kind: 'website-reads-only';
  readonly host: string;
  readonly method: string;
  /** Whether the request only reads, so that it was its preflight that was refused. */
  readonly reads: boolean;
  readonly status: number;
  /** The bucket's own host, which takes uploads. */
  readonly instead: string;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request that writes, or a preflight, was refused at the host of a static website, which only reads. */
export const websiteReadsOnly: Kind<WebsiteReadsOnly> = {
  detect(evidence) {
    const { exchange, host, endpoint, recorded } = evidence;
    const method = exchange.preflight?.method ?? exchange.request.method;
    if (endpoint.kind !== 'website' || bucketName(endpoint) === null) return null;
    if (recorded.outcome !== 'blocked' && recorded.outcome !== 'success') return null;
    const status = lastAnswer(evidence)?.status ?? 0;
    const reads = reading.has(method);
    // A website that is not switched on answers 404, whatever is asked.
    const refused = reads
      ? recorded.outcome === 'blocked' && recorded.stage === 'preflight' && status === 405
      : status >= 400;
    if (!refused) return null;
    const instead = host.replace('.cos-website.', '.cos.').replace(/:\d+$/, '');
    return { kind: 'website-reads-only', host, method, reads, status, instead };
  },
  mend: nothingToEdit,
};
