import type { BucketRequest } from '../../../src/cos/match.ts';
import type { Bucket } from './bucket.ts';
import { CosError } from './cos-error.ts';
import type { ReceivedRequest } from './received-request.ts';
import { emptyReply, type Reply } from './reply.ts';

/** The message's two misspellings are COS's own. */
const refusal =
  'CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / ' +
  "Access-Control-Request-Method or Access-Control-Requet-Headers are not whitelisted by the resource's CORS spec";

/** The part of a request that CORS rules look at. */
export function bucketRequest({ method, headers }: ReceivedRequest): BucketRequest {
  const names = headers['access-control-request-headers'] ?? '';
  return {
    method,
    origin: headers.origin ?? null,
    requestMethod: headers['access-control-request-method'] ?? null,
    requestHeaders: names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/**
 * The answer to OPTIONS, which needs no signature. What COS says to one that is no preflight is not documented: 400
 * InvalidArgument is an assumption. https://cloud.tencent.com/document/product/436/8288
 */
export function answerPreflight(bucket: Bucket, request: BucketRequest): Reply {
  if (request.origin === null || request.requestMethod === null) {
    const missing = request.origin === null ? 'Origin' : 'Access-Control-Request-Method';
    throw new CosError(400, 'InvalidArgument', `The request has no ${missing} header.`);
  }
  const { status } = bucket.respond(request);
  if (status !== 200) throw new CosError(403, 'AccessForbidden', refusal);
  return emptyReply(200);
}
