import { expect, test } from 'vitest';
import { cdnSigns, isFromCos } from '../../../../src/cos/answers/cdn-signs.ts';
import type { Header } from '../../../../src/headers.ts';

test.each<[Header, boolean]>([
  [['X-Cache-Lookup', 'Hit From Disktank3'], true],
  [['x-nws-log-uuid', '123'], true],
  [['X-Cache', 'MISS'], true],
  [['Via', '1.1 proxy.example.com'], true],
  [['Age', '7'], true],
  [['Server', 'NWS_SPMid'], true],
  [['server', 'nginx'], true],
  [['Server', 'tencent-cos'], false],
  [['Server', ''], false],
  [['x-cos-request-id', 'N'], false],
  [['Cache-Control', 'no-cache'], false],
])('%j shows a CDN, a cache or a proxy: %s', (header, shows) => {
  expect(cdnSigns([['Date', 'x'], header])).toEqual(shows ? [header] : []);
});

test.each<[Header[], boolean]>([
  [[['X-Cos-Request-Id', 'N']], true],
  [[['server', 'tencent-cos']], true],
  [[['Server', 'nginx']], false],
  [[], false],
])('%j is COS: %s', (headers, is) => {
  expect(isFromCos(headers)).toBe(is);
});
