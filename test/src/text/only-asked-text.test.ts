import { expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

test.each([
  [
    en,
    10,
    'Changing existing rules allows 10 combinations of origin, method and header that no rule allows today; a separate rule would add only 1 combination.',
  ],
  [zhCn, 10, '修改现有规则会新增允许 10 种组合（来源 × 方法 × 请求头）；单独添加一条规则只新增允许 1 种组合。'],
  [zhCn, null, '修改现有规则会新增允许不限数量的组合（来源 × 方法 × 请求头）；单独添加一条规则只新增允许 1 种组合。'],
] as const)('what a change and a rule beside it open is said in numbers', ({ interface: words }, change, said) => {
  expect(plainText(words.onlyAsked.opens(change, 1))).toBe(said);
});
