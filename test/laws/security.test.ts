import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from './source-files.ts';

const root = path.join(import.meta.dirname, '../..');

/** What the last column of each table says, and the tests that it names. */
const rows = textOf('SECURITY.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(?:---|.*\| shown by \|$)/.test(line))
  .map((line) => line.split('|').at(-2)?.trim() ?? '');
const named = /`(test\/[^`]+)` \*([^*]+)\*/g;
const tests = rows.flatMap((cell) => [...cell.matchAll(named)].map(([, file = '', name = '']) => ({ file, name })));

/** Whether a file has a test of this name. */
function isThere({ file, name }: (typeof tests)[number]): boolean {
  if (!existsSync(path.join(root, file))) return false;
  const literal = `(['"\`])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\1, (?:\\{|async|\\(|_)`;
  return new RegExp(literal).test(textOf(file).replaceAll(/\s*\n\s*/g, ' '));
}

test('each threat names the tests that show what holds it off, or says that none does', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(
    rows.filter((cell) => cell.replaceAll(named, '').replaceAll(/[,\s]/g, '') !== '' && cell !== 'no test'),
  ).toEqual([]);
});

test('each of these tests is there', () => {
  expect(tests.length).toBeGreaterThan(30);
  expect(tests.filter((each) => !isThere(each))).toEqual([]);
});

test('a test that is not there is missed', () => {
  expect(isThere({ file: 'test/laws/security.test.ts', name: 'each of these tests is there' })).toBe(true);
  expect(isThere({ file: 'test/laws/security.test.ts', name: 'each of these tests' })).toBe(false);
  expect(isThere({ file: 'test/laws/no.test.ts', name: 'each of these tests is there' })).toBe(false);
});
