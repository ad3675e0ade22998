import { randomBytes } from 'node:crypto';
import type { Bucket, MultipartUpload } from './bucket.ts';
import { completeMultipartUpload } from './complete-multipart-upload.ts';
import { CosError } from './cos-error.ts';
import { listMultipartUploads, listParts } from './multipart-lists.ts';
import { entityTag, storedHeaders } from './object.ts';
import { objectKey, parameter, type ReceivedRequest } from './received-request.ts';
import { emptyReply, type Reply, xmlReply } from './reply.ts';
import { element, textElement } from './xml.ts';

function initiate(bucket: Bucket, request: ReceivedRequest): Reply {
  const key = objectKey(request);
  const uploadId = randomBytes(24).toString('hex');
  bucket.uploads.set(uploadId, {
    key,
    initiated: new Date(),
    headers: storedHeaders(request.headers),
    parts: new Map(),
  });
  const names = { Bucket: bucket.name, Key: key, UploadId: uploadId };
  const elements = Object.entries(names).map(([name, text]) => textElement(name, text));
  return xmlReply(200, element('InitiateMultipartUploadResult', ...elements));
}

function uploadPart(upload: MultipartUpload, number: number, body: Buffer): Reply {
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new CosError(400, 'InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive.');
  }
  const etag = entityTag(body);
  upload.parts.set(number, { body, etag, lastModified: new Date() });
  return emptyReply(200, [['ETag', etag]]);
}

/**
 * The requests of a multipart upload: `POST ?uploads`, `GET ?uploads`, `PUT ?partNumber&uploadId` and `GET`, `POST`,
 * `DELETE` of `?uploadId`; `null` for any other request. Lists are never truncated.
 * https://cloud.tencent.com/document/product/436/14112
 */
export function answerMultipartUpload(bucket: Bucket, request: ReceivedRequest): Reply | null {
  const { method, body } = request;
  if (parameter(request, 'uploads') !== null) {
    if (method === 'POST') return initiate(bucket, request);
    return method === 'GET' ? listMultipartUploads(bucket, parameter(request, 'prefix') ?? '') : null;
  }
  const uploadId = parameter(request, 'uploadId');
  if (uploadId === null) return null;
  const upload = bucket.uploads.get(uploadId);
  if (upload === undefined || upload.key !== objectKey(request)) {
    throw new CosError(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
  }
  switch (method) {
    case 'PUT':
      return uploadPart(upload, Number(parameter(request, 'partNumber')), body);
    case 'GET':
      return listParts(bucket, uploadId, upload);
    case 'POST':
      return completeMultipartUpload(bucket, uploadId, upload, request);
    case 'DELETE':
      bucket.uploads.delete(uploadId);
      return emptyReply(204);
    default:
      return null;
  }
}
