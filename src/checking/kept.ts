import { askedHeaders, type Exchange } from '../exchange.ts';
import { judgePreflight } from '../fetch/cors-preflight.ts';
import { isCorsSafelistedMethod } from '../fetch/safelist.ts';
import { getHeader, type HeaderList } from '../headers.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';

/**
 * What a browser keeps of the answer to a request's preflight: the time, in milliseconds since the epoch, until which
 * it sends no other; `unknown` where it kept one that was not seen; `unneeded` where it sends no preflight at all.
 */
export type Kept = number | 'nothing' | 'unknown' | 'unneeded';

/** For how many seconds without `Access-Control-Max-Age`. https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 */
const defaultSeconds = 5;

function secondsIn(headers: HeaderList, most: number): number {
  const value = getHeader(headers, 'Access-Control-Max-Age')?.trim() ?? '';
  if (/^-\d+$/.test(value)) return 0;
  return Math.min(/^\d+$/.test(value) ? Number(value) : defaultSeconds, most);
}

/**
 * What is kept after one more exchange of the same request. Only answers that let a preflight pass are kept, each for
 * its own address. https://fetch.spec.whatwg.org/#cors-preflight-cache
 */
export function keptAfter(before: Kept, exchange: Exchange, mostSeconds: number): Kept {
  const { request, preflight, response, startedAt } = exchange;
  if (preflight === null) {
    if (isCorsSafelistedMethod(request.method) && request.unsafeHeaderNames.length === 0) return 'unneeded';
    // It was answered without a preflight, so the browser had an answer to an earlier one.
    const isSeen = typeof before === 'number' && before >= startedAt;
    return response === null || isSeen ? before : 'unknown';
  }
  if (preflight.response === null) return response === null ? before : 'unknown';
  const judged = judgePreflight(preflight.response, {
    origin: preflight.origin ?? request.origin,
    method: preflight.method,
    unsafeHeaderNames: askedHeaders(exchange),
    credentialsMode: credentialsModeOf(exchange),
  });
  if (judged !== 'success') return 'nothing';
  const seconds = secondsIn(preflight.response.headers, mostSeconds);
  return seconds === 0 ? 'nothing' : startedAt + seconds * 1000;
}
