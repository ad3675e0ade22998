import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderList } from '../../../src/headers.ts';
import type { Bucket } from './bucket.ts';
import { checkKey } from './check-key.ts';
import { checkSignature, isSigned, isSignedAsS3 } from './check-signature.ts';
import { answerCorsDocument } from './cors-document.ts';
import { CosError, errorReply } from './cos-error.ts';
import { answerFormUpload } from './form-upload.ts';
import { answerMultipartUpload } from './multipart-upload.ts';
import { answerObject } from './object.ts';
import { answerPreflight, bucketRequest } from './preflight.ts';
import { objectKey, parameter, type ReceivedRequest, receive } from './received-request.ts';
import { emptyReply, type Reply } from './reply.ts';
import { createRequestId, createTraceId } from './request-id.ts';
import type { Credentials, SignableRequest } from './signature.ts';

function signable({ method, pathname, query, headers }: ReceivedRequest): SignableRequest {
  return { method, pathname, query, headers: Object.entries(headers).map(([name, value]) => [name, String(value)]) };
}

async function answer(bucket: Bucket, request: ReceivedRequest, credentials: Credentials, now: number): Promise<Reply> {
  if (request.method === 'OPTIONS') return answerPreflight(bucket, bucketRequest(request));
  const isForm = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  if (request.method === 'POST' && isForm) return answerFormUpload(bucket, request, credentials, now);
  const isCorsDocument = parameter(request, 'cors') !== null && request.pathname === '/';
  const signed = signable(request);
  if (isCorsDocument && bucket.corsReply !== null) return bucket.corsReply;
  if (isCorsDocument) checkKey(signed, [{ ...credentials, mayUseCors: true }, ...bucket.furtherKeys], now);
  else if (!isSignedAsS3(signed) && (!bucket.public || isSigned(signed))) checkSignature(signed, credentials, now);
  if (isCorsDocument) return answerCorsDocument(bucket, request.method, request.body);
  const multipart = answerMultipartUpload(bucket, request);
  if (multipart !== null) return multipart;
  if (objectKey(request) !== '') return answerObject(bucket, request);
  if (request.method === 'HEAD') return emptyReply(200);
  throw new CosError(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented.');
}

function corsHeaders(bucket: Bucket | null, request: ReceivedRequest): HeaderList {
  return bucket === null ? [] : bucket.respond(bucketRequest(request)).headers;
}

function send(response: ServerResponse, method: string, { status, headers, body }: Reply): void {
  const hasBody = status !== 204 && status !== 304;
  const length: HeaderList = hasBody ? [['Content-Length', String(Buffer.byteLength(body))]] : [];
  response.writeHead(status, [...headers, ...length].flat());
  response.end(hasBody && method !== 'HEAD' ? body : undefined);
}

/**
 * Answers one request as COS would: `bucket` is the one that the host names, `null` when there is none. Every answer of
 * a bucket, errors too, carries what its CORS rules say. https://cloud.tencent.com/document/product/436/7751
 */
export async function serveBucket(
  bucket: Bucket | null,
  message: IncomingMessage,
  response: ServerResponse,
  scheme: 'http' | 'https',
  credentials: Credentials,
): Promise<void> {
  if (await bucket?.goesBetween?.(message, response)) return;
  const request = await receive(message, scheme);
  await (request.method === 'OPTIONS' ? bucket?.preflightGate : bucket?.gate)?.pass();
  if (request.method === 'OPTIONS' && bucket?.misanswer?.(message.url ?? '/', response)) return;
  const now = Date.now() + (bucket?.clockAhead ?? 0);
  const requestId = createRequestId(now);
  let reply: Reply;
  try {
    if (bucket === null) throw new CosError(404, 'NoSuchBucket', 'The specified bucket does not exist.');
    reply = await answer(bucket, request, credentials, now);
  } catch (error) {
    if (!(error instanceof CosError)) throw error;
    const resource = `${request.host}${request.pathname}`;
    reply = errorReply(error, { resource, requestId, traceId: createTraceId() });
  }
  const headers: HeaderList = [
    ...reply.headers,
    ['Date', new Date(now).toUTCString()],
    ['Server', 'tencent-cos'],
    ['x-cos-request-id', requestId],
    ...corsHeaders(bucket, request),
  ];
  const { headers: received, method, url } = request;
  const { origin = null, cookie = null } = received;
  bucket?.requests.push({ method, url, origin, cookie, headers: received, status: reply.status });
  send(response, request.method, { ...reply, headers });
}
