import { expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/diagnosis.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText, type Text } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

function caveatOf(text: Text, diagnosis: Diagnosis): string | null {
  const { caveat } = diagnosisText(text, diagnosis);
  return caveat === undefined ? null : plainText(caveat);
}

const name = (index: number) => ({ name: `x-${index}`, source: 'page' as const });
const refused: Diagnosis = {
  kind: 'header-not-allowed',
  headers: [name(1), { ...name(2), uncompared: true }, { name: 'authorization', source: 'sdk', uncompared: true }],
  rule: 1,
  allowed: ['x-3'],
};
const origin: Diagnosis = {
  kind: 'origin-not-allowed',
  origin: 'https://app.example.com',
  nearest: null,
  allowed: ['https://www.example.com'],
  uncompared: true,
};

test('lines that were not compared are told, beside who adds the headers', () => {
  expect(caveatOf(en, refused)).toBe(
    'Rule 2 has too many lines to compare each of them with 2 headers: a nearly identical line may have been missed. authorization comes from the COS SDK.',
  );
  expect(caveatOf(zhCn, refused)).toContain('规则 2 的行过多，有 2 个请求头未与每一行比较：可能遗漏了写法相近的行。');
  expect(caveatOf(en, origin)).toContain('too many lines to compare each of them with this origin');
  expect(caveatOf(zhCn, origin)).toContain('未将每一行与此来源比较');
});

test('nothing is told where all were compared', () => {
  const { uncompared: _, ...compared } = origin;
  for (const text of [en, zhCn]) {
    expect(caveatOf(text, { ...refused, headers: [name(1)] })).toBeNull();
    expect(caveatOf(text, compared)).toBeNull();
  }
});
