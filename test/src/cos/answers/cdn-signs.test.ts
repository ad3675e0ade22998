import { expect, test } from 'vitest';
import { cdnSigns, type Front, frontOf, isFromCos } from '../../../../src/cos/answers/cdn-signs.ts';
import type { Header } from '../../../../src/headers.ts';

test.each<[Header, Front | null]>([
  [['EO-Cache-Status', 'HIT'], { kind: 'cdn', cdn: 'edgeone' }],
  [['eo-log-uuid', '1'], { kind: 'cdn', cdn: 'edgeone' }],
  [['X-Cache-Lookup', 'Hit From Disktank3'], { kind: 'cdn', cdn: 'tencent' }],
  [['x-nws-log-uuid', '123'], { kind: 'cdn', cdn: 'tencent' }],
  [['X-Daa-Tunnel', 'hop_count=1'], { kind: 'cdn', cdn: 'tencent' }],
  [['Server', 'NWS_SPMid'], { kind: 'cdn', cdn: 'tencent' }],
  [['EagleId', '1'], { kind: 'cdn', cdn: 'aliyun' }],
  [['X-Swift-SaveTime', '1'], { kind: 'cdn', cdn: 'aliyun' }],
  [['Ali-Swift-Global-Savetime', '1'], { kind: 'cdn', cdn: 'aliyun' }],
  [['X-Via', '1.1 cache:1 (Cdn Cache Server V2.0)'], { kind: 'cdn', cdn: 'wangsu' }],
  [['X-Ws-Request-Id', '1'], { kind: 'cdn', cdn: 'wangsu' }],
  [['X-Cdn-Src-Port', '1'], { kind: 'cdn', cdn: 'wangsu' }],
  [['X-Qnm-Cache', 'Hit'], { kind: 'cdn', cdn: 'qiniu' }],
  [['X-M-Log', '1'], { kind: 'cdn', cdn: 'qiniu' }],
  [['X-Svr', '1'], { kind: 'cdn', cdn: 'qiniu' }],
  [['x-upyun-content-length', '1'], { kind: 'cdn', cdn: 'upyun' }],
  [['Server', 'marco/2.15'], { kind: 'cdn', cdn: 'upyun' }],
  [['Ohc-Cache-HIT', '1'], { kind: 'cdn', cdn: 'baidu' }],
  [['Server', 'JSP3/2.0.14'], { kind: 'cdn', cdn: 'baidu' }],
  [['x-hcs-proxy-type', '1'], { kind: 'cdn', cdn: 'huawei' }],
  [['X-CCDN-CacheTTL', '1'], { kind: 'cdn', cdn: 'huawei' }],
  [['X-Bdcdn-Cache-Status', 'TCP_HIT'], { kind: 'cdn', cdn: 'volcengine' }],
  [['x-response-cache', 'edge_hit'], { kind: 'cdn', cdn: 'volcengine' }],
  [['cf-ray', '1'], { kind: 'cdn', cdn: 'cloudflare' }],
  [['CF-Cache-Status', 'HIT'], { kind: 'cdn', cdn: 'cloudflare' }],
  [['Server', 'cloudflare'], { kind: 'cdn', cdn: 'cloudflare' }],
  [['X-Amz-Cf-Pop', 'HKG62'], { kind: 'cdn', cdn: 'cloudfront' }],
  [['x-amz-cf-id', '1'], { kind: 'cdn', cdn: 'cloudfront' }],
  [['x-fastly-request-id', '1'], { kind: 'cdn', cdn: 'fastly' }],
  [['akamai-grn', '1'], { kind: 'cdn', cdn: 'akamai' }],
  [['X-Served-By', 'cache-hkg1'], { kind: 'cdn', cdn: null }],
  [['X-Cache', 'MISS'], { kind: 'cdn', cdn: null }],
  [['Via', '1.1 proxy.example.com'], { kind: 'cdn', cdn: null }],
  [['Age', '7'], { kind: 'cdn', cdn: null }],
  [['server', 'nginx'], { kind: 'server', server: 'nginx' }],
  [['Server', 'tencent-cos'], null],
  [['Server', ''], null],
  [['x-cos-request-id', 'N'], null],
  [['x-amz-request-id', 'N'], null],
  [['Cache-Control', 'no-cache'], null],
])('%j shows who is in front: %j', (header, front) => {
  const signs = cdnSigns([['Date', 'x'], header]);
  expect(signs).toEqual(front === null ? [] : [header]);
  expect(frontOf(signs)).toEqual(front);
});

test('a CDN that names itself comes before the server behind it and before what any proxy adds', () => {
  const signs = cdnSigns([
    ['Via', '1.1 a'],
    ['Server', 'nginx'],
    ['cf-ray', '1'],
  ]);
  expect(signs).toHaveLength(3);
  expect(frontOf(signs)).toEqual({ kind: 'cdn', cdn: 'cloudflare' });
});

test.each<[Header[], boolean]>([
  [[['X-Cos-Request-Id', 'N']], true],
  [[['server', 'tencent-cos']], true],
  [[['Server', 'nginx']], false],
  [[], false],
])('%j is COS: %s', (headers, is) => {
  expect(isFromCos(headers)).toBe(is);
});
