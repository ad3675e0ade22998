import { expect, test } from 'vitest';
import { textOf } from './source-files.ts';

interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

type Dependencies = Readonly<Record<string, string>>;

const lockFile = JSON.parse(textOf('package-lock.json')) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage & { readonly devDependencies?: Dependencies }>>;
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

test('every package is one of a registry, under its own name and one version', () => {
  expect(lockFile.lockfileVersion).toBe(3);
  const others = packages.filter(
    ([, { name, version = '', link, inBundle }]) =>
      name !== undefined || link || inBundle || !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version),
  );
  expect(others.map(([folder]) => folder)).toEqual([]);
});

test('the lock file is of the packages that package.json asks for', () => {
  const { devDependencies } = JSON.parse(textOf('package.json')) as { devDependencies: Dependencies };
  expect(lockFile.packages['']?.devDependencies).toEqual(devDependencies);
  const lacking = Object.keys(devDependencies).filter((name) => !lockFile.packages[`node_modules/${name}`]);
  expect(lacking).toEqual([]);
});

test('the reviewer’s page names each package that has a script to be run when it is installed', () => {
  const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  const [, section = ''] = textOf('release/reviewers.md').split('## What is installed beside it');
  const named = [...section.matchAll(/^\| `([^`]+)` \| /gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(withScript.map(([folder]) => folder.replace(/^.*node_modules\//, '')).sort());
});
