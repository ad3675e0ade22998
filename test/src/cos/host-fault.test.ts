import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEndpoint } from '../../../src/cos/endpoint.ts';
import { faultyAddress, type HostFault } from '../../../src/cos/host-fault.ts';

const bucket = 'examplebucket-1250000000';
const own = `${bucket}.cos.ap-guangzhou.myqcloud.com`;
const noAppid: HostFault = { kind: 'no-appid', part: 'examplebucket' };
const twice = (part: string): HostFault => ({ kind: 'twice', part });
const unset = (part: string): HostFault => ({ kind: 'unset', part });

test.each<[string, string, readonly HostFault[]]>([
  ['examplebucket.cos.ap-guangzhou.myqcloud.com', 'examplebucket-<APPID>.cos.ap-guangzhou.myqcloud.com', [noAppid]],
  ['examplebucket.cos.ap-guangzhou.tencentcos.cn', 'examplebucket-<APPID>.cos.ap-guangzhou.tencentcos.cn', [noAppid]],
  ['examplebucket.cos.accelerate.myqcloud.com', 'examplebucket-<APPID>.cos.accelerate.myqcloud.com', [noAppid]],
  ['examplebucket.file.myqcloud.com', 'examplebucket-<APPID>.file.myqcloud.com', [noAppid]],
  [
    '1250000000.cos.ap-guangzhou.myqcloud.com',
    '<BucketName>-1250000000.cos.ap-guangzhou.myqcloud.com',
    [{ kind: 'no-name', part: '1250000000' }],
  ],
  [
    'examplebucket.1250000000.cos.ap-guangzhou.myqcloud.com',
    own,
    [{ kind: 'no-hyphen', part: 'examplebucket.1250000000' }],
  ],
  [
    'examplebucket_1250000000.cos.ap-guangzhou.myqcloud.com',
    own,
    [{ kind: 'no-hyphen', part: 'examplebucket_1250000000' }],
  ],
  [
    'examplebucket-.cos.ap-guangzhou.myqcloud.com',
    'examplebucket-<APPID>.cos.ap-guangzhou.myqcloud.com',
    [{ kind: 'no-appid', part: 'examplebucket-' }],
  ],
  [
    'examplebucket-appid.cos.ap-guangzhou.myqcloud.com',
    'examplebucket-<APPID>.cos.ap-guangzhou.myqcloud.com',
    [{ kind: 'no-appid', part: 'examplebucket-appid' }],
  ],
  [`${bucket}.cos-ap-guangzhou.myqcloud.com`, own, [{ kind: 'other-service', part: 'cos-ap-guangzhou' }]],
  [`${bucket}.${own}`, own, [twice(bucket)]],
  [`examplebucket.${own}`, own, [twice(bucket)]],
  [`${bucket}.cos.cos.ap-guangzhou.myqcloud.com:443`, own, [twice('cos')]],
  [`cos.cos.ap-guangzhou.myqcloud.com/${bucket}/a`, own, [twice('cos')]],
  [`${own}.cos.ap-guangzhou.myqcloud.com`, own, [twice('myqcloud.com')]],
  [`${bucket}.cos.undefined.myqcloud.com`, `${bucket}.cos.<Region>.myqcloud.com`, [unset('undefined')]],
  ['undefined.cos.ap-guangzhou.myqcloud.com', '<BucketName-APPID>.cos.ap-guangzhou.myqcloud.com', [unset('undefined')]],
  [
    'undefined-1250000000.cos.ap-guangzhou.myqcloud.com',
    '<BucketName>-1250000000.cos.ap-guangzhou.myqcloud.com',
    [unset('undefined-1250000000')],
  ],
  [
    'examplebucket-undefined.cos.ap-guangzhou.myqcloud.com',
    'examplebucket-<APPID>.cos.ap-guangzhou.myqcloud.com',
    [unset('examplebucket-undefined')],
  ],
  [`${bucket}.cos.myqcloud.com`, `${bucket}.cos.<Region>.myqcloud.com`, [{ kind: 'no-region' }]],
  [`${bucket}.ap-guangzhou.myqcloud.com`, own, [{ kind: 'no-service' }]],
  [`${bucket}.oss.ap-guangzhou.myqcloud.com`, own, [{ kind: 'other-service', part: 'oss' }]],
  [`www.${own}`, own, [{ kind: 'surplus', part: 'www' }]],
  [`${bucket}.ap-guangzhou.cos.myqcloud.com`, own, [{ kind: 'order' }]],
  [
    'cos.cos.ap-guangzhou.myqcloud.com',
    '<BucketName-APPID>.cos.ap-guangzhou.myqcloud.com',
    [twice('cos'), { kind: 'no-bucket' }],
  ],
  [
    'cos.ap-guangzhou.myqcloud.com/examplebucket/a',
    'examplebucket-<APPID>.cos.ap-guangzhou.myqcloud.com',
    [{ kind: 'no-bucket-in-path', part: 'examplebucket' }],
  ],
  [
    'cos.ap-guangzhou.myqcloud.com/cat.jpg',
    '<BucketName-APPID>.cos.ap-guangzhou.myqcloud.com',
    [{ kind: 'no-bucket-in-path', part: 'cat.jpg' }],
  ],
])('%s should read %s', (address, expected, faults) => {
  expect(faultyAddress(`https://${address}`)).toEqual({ expected, faults });
});

test.each([
  own,
  `cos.ap-guangzhou.myqcloud.com/${bucket}/a`,
  'cos.ap-guangzhou.myqcloud.com/',
  'service.cos.myqcloud.com',
  'files.example.com/a',
  '1250000000.vod2.myqcloud.com',
])('%s has no fault', (address) => {
  expect(faultyAddress(`https://${address}`)).toBeNull();
});

const label = fc.constantFrom(
  bucket,
  'examplebucket',
  'cos',
  'cos-website',
  'ap-guangzhou',
  'undefined',
  'www',
  'ci',
  '1',
  '-',
);

test('whatever the host, what it should read is a form of a bucket once its gaps are filled', () => {
  fc.assert(
    fc.property(
      fc.array(label, { maxLength: 6 }),
      fc.constantFrom('myqcloud.com', 'tencentcos.cn'),
      (labels, suffix) => {
        const found = faultyAddress(`https://${[...labels, suffix].join('.')}/`);
        if (found === null) return;
        const filled = found.expected
          .replace('<BucketName-APPID>', bucket)
          .replace('<BucketName>', 'examplebucket')
          .replace('<APPID>', '1250000000')
          .replace('<Region>', 'ap-guangzhou');
        if (!/^-/.test(filled)) expect(parseEndpoint(filled)).toMatchObject({ appid: expect.any(String) });
      },
    ),
    { numRuns: 3000 },
  );
});
