import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../extension/build.mjs';
import { comparePackage } from '../../release/compare-package.mjs';
import { filesIn, trackedFiles } from '../../release/files-in.mjs';
import { filesOfZip } from '../../release/read-zip.mjs';
import { writePackages } from '../../release/write-packages.mjs';
import { zipOf } from '../../release/zip.mjs';
import { listedLicenses, namedLicenses, notAllowed } from './bundled-licenses.ts';

const root = path.join(import.meta.dirname, '../..');
const run = promisify(execFile);

let folder: string;
/** The packages for Chrome, for Firefox, and of the sources. */
let written: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packages-'));
  await build({ outdir: path.join(folder, 'dist') });
  written = await writePackages({ outdir: path.join(folder, 'dist') });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = async (at: number) => filesOfZip(await readFile(written[at] ?? ''));

test('are named after their version and browser', async () => {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const names = ['chrome', 'firefox', 'source'].map((kind) => `cos-cors-doctor-${version}-${kind}.zip`);
  expect(written.map((file) => path.basename(file))).toEqual(names);
});

test('hold what was built, and the sources what git tracks and the reviewer’s page', async () => {
  for (const [at, browser] of ['chrome', 'firefox'].entries())
    expect(new Set((await files(at)).keys())).toEqual(
      new Set((await filesIn(path.join(folder, 'dist', browser))).keys()),
    );
  const tracked = await trackedFiles(root);
  const source = await files(2);
  expect([...source.keys()].sort()).toEqual([...(tracked?.keys() ?? []), 'REVIEWERS.md'].sort());
  expect(source.get('REVIEWERS.md')).toEqual(source.get('release/reviewers.md'));
});

test('list the licences of what is bundled, which are permissive or the MPL, as the reviewer’s page does', async () => {
  for (const at of [0, 1]) {
    const listed = listedLicenses(String((await files(at)).get('LICENSES.txt')));
    expect(listed).toMatchObject({ preact: 'MIT', 'webextension-polyfill': 'MPL-2.0' });
    expect(listed).toEqual(namedLicenses());
    expect(notAllowed(listed)).toEqual([]);
    expect((await files(at)).get('LICENSE')).toEqual(await readFile(path.join(root, 'LICENSE')));
  }
});

test.skipIf(process.platform === 'win32')(
  'are the same bytes in another clone, time zone and language, with another umask and node_modules elsewhere',
  { timeout: 120_000 },
  async () => {
    const clone = path.join(folder, 'another', 'clone');
    for (const [file, bytes] of (await trackedFiles(root)) ?? []) {
      await mkdir(path.dirname(path.join(clone, file)), { recursive: true });
      await writeFile(path.join(clone, file), bytes);
    }
    await run('git', ['init', '--quiet'], { cwd: clone });
    await run('git', ['add', '--all'], { cwd: clone, maxBuffer: 2 ** 26 });
    await symlink(path.join(root, 'node_modules'), path.join(clone, 'node_modules'));
    const env = { ...process.env, TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' };
    await run('sh', ['-c', 'umask 077; exec "$0" release/package.mjs', process.execPath], { cwd: clone, env });
    for (const file of written) {
      const other = await readFile(path.join(clone, 'dist/packages', path.basename(file)));
      expect([path.basename(file), other.equals(await readFile(file))]).toEqual([path.basename(file), true]);
    }
  },
);

test('two that are written at once are whole, and those of another version go', async () => {
  const outdir = path.join(folder, 'twice');
  await mkdir(path.join(outdir, 'packages'), { recursive: true });
  await writeFile(path.join(outdir, 'packages/cos-cors-doctor-0.0.0-chrome.zip'), '');
  const write = async () => {
    const script = `import(process.argv[1]).then(({ writePackages }) => writePackages({ outdir: process.argv[2], only: ['chrome'] }))`;
    await run(process.execPath, ['-e', script, path.join(root, 'release/write-packages.mjs'), outdir]);
  };
  await Promise.all([write(), write()]);
  const [name = ''] = written.map((file) => path.basename(file));
  expect(await readdir(path.join(outdir, 'packages'))).toEqual([name]);
  expect(await readFile(path.join(outdir, 'packages', name))).toEqual(await readFile(written[0] ?? ''));
});

test('a clone that lacks a file or that git does not read has no package of its sources', async () => {
  const clone = path.join(folder, 'broken');
  await run('git', ['init', '--quiet', clone]);
  await writeFile(path.join(clone, 'file'), '');
  await run('git', ['add', 'file'], { cwd: clone });
  await rm(path.join(clone, 'file'));
  await expect(trackedFiles(clone)).rejects.toThrow('file is a file of this clone, but is not there.');
  await rm(path.join(clone, '.git/HEAD'));
  await expect(trackedFiles(clone)).rejects.toThrow('git does not read this clone');
});

describe('a package is compared with the sources:', () => {
  /** What is said of a zip of these files, without its path. */
  async function compared(contents: ReadonlyMap<string, Buffer> | Buffer) {
    const file = path.join(folder, 'compared.zip');
    await writeFile(file, Buffer.isBuffer(contents) ? contents : await zipOf(contents));
    const { outcome, said } = await comparePackage(file, (browser) => filesIn(path.join(folder, 'dist', browser)));
    return [outcome, said.replaceAll(file, 'IT')];
  }
  const changed = async (at: number, name: string, bytes: Buffer) => (await files(at)).set(name, bytes);

  test('each is what they make', async () => {
    for (const file of written) {
      const [outcome, said] = await compared(await readFile(file));
      expect([outcome, said]).toEqual(['same', expect.stringMatching(/byte for byte, and is the same zip\.$/)]);
    }
  });

  test('a signature and another zip round the same files are told', async () => {
    const signed = await changed(1, 'META-INF/manifest.mf', Buffer.from('signed'));
    expect(await compared(signed)).toEqual([
      'same',
      expect.stringMatching(
        /^IT has the \d+ files that .* and a signature beside them\. The zip round them is another one\.$/,
      ),
    ]);
    expect((await compared(await changed(1, 'META-INF/more.js', Buffer.from('1'))))[0]).toBe('different');
  });

  test('the first difference is told, and how many there are', async () => {
    const page = String((await files(0)).get('popup/popup.html'));
    const other = await changed(0, 'popup/popup.html', Buffer.from(page.replace('<body', '\u001b[2J<body')));
    const [outcome, said] = await compared(other);
    expect(outcome).toBe('different');
    expect(said).toMatch(
      /^IT is not what these sources make\. "popup\/popup\.html" differs in line \d+: the package has ".*\\u001b\[2J<body/,
    );
    expect(said).not.toContain('\u001b');

    other.set('icons/16.png', Buffer.from([137, 0]));
    other.delete('popup/popup.js');
    expect((await compared(other))[1]).toMatch(/"icons\/16\.png" differs at byte 2; 2 more files differ\.$/);
    expect((await compared(await changed(0, 'more.js', Buffer.from('1'))))[1]).toMatch(
      /Only the package has "more\.js"\.$/,
    );
    const fewer = await files(0);
    fewer.delete('popup/popup.js');
    expect((await compared(fewer))[1]).toMatch(/The package lacks "popup\/popup\.js"\.$/);
    const longer = await changed(
      0,
      'LICENSE',
      Buffer.concat([(await files(0)).get('LICENSE') ?? Buffer.of(), Buffer.from('more\n')]),
    );
    expect((await compared(longer))[1]).toMatch(/the package has "more", the build ""\.$/);
  });

  test('another version, and what is no package, is not compared', async () => {
    const manifest = JSON.parse(String((await files(1)).get('manifest.json')));
    const later = Buffer.from(JSON.stringify({ ...manifest, version: '99.0' }));
    expect(await compared(await changed(1, 'manifest.json', later))).toEqual([
      'not compared',
      expect.stringMatching(/^IT is of version "99\.0", and these sources are of /),
    ]);
    const none = ['not compared', 'IT is no package of this extension: it has no manifest.json with a version.'];
    expect(await compared(new Map([['readme.txt', Buffer.from('text')]]))).toEqual(none);
    expect(await compared(new Map([['manifest.json', Buffer.from('null')]]))).toEqual(none);
    expect(await compared(new Map([['manifest.json', Buffer.from('{"version":[]}')]]))).toEqual(none);
    expect(await compared(Buffer.from('text'))).toEqual(['not compared', 'IT is no plain zip, or a damaged one.']);
  });

  test('the command says so for each of its arguments', async () => {
    const compare = (...args: string[]) =>
      run(process.execPath, ['release/compare.mjs', ...args], { cwd: root }).catch((error) => error);
    const { code, stdout } = await compare('no-such.zip', 'package.json', 'src');
    expect([code, stdout]).toEqual([
      2,
      'There is no file no-such.zip.\npackage.json is no plain zip, or a damaged one.\nsrc is not a file.\n',
    ]);
    expect(await compare()).toMatchObject({ code: 2, stderr: 'Usage: npm run compare -- PACKAGE.zip…\n' });
  });
});
