import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from './source-files.ts';

const { version } = JSON.parse(textOf('package.json')) as { version: string };

test('package.json alone carries the version', () => {
  const root = path.join(import.meta.dirname, '../..');
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  // npm writes it into the lock file; what tests read and recordings of reports are from their own time.
  const others = tracked.filter((file) => !/^(?:package(?:-lock)?\.json|CHANGELOG\.md|test\/.*)$|\.png$/.test(file));
  expect(others).toContain('manifest.json');
  const carries = new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?!\\.?\\d)`);
  expect(others.filter((file) => carries.test(textOf(file)))).toEqual([]);
});

test('the lock file has the same version', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { version?: string }> };
  expect(lock.packages['']?.version).toBe(version);
});
