import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
}

const lockFile = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** All but the project itself, which is the one without a folder. */
const packages = Object.entries(lockFile.packages).filter(([folder]) => folder !== '');

test('every package is locked to its bytes, those for other systems too', () => {
  expect(packages.length).toBeGreaterThan(0);
  const unlocked = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  expect(unlocked.map(([folder]) => folder)).toEqual([]);
});

test('no package is locked to the registry it came from', () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
});
