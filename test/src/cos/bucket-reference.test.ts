import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BucketProblem, readBucket } from '../../../src/cos/bucket-reference.ts';

const bucket = 'examplebucket-1250000000';

test.each([
  bucket,
  `  ${bucket}\n`,
  'ExampleBucket-1250000000',
  `${bucket}.cos.ap-guangzhou.myqcloud.com`,
  `${bucket}.cos.ap-guangzhou.tencentcos.cn:443`,
  `${bucket}.cos.accelerate.myqcloud.com/photos/beach.jpg`,
  `${bucket}.file.myqcloud.com`,
  `https://${bucket}.cos.ap-guangzhou.myqcloud.com`,
  `https://${bucket}.cos.ap-guangzhou.myqcloud.com/photos/beach.jpg?q-sign-algorithm=sha1#a`,
  `http://${bucket}.cos-website.ap-guangzhou.myqcloud.com/`,
  `https://cos.ap-guangzhou.myqcloud.com/${bucket}/photos/beach.jpg`,
  `cos.ap-guangzhou.myqcloud.com/${bucket}`,
  `https://console.cloud.tencent.com/cos/bucket?bucket=${bucket}&region=ap-guangzhou`,
])('%s names its bucket', (text) => {
  expect(readBucket(text)).toEqual({ ok: true, bucket });
});

test.each<[string, BucketProblem]>([
  ['', { kind: 'empty' }],
  [' \n', { kind: 'empty' }],
  ['examplebucket', { kind: 'no-appid', name: 'examplebucket' }],
  ['example-bucket', { kind: 'no-appid', name: 'example-bucket' }],
  ['files.example.com', { kind: 'other-host', host: 'files.example.com' }],
  ['https://files.example.com:8443/a', { kind: 'other-host', host: 'files.example.com' }],
  ['https://cos.ap-guangzhou.myqcloud.com/', { kind: 'other-host', host: 'cos.ap-guangzhou.myqcloud.com' }],
  ['https://console.cloud.tencent.com/cos?bucket=a', { kind: 'other-host', host: 'console.cloud.tencent.com' }],
  ['my bucket', { kind: 'no-name', text: 'my bucket' }],
  ['存储桶', { kind: 'no-name', text: '存储桶' }],
  ['./a', { kind: 'no-name', text: './a' }],
  ['https://', { kind: 'no-name', text: 'https://' }],
  [`${'a'.repeat(63)}-1250000000`, { kind: 'no-name', text: `${'a'.repeat(63)}-1250000000` }],
  ['_'.repeat(5000), { kind: 'no-name', text: '_'.repeat(80) }],
])('%j does not', (text, problem) => {
  expect(readBucket(text)).toEqual({ ok: false, problem });
});

test('whatever is pasted, what is read is a bucket’s name or a reason', () => {
  const pasted = fc.oneof(fc.string({ maxLength: 200 }), fc.webUrl(), fc.domain());
  fc.assert(
    fc.property(pasted, (text) => {
      const read = readBucket(text);
      if (read.ok) expect(readBucket(read.bucket)).toEqual(read);
    }),
  );
});
