import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf, wrapped } from '../../cli/wrap.ts';

describe('a text is broken into lines', () => {
  test('between words, none of which is cut', () => {
    expect(wrapped('Rule 1 allows https://app.example.com and no other.', 24)).toEqual([
      'Rule 1 allows',
      'https://app.example.com',
      'and no other.',
    ]);
  });

  test('between Chinese characters, which take two columns', () => {
    expect(widthOf('规则 1')).toBe(6);
    expect(wrapped('规则不允许此来源，因此拒绝', 8)).toEqual(['规则不允', '许此来', '源，因此', '拒绝']);
  });

  test('with no closing mark at the beginning of one, and no opening mark at the end', () => {
    const lines = wrapped('没有规则允许（来源）“此请求”，浏览器会拦截。'.repeat(5), 20);
    expect(lines.filter((line) => /^[，。）”]|[（“]$/.test(line))).toEqual([]);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
  });

  test('and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const bare = (some: string) => some.replaceAll(' ', '');
        expect(bare(wrapped(text, width).join(''))).toBe(bare(text));
      }),
    );
  });
});
