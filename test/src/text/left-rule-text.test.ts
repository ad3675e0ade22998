import { expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { leftRuleText } from '../../../src/text/left-rule-text.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

test.each([
  [
    { kind: 'shared', by: 2 },
    'The change leaves rule 1 as it is: other requests need lines in rule 3, which let this one through too.',
  ],
  [
    { kind: 'shared', by: null },
    'The change leaves rule 1 as it is: other requests need a new rule, which lets this one through too.',
  ],
  [
    { kind: 'opens-less', by: 1 },
    'The change leaves rule 1 as it is: lines in rule 2 allow less that no page asked for.',
  ],
  [
    { kind: 'everybody' },
    'The change leaves rule 1 as it is: it allows every origin, so with this method any page could change objects.',
  ],
] as const)('$0.kind', (reason, text) => {
  expect(plainText(leftRuleText(en.interface.leftRule, { rule: 0, reason }))).toBe(text);
});

test('Chinese names the same rules', () => {
  const text = leftRuleText(zhCn.interface.leftRule, { rule: 0, reason: { kind: 'shared', by: 2 } });
  expect(plainText(text)).toBe('此修改不改动规则 1：其他请求需要在规则 3 中加行，这些行也会放行此请求。');
});
