import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, type Block, blocksOf, targetsOf, textOfBlock } from './markdown.ts';
import { textOf } from './source-files.ts';
import { twins } from './twins.ts';

type Read = (file: string) => string;

/** Where a link leads, in words that are the same for both languages: a heading is told by its place. */
function place(document: string, to: string, read: Read): string {
  if (/^[a-z]+:/i.test(to)) return to;
  const [target = '', anchor] = to.split('#');
  const file = target === '' ? document : path.posix.join(path.posix.dirname(document), target);
  const pair = twins.find((each) => each.includes(file));
  const name = pair?.[0] ?? file.replace('zh-cn-', '');
  if (anchor === undefined) return name;
  return `${name}#${anchorsOf(read(file)).indexOf(decodeURIComponent(anchor))}`;
}

/** Code without its comments, which are translated. */
function uncommented(line: string): string {
  return line.replace(/\s*(?:^|\s)(?:#|\/\/) .*$/, '').trimEnd();
}

/** What a cell has that both languages write alike: the code in it, in any order, or figures alone. */
function sameCell(cell: string): string {
  if (/^[\d\s.,:·-]*$/.test(cell)) return cell;
  const code = [...cell.matchAll(/`[^`]*`/g)].map(([each]) => each.replace('.zh-CN.md', '.md'));
  return ['…', ...code.sort()].join(' ');
}

/** The lines that tell the shape of a block. */
function shapeOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`heading ${block.depth}`];
    case 'code':
      // What is in a block of text is words.
      return [`code ${block.language}`, ...block.lines.map(block.language === 'text' ? () => '…' : uncommented)];
    case 'table':
      return ['table', ...block.rows.map((row) => `| ${row.map(sameCell).join(' | ')} |`)];
    case 'item':
      return [`${block.numbered ? 'numbered' : 'item'} ${block.depth}`];
    case 'paragraph':
      return ['paragraph'];
  }
}

/**
 * What is to be the same in a document and its twin, block by block: kinds, depths, cells of code or figures, commands,
 * and where links and pictures lead. In which order a sentence names two links is the language's own.
 */
function structureOf(document: string, read: Read = textOf): string[] {
  return blocksOf(read(document)).flatMap((block) => {
    const targets = block.kind === 'code' ? [] : targetsOf(textOfBlock(block));
    return [...shapeOf(block), ...targets.map(({ kind, to }) => `${kind} to ${place(document, to, read)}`).sort()];
  });
}

test.each(twins)('%s and %s are equal in structure', (english, chinese) => {
  expect(structureOf(chinese)).toEqual(structureOf(english));
});

test.each(twins)('%s and %s lead to each other', (english, chinese) => {
  const leads = (from: string, to: string) =>
    targetsOf(textOf(from)).some(({ to: target }) => path.posix.join(path.posix.dirname(from), target) === to);
  expect([leads(english, chinese), leads(chinese, english)]).toEqual([true, true]);
});

describe('what differs between twins is found:', () => {
  const english =
    '# One\n\nTwo of [this](README.md#three).\n\n## Three\n\n- a\n  1. b\n\n| kind | what |\n|---|---|\n| `x` | y |\n| 1.2 | z |\n\n```sh\nnpm test  # all\n```\n';
  const chinese = english
    .replace('Two of [this](README.md#three).', '[这](README.zh-CN.md#三)是二。')
    .replace('Three', '三')
    .replace('kind | what', '类别 | 说明')
    .replace('# all', '# 全部');
  const shape = (text: string, file: string) => structureOf(file, () => text);
  const differs = (text: string) =>
    JSON.stringify(shape(text, 'README.zh-CN.md')) !== JSON.stringify(shape(english, 'README.md'));

  test('nothing where all is translated', () => {
    expect(differs(chinese)).toBe(false);
  });

  test.each([
    ['a heading of another depth', '## 三', '### 三'],
    ['a missing paragraph', '[这](README.zh-CN.md#三)是二。\n\n', ''],
    ['a link to another heading', '#三', '#one'],
    ['a missing item', '- a\n', ''],
    ['an item of another kind', '1. b', '- b'],
    ['another row', '`x`', '`w`'],
    ['a missing row', '| `x` | y |\n', ''],
    ['a missing column', '| `x` | y |', '| `x` |'],
    ['another figure', '1.2', '1.3'],
    ['another command', 'npm test', 'npm start'],
  ])('%s', (_, found, replacement) => {
    expect(chinese).toContain(found);
    expect(differs(chinese.replace(found, replacement))).toBe(true);
  });
});
