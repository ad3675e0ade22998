import { describe, expect, test } from 'vitest';
import { localKeys, sessionKeys } from '../../extension/storage/keys.ts';
import { textOf } from './source-files.ts';

const documents = ['PRIVACY.md', 'PRIVACY.zh-CN.md'];

/** The rows of the table that comes first below a heading of the second order, each as its cells. */
function tableBelow(text: string, section: number): string[][] {
  const lines = text.split(/^## /m)[section]?.split('\n') ?? [];
  const rows = lines.filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|').slice(1, -1));
}

const codeIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

/** How the key of a stored item begins, or what it is. */
function beginning(key: unknown): string | undefined {
  return typeof key === 'function' ? /^[a-z-]+:/.exec(key(0, 0))?.[0] : String(key);
}

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
}

describe.each(documents)('%s', (document) => {
  test('says of each permission of the manifest what it is for, and of no other', () => {
    const manifest = JSON.parse(textOf('manifest.json')) as Manifest;
    const { permissions, host_permissions, optional_host_permissions } = manifest;
    const named = tableBelow(textOf(document), 1).flatMap(([name]) => codeIn(name));
    expect(named.sort()).toEqual([...permissions, ...host_permissions, ...optional_host_permissions].sort());
  });

  test('has a row for each stored item, and for no other', () => {
    const named = tableBelow(textOf(document), 2).flatMap((row) => codeIn(row.at(-1)));
    expect(named.sort()).toEqual(
      Object.values({ ...sessionKeys, ...localKeys })
        .map(beginning)
        .sort(),
    );
  });

  test('says which lie on the disk', () => {
    const rows = tableBelow(textOf(document), 2).filter((row) => row[1]?.includes('`storage.local`'));
    expect(rows.flatMap((row) => codeIn(row.at(-1))).sort()).toEqual(Object.values(localKeys).map(beginning).sort());
  });
});
