import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../extension/build.mjs';

const root = path.join(import.meta.dirname, '../..');

/** The bytes of every file in a folder, by its path in it. */
async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file).replaceAll(path.sep, '/'), await readFile(file)] as const),
    ),
  );
}

let folder: string;
let built: Map<string, Buffer>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  await build({ outdir: path.join(folder, 'dist') });
  built = await filesIn(path.join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['chrome', 'firefox'])('%s: the build', (browser) => {
  /**
   * What each script imports, by its path; only in the `kind` that is given. Ends with an error where one imports a file
   * that is not there.
   */
  async function importsByScript(kind?: esbuild.ImportKind): Promise<Record<string, string[]>> {
    const absWorkingDir = path.join(folder, 'dist', browser);
    const scripts = [...(await filesIn(absWorkingDir)).keys()].filter((file) => file.endsWith('.js'));
    const { metafile } = await esbuild.build({
      absWorkingDir,
      entryPoints: scripts,
      outdir: 'unwritten',
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    return Object.fromEntries(
      Object.entries(metafile.inputs).map(([script, { imports }]) => [
        script,
        imports.filter((each) => kind === undefined || each.kind === kind).map((each) => each.path),
      ]),
    );
  }

  test('gives what runs unseen one whole file each, and what pages share one place', async () => {
    const imports = await importsByScript();
    for (const script of [
      'background/background',
      'devtools/devtools',
      'page/har-worker',
      'page/what-if/change-worker',
      'popup/first-questions',
      'ui/state/findings-worker',
    ]) {
      expect(imports[`${script}.js`]).toEqual([]);
    }
    expect(imports['popup/popup.js']).toContain('shared/pages.js');
    const imported = new Set(Object.values(imports).flat());
    expect([...imported].filter((file) => !/^shared\/[a-z-]+\.js$/.test(file))).toEqual([]);
  });

  test('has each page load at once only what it shows, in few files, all named in its document', async () => {
    const imports = await importsByScript('import-statement');
    const loadedBy = (script: string): string[] => (imports[script] ?? []).flatMap((each) => [each, ...loadedBy(each)]);
    for (const [page, files] of [
      ['popup/popup', ['pages', 'views']],
      ['page/page', ['pages', 'views']],
      ['devtools/panel', ['pages', 'views']],
      ['settings/settings', ['pages']],
      ['first-run/first-run', ['pages']],
    ] as const) {
      const loaded = [...new Set(loadedBy(`${page}.js`))].sort();
      expect([page, loaded]).toEqual([page, files.map((each) => `shared/${each}.js`)]);
      const html = String(built.get(`${browser}/${page}.html`));
      const named = [...html.matchAll(/modulepreload" href="\/([^"]+)"/g)].map(([, file]) => file);
      expect([page, named.sort()]).toEqual([page, loaded]);
    }
  });

  test('has the version and the home page of package.json in its manifest, and a GUID as its Gecko id', () => {
    const { version, homepage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const manifest = JSON.parse(String(built.get(`${browser}/manifest.json`)));
    expect(manifest).toMatchObject({ version, homepage_url: homepage });
    expect(homepage).toMatch(/^https:\/\/\S+$/);
    if (browser === 'chrome') expect(manifest.browser_specific_settings).toBeUndefined();
    else
      expect(manifest.browser_specific_settings.gecko.id).toMatch(/^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
  });

  test('holds its licence, and those of all packages that its scripts name', () => {
    expect(built.get(`${browser}/LICENSE`)).toEqual(readFileSync(path.join(root, 'LICENSE')));
    const licenses = String(built.get(`${browser}/LICENSES.txt`));
    const scripts = [...built].filter(([file]) => file.startsWith(`${browser}/`) && file.endsWith('.js'));
    const named = scripts.flatMap(([, bytes]) =>
      [...String(bytes).matchAll(/^ *\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name = '']) => name),
    );
    expect(named).toContain('webextension-polyfill');
    expect([...new Set(named)].filter((name) => !new RegExp(`^${name} \\d`, 'm').test(licenses))).toEqual([]);
    // These come with scripts that several pages load, in which no comment names a file.
    for (const name of ['preact', '@preact/signals', '@rgrove/parse-xml', 'json5', 'yaml'])
      expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  test('sends something from one place alone, in the background', () => {
    const sends = /(?<![.\w$])fetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\(/g;
    const scripts = [...built].filter(([file]) => file.startsWith(`${browser}/`) && file.endsWith('.js'));
    const sending = scripts.flatMap(([file, bytes]) => (String(bytes).match(sends) ?? []).map((call) => [file, call]));
    expect(sending).toEqual([[`${browser}/background/background.js`, 'fetch(']]);
  });

  test('makes neither code nor markup of a text', () => {
    const makes =
      /\b(?:eval|importScripts|execScript)\(|\bnew Function\b|\bdocument\.write|\b(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|createContextualFragment|\bsrcdoc\s*=[^=]|set(?:Timeout|Interval)\(['"`]/;
    const scripts = [...built].filter(([file]) => file.startsWith(`${browser}/`) && file.endsWith('.js'));
    expect(scripts.filter(([, bytes]) => makes.test(String(bytes))).map(([file]) => file)).toEqual([]);
  });

  test('holds nothing that is for the stores', () => {
    const files = [...built.keys()].filter((file) => file.startsWith(`${browser}/`));
    expect(files.filter((file) => /^[^/]+\/store\/|\.md$/.test(file))).toEqual([]);
  });

  test('gives each page one style sheet', () => {
    const sheets = [...built.keys()].filter((file) => file.startsWith(`${browser}/`) && file.endsWith('.css'));
    expect(sheets.sort()).toEqual(
      ['devtools/panel', 'first-run/first-run', 'page/page', 'popup/popup', 'settings/settings'].map(
        (page) => `${browser}/${page}.css`,
      ),
    );
  });
});

test('no file tells where it was built', () => {
  const places = [root, folder].flatMap((place) => [place, place.replaceAll(path.sep, '/')]);
  const telling = [...built].filter(
    ([, bytes]) => places.some((place) => bytes.includes(place)) || /^(?:\/\/|\/\*) (?:\.\.|\/)/m.test(String(bytes)),
  );
  expect(telling.map(([file]) => file)).toEqual([]);
});
