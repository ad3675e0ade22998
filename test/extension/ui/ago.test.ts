import { expect, test } from 'vitest';
import { ago } from '../../../extension/ui/ago.ts';
import { en } from '../../../src/text/en/en.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

test.each([
  [-1000, 'just now', '刚刚'],
  [9000, 'just now', '刚刚'],
  [10_500, '10 seconds ago', '10 秒钟前'],
  [3_600_500, '1 hour ago', '1 小时前'],
  [86_400_500, 'yesterday', '昨天'],
])('%i milliseconds later something was %s', (passed, english, chinese) => {
  expect([en, zhCn].map((text) => ago(Date.now() - passed, text))).toEqual([english, chinese]);
});
