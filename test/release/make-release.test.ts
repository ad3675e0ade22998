import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releasedChangelog } from '../../release/changelog.mjs';
import { makeRelease } from '../../release/make-release.mjs';
import { versionProblem } from '../../release/new-version.mjs';

const changelog = '# Changes\n\n## Unreleased\n\n- Names the field.\n\n## 1.2.3 - 2026-01-01\n\n- First.\n';
const files = {
  'package.json': '{\n  "name": "doctor",\n  "version": "1.2.3"\n}\n',
  'package-lock.json':
    '{\n  "version": "1.2.3",\n  "packages": {\n    "": {\n      "version": "1.2.3"\n    }\n  }\n}\n',
  'CHANGELOG.md': changelog,
};

let root: string;
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const release = (version: string, check = async () => {}) => makeRelease({ root, version, date: '2026-12-31', check });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'release-'));
  git('init', '--quiet', '--initial-branch', 'main');
  for (const [name, value] of [
    ['name', 'Test'],
    ['email', 'test@example.com'],
  ] as const)
    git('config', `user.${name}`, value);
  git('config', 'commit.gpgSign', 'false');
  git('config', 'tag.gpgSign', 'false');
  for (const [file, text] of Object.entries(files)) write(file, text);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a release sets the version, dates the changes, checks, commits and tags', async () => {
  let checked = '';
  const check = async () => {
    checked = textOf('package.json');
  };
  expect(await release('1.3.0', check)).toEqual({ tag: 'v1.3.0', branch: 'main' });
  expect(checked).toBe(files['package.json'].replace('1.2.3', '1.3.0'));
  expect(textOf('package.json')).toBe(checked);
  expect(textOf('package-lock.json')).toBe(files['package-lock.json'].replaceAll('1.2.3', '1.3.0'));
  expect(textOf('CHANGELOG.md')).toBe(changelog.replace('Unreleased', '1.3.0 - 2026-12-31'));
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '--format=%s')).toBe('Release 1.3.0\nBegin');
  expect(git('rev-parse', 'v1.3.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
});

test('the first release has the version that is there', async () => {
  const unreleased = '# Changelog\n\n## Unreleased\n\n- Names the field.\n';
  write('CHANGELOG.md', unreleased);
  git('commit', '--quiet', '--all', '--message', 'Have released nothing');
  expect(await release('1.2.3')).toEqual({ tag: 'v1.2.3', branch: 'main' });
  expect(textOf('CHANGELOG.md')).toBe(unreleased.replace('Unreleased', '1.2.3 - 2026-12-31'));
  expect(git('log', '-1', '--format=%s')).toBe('Release 1.2.3');
});

/** What refuses a release, and how it says so. */
const refusals: Readonly<Record<string, readonly [string, () => void, string]>> = {
  'a file that is not committed': ['1.3.0', () => write('new.txt', ''), 'The tree has changes that are not committed.'],
  'a version that is not greater': ['1.2.3', () => {}, '1.2.3 is not greater than 1.2.3'],
  'a tag that is there': ['1.3.0', () => git('tag', 'v1.3.0'), 'There is a tag v1.3.0 already.'],
  'a commit without a branch': ['1.3.0', () => git('checkout', '--quiet', '--detach'), 'No branch is checked out'],
  'no entry in the changelog': [
    '1.3.0',
    () => {
      write('CHANGELOG.md', changelog.replace('- Names the field.\n', ''));
      git('commit', '--quiet', '--all', '--message', 'Empty');
    },
    'CHANGELOG.md has no entry under one heading "## Unreleased".',
  ],
  'no changelog': [
    '1.3.0',
    () => git('rm', '--quiet', 'CHANGELOG.md') + git('commit', '--quiet', '--message', 'Remove'),
    'CHANGELOG.md has no',
  ],
};

test.each(Object.entries(refusals))('%s is refused, and nothing changes', async (_, [version, prepare, said]) => {
  prepare();
  const [before, head] = [git('status', '--porcelain'), git('rev-parse', 'HEAD')];
  await expect(release(version)).rejects.toThrow(said);
  expect([git('status', '--porcelain'), git('rev-parse', 'HEAD')]).toEqual([before, head]);
});

test('a check that fails leaves all as it was', async () => {
  const check = async () => {
    throw new Error('a test failed');
  };
  await expect(release('1.3.0', check)).rejects.toThrow('a test failed');
  expect([git('status', '--porcelain'), git('tag', '--list'), git('log', '--format=%s')]).toEqual(['', '', 'Begin']);
});

test('a tag that git refuses takes the commit back', async () => {
  const check = async () => {
    git('tag', 'v1.3.0');
  };
  await expect(release('1.3.0', check)).rejects.toThrow('already exists');
  expect([git('status', '--porcelain'), git('log', '--format=%s')]).toEqual(['', 'Begin']);
});

test('a folder in a clone of something else is not released', async () => {
  const outer = root;
  root = path.join(outer, 'unpacked');
  mkdirSync(root);
  for (const [file, text] of Object.entries(files)) write(file, text);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Unpack');
  await expect(release('1.3.0')).rejects.toThrow('This folder is no clone');
  expect(git('log', '--format=%s')).toBe('Unpack\nBegin');
  root = outer;
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'the command leaves all as it was when %s ends it',
  async (signal) => {
    for (const file of ['release', 'make-release', 'changelog', 'new-version'])
      cpSync(path.join(import.meta.dirname, `../../release/${file}.mjs`), path.join(root, `release/${file}.mjs`));
    const check = `node -e "console.log('begun'); setInterval(() => {}, 1000)"`;
    write(
      'package.json',
      JSON.stringify({ ...JSON.parse(textOf('package.json')), type: 'module', scripts: { check } }),
    );
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Add the command');
    const command = spawn(process.execPath, ['release/release.mjs', '1.3.0'], { cwd: root, detached: true });
    let said = '';
    command.stderr.on('data', (data) => {
      said += data;
    });
    for await (const data of command.stdout) if (String(data).includes('begun\n')) break;
    expect(textOf('package.json')).toContain('1.3.0');
    // A terminal sends Ctrl-C to the whole group.
    process.kill(signal === 'SIGINT' ? -(command.pid ?? 0) : (command.pid ?? 0), signal);
    const [code] = await once(command, 'close');
    expect([code, said]).toEqual([1, expect.stringContaining('Interrupted, so there is no release')]);
    expect([git('status', '--porcelain'), git('tag', '--list')]).toEqual(['', '']);
  },
);

test('a version is three numbers, and greater than the one before', () => {
  for (const version of [
    '1',
    '1.2',
    '1.2.3.4',
    '1.2.3-beta',
    'v1.2.3',
    '01.2.3',
    '1.2.65536',
    '1.2.',
    '-1.2.3',
    '1.2.3\n',
  ])
    expect(versionProblem(version, '0.1.0')).toContain('is no version');
  for (const version of ['0.1.0', '0.0.9', '0.1.9', '0.9.10'])
    expect(versionProblem(version, '0.9.10')).toContain('is not greater');
  for (const version of ['0.9.11', '0.10.0', '1.0.0']) expect(versionProblem(version, '0.9.10')).toBeNull();
});

test('a changelog’s heading keeps its brackets, and only its own entries count', () => {
  expect(releasedChangelog('## [Unreleased]\n\n### Added\n\n* One\n', '2.0.0', '2026-12-31')).toBe(
    '## [2.0.0] - 2026-12-31\n\n### Added\n\n* One\n',
  );
  expect(releasedChangelog('## Unreleased\n\n## 1.0.0 - 2026-01-01\n\n- One\n', '2.0.0', '2026-12-31')).toBeNull();
  expect(releasedChangelog('## Unreleased\n\n- One\n\n## [Unreleased]\n\n- Two\n', '2.0.0', '2026-12-31')).toBeNull();
  expect(releasedChangelog('## Unreleased things\n\n- One\n', '2.0.0', '2026-12-31')).toBeNull();
});
