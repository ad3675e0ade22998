import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { candidatesFor } from '../../../src/settling/candidates.ts';
import { settling } from '../../../src/settling/settling.ts';
import { page, pendingPut } from '../support/exchanges.ts';

const bucket = 'examplebucket-1250000000';
const own = `https://${bucket}.cos.ap-guangzhou.myqcloud.com/`;
const rule: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const configuration = { rules: [rule], responseVary: false };
const putAt = (url: string) => ({ ...pendingPut, request: { ...pendingPut.request, url } });

test.each([
  ['the own host of the bucket', `${own}a`, [own]],
  [
    'a path that names the bucket',
    `https://cos.ap-guangzhou.myqcloud.com/${bucket}/a`,
    [`https://cos.ap-guangzhou.myqcloud.com/${bucket}/`, own],
  ],
  [
    'a host of a newer form',
    `https://${bucket}.cos-dualstack.ap-guangzhou.myqcloud.com/a`,
    [`https://${bucket}.cos-dualstack.ap-guangzhou.myqcloud.com/`, own],
  ],
  // The bucket's own host is not asked where nothing tells its region.
  [
    'a host that tells no region',
    `https://${bucket}.global.tencentcos.cn/a`,
    [`https://${bucket}.global.tencentcos.cn/`],
  ],
])('what %s does is asked there and, if that is another, at the own host', (_, url, asked) => {
  const candidates = candidatesFor(putAt(url), configuration);
  expect([...new Set(candidates.map((each) => each.url))]).toEqual(asked);
  expect(candidates.every((each) => each.elsewhere === (each.url !== own))).toBe(true);
});

test('whether rules decide where the path names the bucket is settled by preflights', () => {
  const exchange = putAt(`https://cos.ap-guangzhou.myqcloud.com/${bucket}/a`);
  const plan = settling(exchange, configuration, 'other-endpoint-uses-bucket-rules');
  expect(new Set(plan?.asked.map(({ url }) => url)).size).toBe(2);
});
