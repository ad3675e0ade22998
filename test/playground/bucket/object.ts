import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { HeaderList } from '../../../src/headers.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { parseByteRange } from './byte-range.ts';
import { CosError } from './cos-error.ts';
import { objectKey, type ReceivedRequest } from './received-request.ts';
import { emptyReply, type Reply } from './reply.ts';

const storedNames = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];

/** MD5 in hexadecimal, within quotes: the ETag of an object that was sent in one piece. */
export function entityTag(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}

/** The headers of an upload that come back when the object is read. */
export function storedHeaders(headers: IncomingHttpHeaders): HeaderList {
  const kept = Object.entries(headers)
    .filter(([name, value]) => value !== '' && (storedNames.includes(name) || name.startsWith('x-cos-meta-')))
    .map(([name, value]) => [name, String(value)] as const);
  return [['Content-Type', headers['content-type'] || 'application/octet-stream'], ...kept];
}

/** The object, or COS's error when there is none. */
function findObject(bucket: Bucket, key: string): StoredObject {
  const object = bucket.objects.get(key);
  if (object === undefined) throw new CosError(404, 'NoSuchKey', 'The specified key does not exist.');
  return object;
}

function read(object: StoredObject, request: ReceivedRequest): Reply {
  const headers: HeaderList = [
    ...object.headers,
    ['ETag', object.etag],
    ['Last-Modified', object.lastModified.toUTCString()],
    ['Accept-Ranges', 'bytes'],
  ];
  if (request.headers['if-none-match'] === object.etag) return emptyReply(304, headers);
  const size = object.body.length;
  const range = parseByteRange(request.headers.range, size);
  if (range === null) return { status: 200, headers, body: object.body };
  if (range === 'unsatisfiable') {
    throw new CosError(416, 'InvalidRange', 'The requested range is not satisfiable.');
  }
  return {
    status: 206,
    headers: [...headers, ['Content-Range', `bytes ${range.first}-${range.last}/${size}`]],
    body: object.body.subarray(range.first, range.last + 1),
  };
}

/**
 * `PUT`, `GET`, `HEAD` and `DELETE` of an object. https://cloud.tencent.com/document/product/436/7749
 */
export function answerObject(bucket: Bucket, request: ReceivedRequest): Reply {
  const key = objectKey(request);
  switch (request.method) {
    case 'PUT': {
      const { body } = request;
      const etag = entityTag(body);
      bucket.objects.set(key, { body, etag, lastModified: new Date(), headers: storedHeaders(request.headers) });
      return emptyReply(200, [['ETag', etag]]);
    }
    case 'GET':
    case 'HEAD':
      return read(findObject(bucket, key), request);
    case 'DELETE':
      bucket.objects.delete(key);
      return emptyReply(204);
    default:
      throw new CosError(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }
}
