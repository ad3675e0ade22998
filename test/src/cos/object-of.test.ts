import { expect, test } from 'vitest';
import { objectOf } from '../../../src/cos/object-of.ts';
import { pendingPut } from '../support/exchanges.ts';

const bucket = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';

test.each([
  [`${bucket}/photos/cat.jpg`, 'photos/cat.jpg'],
  [`${bucket}/a%20b.txt?partNumber=1&uploadId=0`, 'a b.txt'],
  [`${bucket}/100%.txt`, '100%.txt'],
  [`${bucket}/%E4%B8%AD%E6%96%87.png#part`, '中文.png'],
  [`${bucket}/?uploads`, null],
  [bucket, null],
  ['https://cos.ap-guangzhou.myqcloud.com/examplebucket-1250000000/photos/cat.jpg', 'photos/cat.jpg'],
  ['https://cos.ap-guangzhou.myqcloud.com/examplebucket-1250000000', null],
  ['https://files.example.com/photos/cat.jpg', 'photos/cat.jpg'],
])('%s is about %s', (url, object) => {
  expect(objectOf({ ...pendingPut, request: { ...pendingPut.request, url } })).toBe(object);
});
