import { describe, expect, test } from 'vitest';
import { expectedSteps } from '../../../src/cos/expected-steps.ts';
import { pendingPut } from '../support/exchanges.ts';

const bucket = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';

/** The steps expected after one, as `client kind method: headers`. */
function foreseen(method: string, address: string, headers: string): string[] {
  const unsafeHeaderNames = headers.split(' ').filter((name) => name !== '');
  const request = { ...pendingPut.request, method, url: bucket + address, unsafeHeaderNames };
  return expectedSteps({ ...pendingPut, request }).map(
    ({ client, kind, method: next, headerNames }) => `${client} ${kind} ${next}: ${headerNames.join(' ')}`,
  );
}

describe('the COS SDK', () => {
  test('looks for an unfinished upload first; signature, token and trace go with every step', () => {
    expect(foreseen('GET', '/?uploads&prefix=a', 'authorization traceparent x-cos-security-token')).toEqual([
      'cos-sdk start POST: authorization cache-control content-type traceparent x-cos-security-token',
      'cos-sdk part PUT: authorization traceparent x-cos-security-token',
      'cos-sdk complete POST: authorization content-md5 content-type traceparent x-cos-security-token',
      'cos-sdk abort DELETE: authorization traceparent x-cos-security-token',
    ]);
  });

  test('sends an object’s headers when it starts, and not again', () => {
    expect(foreseen('POST', '/a?uploads', 'authorization cache-control content-type x-cos-meta-author')).toEqual([
      'cos-sdk part PUT: authorization',
      'cos-sdk complete POST: authorization content-md5 content-type',
      'cos-sdk abort DELETE: authorization',
    ]);
  });

  test('completes after parts, and its retries are no step of their own', () => {
    expect(foreseen('PUT', '/a?partNumber=1&uploadId=u', 'authorization content-md5 x-cos-sdk-retry')).toEqual([
      'cos-sdk complete POST: authorization content-md5 content-type',
      'cos-sdk abort DELETE: authorization',
    ]);
    expect(foreseen('GET', '/a?uploadId=u', 'authorization')).toHaveLength(3);
  });
});

describe('the AWS SDK', () => {
  const always = 'amz-sdk-invocation-id amz-sdk-request authorization x-amz-content-sha256 x-amz-date x-amz-user-agent';

  test('sends checksums with parts where it named their algorithm', () => {
    expect(foreseen('POST', '/a?uploads', `${always} content-type x-amz-checksum-algorithm x-amz-meta-author`)).toEqual(
      [
        'aws-sdk part PUT: amz-sdk-invocation-id amz-sdk-request authorization content-type x-amz-checksum-crc32 x-amz-content-sha256 x-amz-date x-amz-sdk-checksum-algorithm x-amz-user-agent',
        'aws-sdk complete POST: amz-sdk-invocation-id amz-sdk-request authorization content-type x-amz-content-sha256 x-amz-date x-amz-user-agent',
        'aws-sdk abort DELETE: amz-sdk-invocation-id amz-sdk-request authorization x-amz-content-sha256 x-amz-date x-amz-user-agent',
      ],
    );
  });

  test('sends none where it is told to leave them out, and its token with all', () => {
    const [part] = foreseen('POST', '/a?uploads', `${always} content-type x-amz-security-token`);
    expect(part).not.toContain('checksum');
    expect(part).toContain('x-amz-security-token');
  });
});

describe('a presigned address', () => {
  test('tells when an upload starts that parts follow, with no header that was not shown', () => {
    expect(foreseen('POST', '/a?uploads&X-Amz-Expires=900', 'content-type')).toEqual([
      'presigned part PUT: ',
      'presigned complete POST: content-type',
    ]);
    expect(foreseen('POST', '/a?uploads', '')).toEqual(['presigned part PUT: ', 'presigned complete POST: ']);
  });

  test('tells nothing after a part: the server may complete the upload', () => {
    expect(foreseen('PUT', '/a?partNumber=1&uploadId=u', 'content-type')).toEqual([]);
  });

  test('may be signed in a header without the SDK', () => {
    expect(foreseen('POST', '/a?uploads', 'authorization')).toEqual([
      'presigned part PUT: authorization',
      'presigned complete POST: authorization',
    ]);
  });
});

test.each([
  ['a whole upload', 'PUT', '/a', 'authorization cache-control content-type'],
  ['CloudBase’s upload, which is one request', 'PUT', '/a', 'authorization x-cos-meta-fileid x-cos-security-token'],
  ['an object that is read', 'GET', '/a', 'authorization'],
  ['the end of an upload', 'POST', '/a?uploadId=u', 'authorization content-md5 content-type'],
  ['an upload that is given up', 'DELETE', '/a?uploadId=u', 'authorization'],
])('nothing is expected after %s', (_, method, address, headers) => {
  expect(foreseen(method, address, headers)).toEqual([]);
});
