import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from './source-files.ts';
import { structureOf } from './structure.ts';

/** The documents that are written in English and Chinese. */
const twins = [
  ['PRIVACY.md', 'PRIVACY.zh-CN.md'],
  ['extension/store/listing.md', 'extension/store/listing.zh-CN.md'],
] as const;

describe.each(twins)('%s and %s', (english, chinese) => {
  test('have the same parts in the same order', () => {
    expect(structureOf(textOf(chinese))).toEqual(structureOf(textOf(english)));
  });

  test('lead to each other', () => {
    expect(textOf(english)).toContain(`[中文](${path.basename(chinese)})`);
    expect(textOf(chinese)).toContain(`[English](${path.basename(english)})`);
  });
});

test('a part that one lacks is found, and a row with other code', () => {
  const text = '# A\n\n| `a` | b |\n|---|---|\n\nWords.\n\n```sh\n# no heading\n```\n';
  const rows = structureOf(text);
  expect(rows).toEqual(['heading #', 'row of 2: a', 'row of 2: ', 'paragraph', '```sh']);
  expect(structureOf(text.replace('`a`', '`b`'))).not.toEqual(rows);
  expect(structureOf(text.replace('Words.', ''))).not.toEqual(rows);
});
