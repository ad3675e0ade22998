import type { CorsResponse, Exchange } from '../../exchange.ts';
import { getHeader } from '../../headers.ts';
import { cdnSigns } from './cdn-signs.ts';
import { requestIdTime } from './server-time.ts';

/** By what COS finds an answer again in its logs. https://cloud.tencent.com/document/product/436/41623 */
export interface AnswerId {
  readonly of: 'preflight' | 'request';
  readonly status: number;
  /** `x-cos-request-id` */
  readonly requestId: string;
  /** `x-cos-trace-id`; `null` where the answer has none. */
  readonly traceId: string | null;
}

function idOf(of: AnswerId['of'], response: CorsResponse | null | undefined): AnswerId[] {
  const requestId = getHeader(response?.headers ?? [], 'x-cos-request-id');
  if (!response || !requestId) return [];
  return [{ of, status: response.status, requestId, traceId: getHeader(response.headers, 'x-cos-trace-id') || null }];
}

/** The ids of COS's answers to a preflight and to the request itself; those of others have none. */
export function answerIds({ preflight, response }: Exchange): readonly AnswerId[] {
  return [...idOf('preflight', preflight?.response), ...idOf('request', response)];
}

/** Whether COS finds an answer of an exchange again. */
export function hasAnswerIds(exchange: Exchange): boolean {
  return answerIds(exchange).length > 0;
}

/** A clock that is this much off is worth a word, in milliseconds. */
const fewest = 60_000;

/** When COS gave an answer, by its own clock; `null` where that is not known or a cache on the way may have kept it. */
function givenAt(response: CorsResponse | null | undefined): number | null {
  if (!response || response.fromCache === true) return null;
  const cached = cdnSigns(response.headers).some(([name]) => name.toLowerCase() !== 'server');
  return cached ? null : requestIdTime(getHeader(response.headers, 'x-cos-request-id') ?? '');
}

/**
 * How far the clock by which an exchange was recorded is ahead of COS's, in milliseconds and negative where it is
 * behind; `null` where it is less than a minute or not known. The answer was given between the start and the end of the
 * exchange, so only what lies outside counts. A stored answer to GET or HEAD is as old as a clock that is ahead makes it
 * look: browsers do not always tell, so it says nothing by itself.
 */
export function clockAhead({ request, preflight, response, startedAt, endedAt }: Exchange): number | null {
  const ofPreflight = givenAt(preflight?.response);
  const time = ofPreflight ?? givenAt(response);
  if (time === null) return null;
  const maybeStored = ofPreflight === null && (request.method === 'GET' || request.method === 'HEAD');
  if (startedAt - time >= fewest) return maybeStored ? null : startedAt - time;
  return endedAt !== undefined && time - endedAt >= fewest ? endedAt - time : null;
}
