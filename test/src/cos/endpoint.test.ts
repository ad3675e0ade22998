import { describe, expect, test } from 'vitest';
import { bucketName, hostOf, isOtherEndpoint, parseEndpoint } from '../../../src/cos/endpoint.ts';
import { endpointOf } from '../../../src/cos/endpoint-of.ts';

const name = { bucket: 'examplebucket', appid: '1250000000' };
const unnamed = { bucket: null, appid: null };

test.each([
  ['examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com', { kind: 'bucket', ...name, region: 'ap-guangzhou' }],
  ['examplebucket-1250000000.cos.ap-beijing-1.tencentcos.cn', { kind: 'bucket', ...name, region: 'ap-beijing-1' }],
  ['examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com:443', { kind: 'bucket', ...name, region: 'ap-guangzhou' }],
  ['EXAMPLEBUCKET-1250000000.COS.AP-GUANGZHOU.MYQCLOUD.COM', { kind: 'bucket', ...name, region: 'ap-guangzhou' }],
  [
    'my-2nd-bucket-1250000000.cos.sa-saopaulo.myqcloud.com',
    { kind: 'bucket', bucket: 'my-2nd-bucket', appid: '1250000000', region: 'sa-saopaulo' },
  ],
  ['examplebucket-1250000000.cos.accelerate.myqcloud.com', { kind: 'accelerate', ...name, region: null }],
  [
    'examplebucket-1250000000.cos-internal.ap-guangzhou.tencentcos.cn',
    { kind: 'internal', ...name, region: 'ap-guangzhou' },
  ],
  [
    'examplebucket-1250000000.cos-website.ap-shanghai.myqcloud.com',
    { kind: 'website', ...name, region: 'ap-shanghai' },
  ],
  ['examplebucket-1250000000.ci.ap-chengdu.myqcloud.com', { kind: 'ci', ...name, region: 'ap-chengdu' }],
  ['examplebucket-1250000000.pic.ap-chengdu.myqcloud.com', { kind: 'ci-pic', ...name, region: 'ap-chengdu' }],
  ['examplebucket-1250000000.file.myqcloud.com', { kind: 'cdn-default', ...name, region: null }],
  ['examplebucket-1250000000.cn-south.myqcloud.com', { kind: 'legacy-xml', ...name, region: 'cn-south' }],
  ['examplebucket-1250000000.sg.myqcloud.com', { kind: 'legacy-xml', ...name, region: 'sg' }],
  ['examplebucket-1250000000.cosgz.myqcloud.com', { kind: 'legacy-json', ...name, region: 'gz' }],
  ['cos.ap-shanghai.myqcloud.com', { kind: 'path-style', ...unnamed, region: 'ap-shanghai' }],
  ['service.cos.myqcloud.com', { kind: 'service', ...unnamed, region: null }],
  ['files.example.com', { kind: 'custom', ...unnamed, region: null }],
  ['examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com.example.org', { kind: 'custom', ...unnamed, region: null }],
  ['examplebucket-1250000000.cos.accelerate.tencentcos.cn', { kind: 'accelerate', ...name, region: null }],
  ['examplebucket-1250000000.cos-internal.accelerate.tencentcos.cn', { kind: 'internal', ...name, region: null }],
  ['examplebucket-1250000000.cos-website.ap-beijing.tencentcos.cn', { kind: 'website', ...name, region: 'ap-beijing' }],
  [
    'examplebucket-1250000000.cos-dualstack.ap-beijing.myqcloud.com',
    { kind: 'dual-stack', ...name, region: 'ap-beijing' },
  ],
  [
    'examplebucket-1250000000.cos-c-internal.ap-beijing.tencentcos.cn',
    { kind: 'c-internal', ...name, region: 'ap-beijing' },
  ],
  ['examplebucket-1250000000.global.tencentcos.cn', { kind: 'global', ...name, region: null }],
  [
    'rapid-x--1250000000.cosrapid.ap-beijing.myqcloud.com',
    { kind: 'rapid', bucket: 'rapid-x-', appid: '1250000000', region: 'ap-beijing' },
  ],
  ['cos-rapid.ap-beijing.tencentcos.com', { kind: 'rapid', ...unnamed, region: 'ap-beijing' }],
  ['vectors.ap-beijing.coslake.com', { kind: 'vectors', ...unnamed, region: 'ap-beijing' }],
  ['examplebucket-1250000000.cos.vod-upload-proxy.myqcloud.com', { kind: 'vod-upload', ...name, region: null }],
  ['examplebucket-1250000000.cos.vod-quic.myqcloud.com', { kind: 'vod-upload', ...name, region: null }],
  ['cos.accelerate.myqcloud.com', { kind: 'path-style', ...unnamed, region: null }],
  ['service.cos.tencentcos.cn', { kind: 'service', ...unnamed, region: null }],
  // Tencent's video service has hosts under the same suffix, which are none of COS's.
  ['1250000000.vod2.myqcloud.com', { kind: 'custom', ...unnamed, region: null }],
  ['myqcloud.com', { kind: 'custom', ...unnamed, region: null }],
  ['examplebucket.cos.ap-guangzhou.myqcloud.com', { kind: 'misspelled', ...unnamed, region: null }],
  ['examplebucket-1250000000.cos.undefined.myqcloud.com', { kind: 'misspelled', ...unnamed, region: null }],
  ['examplebucket-1250000000.cos.myqcloud.com', { kind: 'misspelled', ...unnamed, region: null }],
  ['examplebucket-1250000000.cos:443.ap-guangzhou.myqcloud.com', { kind: 'custom', ...unnamed, region: null }],
  ['localhost:3000', { kind: 'custom', ...unnamed, region: null }],
  ['', { kind: 'custom', ...unnamed, region: null }],
])('%s', (host, endpoint) => {
  expect(parseEndpoint(host)).toEqual(endpoint);
});

test.each([
  ['https://cos.ap-shanghai.myqcloud.com/examplebucket-1250000000/photo.jpg', 'examplebucket-1250000000'],
  ['https://cos.ap-shanghai.myqcloud.com/examplebucket-1250000000?cors', 'examplebucket-1250000000'],
  ['https://cos-rapid.ap-shanghai.tencentcos.com/rapid-x--1250000000/a', 'rapid-x--1250000000'],
  ['https://cos.ap-shanghai.myqcloud.com/', null],
  ['https://cos.ap-shanghai.myqcloud.com/a/examplebucket-1250000000/b', null],
  ['https://cos.ap-shanghai.myqcloud.com/examplebucket-1250000000-x/b', null],
  ['https://examplebucket-1250000000.cos.ap-shanghai.myqcloud.com/other-1250000000/a', 'examplebucket-1250000000'],
  ['https://service.cos.myqcloud.com/examplebucket-1250000000/a', null],
  ['https://files.example.com/examplebucket-1250000000/a', null],
  ['', null],
])('the bucket of the address %s is %s', (url, bucket) => {
  expect(bucketName(endpointOf(url))).toBe(bucket);
});

test.each([
  ['examplebucket-1250000000.cos-dualstack.ap-beijing.myqcloud.com', true],
  ['examplebucket-1250000000.global.tencentcos.cn', true],
  ['examplebucket-1250000000.cos.vod-quic.myqcloud.com', true],
  ['examplebucket-1250000000.ci.ap-beijing.myqcloud.com', true],
  ['examplebucket-1250000000.cos.accelerate.myqcloud.com', false],
  ['cos.ap-beijing.myqcloud.com', true],
])('that CORS rules decide at %s is an assumption: %s', (host, assumed) => {
  expect(isOtherEndpoint(parseEndpoint(host))).toBe(assumed);
});

describe('the host of', () => {
  test.each([
    ['https://files.example.com/a/b?c=/d#e', 'files.example.com'],
    ['http://Files.Example.com:8080', 'files.example.com:8080'],
    ['https://user:word@files.example.com/', 'files.example.com'],
    ['https://files.example.com?list-type=2', 'files.example.com'],
    ['https://[::1]:3000/a', '[::1]:3000'],
    ['/photo.jpg', ''],
    ['photo.jpg', ''],
    ['data:text/plain,https://files.example.com', ''],
    ['', ''],
  ])('%s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

test.each([
  ['examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com', 'examplebucket-1250000000'],
  ['cos.ap-shanghai.myqcloud.com', null],
])('the bucket of %s is %s', (host, bucket) => {
  expect(bucketName(parseEndpoint(host))).toBe(bucket);
});
