import { expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

const one = { uploads: 1, others: 0, requests: 1, attempts: 1, hosts: 1 };

test.each([
  [one, '1 upload', '1 次上传'],
  [{ ...one, attempts: 4, hosts: 2 }, '1 upload · 4 attempts on 2 hosts', '1 次上传，共尝试 4 次，涉及 2 个域名'],
  [{ ...one, uploads: 2, requests: 7, attempts: 7 }, '2 uploads · 7 requests', '2 次上传，共 7 个请求'],
  [{ ...one, uploads: 0, others: 1 }, '1 request', '1 个请求'],
  [{ ...one, uploads: 0, others: 2, requests: 2, attempts: 2 }, '2 requests', '2 个请求'],
  [
    { uploads: 1, others: 2, requests: 3, attempts: 3, hosts: 2 },
    '1 upload, 2 other requests on 2 hosts',
    '1 次上传、2 个其他请求，涉及 2 个域名',
  ],
])('%j', (extent, english, chinese) => {
  expect(en.interface.timeLine.extent(extent)).toBe(english);
  expect(zhCn.interface.timeLine.extent(extent)).toBe(chinese);
});

test('times are told from the first request on', () => {
  const told = [0, 49, 59_990, 60_000, 3_723_000].map(en.interface.timeLine.offset);
  expect(told).toEqual(['+0.00 s', '+0.05 s', '+59.99 s', '+1 min 0 s', '+62 min 3 s']);
  expect([49, 61_000].map(zhCn.interface.timeLine.offset)).toEqual(['+0.05 秒', '+1 分 1 秒']);
});
