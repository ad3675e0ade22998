import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, targetsOf } from './markdown.ts';
import { textOf } from './source-files.ts';

const root = path.join(import.meta.dirname, '../..');
/** What is made here and not kept. */
const made = new Set(['node_modules', 'dist', 'test-results', '.git']);

/** All documents in a folder, by their paths from the root. */
function documentsIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !made.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return documentsIn(file);
      return entry.name.endsWith('.md') ? [file] : [];
    });
}

/** Why a link of a document leads nowhere; `null` where it leads somewhere, or to another site. */
function fault(document: string, to: string, read: (file: string) => string): string | null {
  if (/^[a-z]+:/i.test(to)) return null;
  const [place = '', anchor] = to.split('#');
  const file = place === '' ? document : path.posix.join(path.posix.dirname(document), place);
  const isThere = file === document || (!file.startsWith('..') && existsSync(path.join(root, file)));
  if (!isThere) return `${document}: no file ${to}`;
  if (anchor === undefined) return null;
  return anchorsOf(read(file)).includes(decodeURIComponent(anchor)) ? null : `${document}: no heading ${to}`;
}

function faultsOf(document: string, markdown: string): string[] {
  const read = (file: string) => (file === document ? markdown : textOf(file));
  const found = targetsOf(markdown).map(({ to }) => fault(document, to, read));
  return found.filter((each) => each !== null);
}

/**
 * The files and folders of the project that a document names in code and that are not there. A name in capitals, as in
 * `src/text/TAG`, stands for any.
 */
function missingFiles(markdown: string): string[] {
  const code = [...markdown.replaceAll(/^ *```.*?^ *```$/gms, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, named = '']) => named,
  );
  const paths = code.filter((named) =>
    /^(?:src|extension|bundling|cli|release|test|docs|\.ci|\.github)\/(?!.*[A-Z]{3})[\w./-]+$/.test(named),
  );
  return paths.filter((named) => !existsSync(path.join(root, named)));
}

const documents = documentsIn('.');

test('the documents and their links were found', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/cli.md']));
  expect(targetsOf(textOf('README.md')).map(({ to }) => to)).toEqual(
    expect.arrayContaining(['README.zh-CN.md', 'docs/cli.md', 'docs/popup-chromium-light.png', 'LICENSE']),
  );
});

test.each(documents)('every link of %s leads somewhere', (document) => {
  expect(faultsOf(document, textOf(document))).toEqual([]);
});

test('every link to the project’s home is the one that package.json has', () => {
  const { homepage } = JSON.parse(textOf('package.json')) as { homepage: string };
  const home = new URL(homepage);
  const targets = documents.flatMap((document) => targetsOf(textOf(document)).map(({ to }) => to));
  const own = targets.filter((to) => to.startsWith(`${home.origin}/${path.basename(home.pathname)}`));
  expect(own).toContain(`${homepage}/releases`);
  expect(own.filter((to) => to !== homepage && !to.startsWith(`${homepage}/`))).toEqual([]);
});

test.each(documents)('every file that %s names is there', (document) => {
  expect(missingFiles(textOf(document))).toEqual([]);
});

test('a file that is named and not there is found', () => {
  expect(
    missingFiles(
      '`src/replay.ts`, `src/cos`, `test/cases/none`, `test/cases/KIND`, `npm test`\n\n```sh\n`src/none`\n```\n',
    ),
  ).toEqual(['test/cases/none']);
});

describe('a link that leads nowhere is found:', () => {
  const at = (markdown: string) => faultsOf('docs/planted.md', markdown);

  test('to a file', () => {
    expect(at('See [this](../README.md), [that](cli.md) and [`none`](none.md).')).toEqual([
      'docs/planted.md: no file none.md',
    ]);
    expect(at('<img src="popup.png" alt="The popup">')).toEqual(['docs/planted.md: no file popup.png']);
    expect(at('See [this](../../elsewhere/README.md).')).toEqual([
      'docs/planted.md: no file ../../elsewhere/README.md',
    ]);
  });

  test('to a heading', () => {
    const headings = '# A `word`, and another\n\n## 收到文字\n\n## Twice\n\n## Twice\n';
    expect(at(`${headings}\n[a](#a-word-and-another) [b](#收到文字) [c](#twice-1) [d](#twice-2)`)).toEqual([
      'docs/planted.md: no heading #twice-2',
    ]);
    expect(at('[a](cli.md#as-a-library) [b](cli.md#as-a-programme)')).toEqual([
      'docs/planted.md: no heading cli.md#as-a-programme',
    ]);
  });

  test('but not in code, and not on another site', () => {
    expect(at('`[a](b.md)` and [c](https://example.com/d.md)\n\n```md\n[e](f.md)\n```\n')).toEqual([]);
  });
});
