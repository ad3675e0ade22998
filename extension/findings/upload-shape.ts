import { bucketOf } from '../../src/cos/bucket-of.ts';
import { hostOf } from '../../src/cos/endpoint.ts';
import { needsEtag } from '../../src/cos/part-upload.ts';
import { uploadStep } from '../../src/cos/upload-step.ts';
import { askedHeaders, type Exchange } from '../../src/exchange.ts';
import { readableHeaders } from '../../src/fetch/readable-headers.ts';
import { getHeader } from '../../src/headers.ts';
import { credentialsModeOf } from '../../src/recorded-verdict.ts';
import { remembered } from '../../src/remembered.ts';
import { retryHeader } from './attempt-before.ts';

/**
 * What the bucket's rules see of an upload's request: bucket (or host), origin, method, step and header names, but no
 * key. `null` for a request that uploads nothing. Remembered: it is asked of all exchanges when one more has come.
 */
export const uploadShapeOf = remembered((exchange: Exchange): string | null => {
  const { url, method, origin } = exchange.request;
  const step = uploadStep(method, url);
  if (step === null) return null;
  const names = askedHeaders(exchange).filter((name) => name !== retryHeader);
  return [bucketOf(exchange) ?? hostOf(url), origin, method, step.kind, ...names].join(' ');
});

/** Whether the page could read the ETag of the part that it uploaded; `null` when it needs none or none came. */
export function couldReadEtag(exchange: Exchange): boolean | null {
  const { request, response } = exchange;
  if (response === null || getHeader(response.headers, 'ETag') === null) return null;
  if (!needsEtag(request.method, request.url, request.unsafeHeaderNames)) return null;
  return readableHeaders(response.headers, credentialsModeOf(exchange)).includes('etag');
}
