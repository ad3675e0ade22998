import { expect, test } from 'vitest';
import { fenced, markdownOf } from '../../../src/text/markdown.ts';

test.each([
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a\nb', '`a b`'],
  ['', '` `'],
  ['  ', '`  `'],
  [' a ', '`  a  `'],
  ['a ', '`a `'],
  ['gpj.\u202Eexe', '`gpj.\\u202Eexe`'],
  ['a\u001B[201~\0', '`a\\u001B[201~\\u0000`'],
])('the value %j is the code span %s', (code, span) => {
  expect(markdownOf([{ code }])).toBe(span);
});

test('a fence is longer than any run of backticks within it', () => {
  expect(fenced('a\n```\nb')).toBe('````\na\n```\nb\n````');
});
