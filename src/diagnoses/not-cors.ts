import { cdnSigns } from '../cos/answers/cdn-signs.ts';
import { likelyReason, type RefusalReason, statedReason } from '../cos/answers/refusal-reason.ts';
import { dateOf, requestIdTime } from '../cos/answers/server-time.ts';
import { type Spoken, spokenBy } from '../cos/tus.ts';
import { askedHeaders, type CorsResponse } from '../exchange.ts';
import { getHeader } from '../headers.ts';
import { type Evidence, isBucketHost, type Kind, nothingToEdit } from './evidence.ts';
import { noSuchBucket } from './no-such-bucket.ts';
import { isPathStyleForbidden } from './path-style-refused.ts';

export interface NotCors extends Spoken {
  readonly kind: 'not-cors';
  readonly method: string;
  readonly host: string;
  readonly status: number;
  readonly reason: RefusalReason;
  /** COS's `Code`; `null` where the body was not seen. */
  readonly code: string | null;
  readonly requestId: string | null;
  /** How many minutes this computer's clock is ahead of the server's (below 0: behind), if that may be the cause. */
  readonly minutesOff: number | null;
  /** Whether the page can read the answer. */
  readonly readable: boolean;
  /** Whether a CDN or a proxy may have refused in place of the bucket. */
  readonly behindCdn: boolean;
}

/**
 * COS refuses a signed request when its time is off by more minutes.
 * https://cloud.tencent.com/document/product/436/7730
 */
const mostMinutesOff = 15;

function minutesOff(startedAt: number, { status, headers, fromCache }: CorsResponse): number | null {
  if (status !== 403 || fromCache === true) return null;
  const requestId = getHeader(headers, 'x-cos-request-id');
  const answeredAt = dateOf(headers) ?? (requestId === null ? null : requestIdTime(requestId));
  if (answeredAt === null) return null;
  const minutes = Math.round((startedAt - answeredAt) / 60_000);
  return Math.abs(minutes) >= mostMinutesOff ? minutes : null;
}

function reasonOf(response: CorsResponse, off: number | null): RefusalReason {
  if (response.cosError !== undefined) return statedReason(response.cosError);
  return off === null ? likelyReason(response.status) : 'clock-skew';
}

/**
 * The request itself was answered with an error. CORS rules decide no status but a preflight's, so there is another
 * cause. https://cloud.tencent.com/document/product/436/13318
 */
export const notCors: Kind<NotCors> = {
  detect(evidence: Evidence) {
    const { exchange, recorded, host, endpoint } = evidence;
    const { request, response, startedAt } = exchange;
    if (response === null || response.status < 400) return null;
    if (recorded.outcome !== 'success' && recorded.outcome !== 'blocked') return null;
    if (isPathStyleForbidden(evidence) || noSuchBucket.detect(evidence) !== null) return null;
    const off = minutesOff(startedAt, response);
    return {
      kind: 'not-cors',
      method: request.method,
      host,
      status: response.status,
      reason: reasonOf(response, off),
      code: response.cosError?.code ?? null,
      requestId: getHeader(response.headers, 'x-cos-request-id'),
      minutesOff: off,
      readable: recorded.outcome === 'success',
      behindCdn: !isBucketHost(endpoint) && cdnSigns(response.headers).length > 0,
      ...spokenBy(askedHeaders(exchange)),
    };
  },
  mend: nothingToEdit,
};
