import { expect, test } from 'vitest';
import { type UploadStep, uploadStep } from '../../../src/cos/upload-step.ts';

const host = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';

test.each<[string, string, UploadStep | null]>([
  ['PUT', '/photos/beach.jpg', { kind: 'whole' }],
  ['PUT', '/photos/beach.jpg?q-signature=1', { kind: 'whole' }],
  ['POST', '/', { kind: 'whole' }],
  ['POST', '/log?append&position=0', { kind: 'append' }],
  ['GET', '/?uploads', { kind: 'look' }],
  ['GET', '/?uploads=', { kind: 'look' }],
  ['POST', '/a?uploads', { kind: 'start' }],
  ['PUT', '/a?partNumber=12&uploadId=f0', { kind: 'part', uploadId: 'f0', part: 12 }],
  ['PUT', '/a?uploadId=f0&partNumber=1', { kind: 'part', uploadId: 'f0', part: 1 }],
  ['PUT', '/a?uploadId=f0', null],
  ['PUT', '/a?uploadId=f0&partNumber=x', null],
  ['GET', '/a?uploadId=f0', { kind: 'list-parts', uploadId: 'f0' }],
  ['POST', '/a?uploadId=f0', { kind: 'complete', uploadId: 'f0' }],
  ['DELETE', '/a?uploadId=f0', { kind: 'abort', uploadId: 'f0' }],
  ['HEAD', '/a?uploadId=f0', null],
  ['GET', '/a', null],
  ['DELETE', '/a', null],
  ['DELETE', '/?uploads', null],
  ['PUT', '/a?acl', null],
  ['POST', '/?delete', null],
])('%s %s', (method, path, step) => {
  expect(uploadStep(method, host + path)).toEqual(step);
});
