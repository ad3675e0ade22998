import { cdnSigns } from '../cos/answers/cdn-signs.ts';
import type { Header } from '../headers.ts';
import { type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

export interface AnsweredByCdn {
  readonly kind: 'answered-by-cdn';
  readonly host: string;
  /** Whether the host's name alone shows it, as the names of COS's own CDN do. */
  readonly byName: boolean;
  /** The headers of the answer that show it. */
  readonly headers: readonly Header[];
}

/**
 * A CDN answers for the bucket. Its settings give the CORS headers; those of COS come only where it lets them pass.
 * https://cloud.tencent.com/document/product/436/18669
 */
export const answeredByCdn: Kind<AnsweredByCdn> = {
  detect(evidence) {
    const { recorded, endpoint, host } = evidence;
    if (recorded.outcome !== 'blocked') return null;
    const byName = endpoint.kind === 'cdn-default';
    const headers = cdnSigns(lastAnswer(evidence)?.headers ?? []);
    if (!byName && (endpoint.kind !== 'custom' || headers.length === 0)) return null;
    return { kind: 'answered-by-cdn', host, byName, headers };
  },
  mend: nothingToEdit,
};
