import { expect, test } from 'vitest';
import { fenced, markdownOf } from '../../../src/text/markdown.ts';

test.each([
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a\nb', '`a b`'],
])('the value %j is the code span %s', (code, span) => {
  expect(markdownOf([{ code }])).toBe(span);
});

test('a fence is longer than any run of backticks within it', () => {
  expect(fenced('a\n```\nb')).toBe('````\na\n```\nb\n````');
});
