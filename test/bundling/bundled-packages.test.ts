import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledPackages } from '../../bundling/bundled-packages.mjs';
import { licensesOf } from '../../bundling/licenses.mjs';

const own = path.join(import.meta.dirname, '../../node_modules');
const packages = ['@preact/signals', '@preact/signals-core', 'preact', 'webextension-polyfill'] as const;
/** What each package imports. */
const imported: Readonly<Record<string, readonly string[]>> = { '@preact/signals': ['@preact/signals-core', 'preact'] };
const entry = [
  "import { signal } from '@preact/signals';",
  "import { jsx } from 'preact/jsx-runtime';",
  "import browser from 'webextension-polyfill';",
  'console.log(signal, jsx, browser);',
].join('\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bundled-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const copyPackages = (to: string) =>
  Promise.all(packages.map((name) => cp(path.join(own, name), path.join(to, name), { recursive: true })));

async function link(target: string, from: string): Promise<void> {
  await mkdir(path.dirname(from), { recursive: true });
  await symlink(target, from, 'junction');
}

/** The ways to lay out the packages of a project in `root`. */
const layouts: Readonly<Record<string, (root: string) => Promise<unknown>>> = {
  'in the folder': (root) => copyPackages(path.join(root, 'node_modules')),
  'in a folder above': (root) => copyPackages(path.join(root, '../../node_modules')),
  'behind a link that leads outside': async (root) => {
    await copyPackages(path.join(root, '../elsewhere/node_modules'));
    await link(path.join(root, '../elsewhere/node_modules'), path.join(root, 'node_modules'));
  },
  'behind a link to a folder of another name': async (root) => {
    await copyPackages(path.join(root, 'packages'));
    await link(path.join(root, 'packages'), path.join(root, 'node_modules'));
  },
  'in a store, each behind a link': async (root) => {
    const stored = (by: string, name: string) => path.join(root, 'node_modules/.store', by, 'node_modules', name);
    for (const name of packages) {
      await cp(path.join(own, name), stored(name, name), { recursive: true });
      for (const other of imported[name] ?? []) await link(stored(other, other), stored(name, other));
      if (name !== '@preact/signals-core') await link(stored(name, name), path.join(root, 'node_modules', name));
    }
  },
};

let made = 0;

/** What esbuild makes of the entry where the packages are laid out in this way, and the licences of what is in it. */
async function bundleIn(lay: (root: string) => Promise<unknown>): Promise<{ text: string; licenses: string }> {
  made += 1;
  const root = path.join(folder, String(made), 'project');
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, 'entry.js'), entry);
  await lay(root);
  const { plugin, folders } = bundledPackages(root);
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['entry.js'],
    outfile: 'out.js',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [plugin],
  });
  return {
    text: outputFiles.map((file) => file.text).join(''),
    licenses: await licensesOf(Object.keys(metafile.inputs), folders),
  };
}

test.each(Object.entries(layouts))('packages %s make the same bundle and list of licences', async (_, lay) => {
  const { text, licenses } = await bundleIn(lay);
  const comments = [...text.matchAll(/^ *\/\/ ((?:\.|[\w-])*node_modules\/.*)$/gm)].map(([, file = '']) => file);
  expect(comments.sort()).toEqual([
    'node_modules/@preact/signals-core/dist/signals-core.module.js',
    'node_modules/@preact/signals/dist/signals.module.js',
    'node_modules/preact/dist/preact.mjs',
    'node_modules/preact/hooks/dist/hooks.mjs',
    'node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
    'node_modules/webextension-polyfill/dist/browser-polyfill.js',
  ]);
  const listed = [...licenses.matchAll(/^(\S+) [\d.]+, (\S+)\nhttps:\/\/www\.npmjs\.com\/package\//gm)];
  expect(listed.map(([, name, license]) => [name, license])).toEqual([
    ['@preact/signals', 'MIT'],
    ['@preact/signals-core', 'MIT'],
    ['preact', 'MIT'],
    ['webextension-polyfill', 'MPL-2.0'],
  ]);
  expect({ text, licenses }).toEqual(await bundleIn((root) => copyPackages(path.join(root, 'node_modules'))));
});

test('two copies of a package stop the build', async () => {
  const build = bundleIn(async (root) => {
    await copyPackages(path.join(root, 'node_modules'));
    const inner = path.join(root, 'node_modules/@preact/signals/node_modules/preact');
    await cp(path.join(own, 'preact'), inner, { recursive: true });
  });
  await expect(build).rejects.toThrow('there are two preact');
});

test('a package without a licence stops the build', async () => {
  const build = bundleIn(async (root) => {
    await copyPackages(path.join(root, 'node_modules'));
    const preact = path.join(root, 'node_modules/preact');
    const names = (await readdir(preact)).filter((name) => /^licen[cs]e/i.test(name));
    await Promise.all(names.map((name) => rm(path.join(preact, name))));
  });
  await expect(build).rejects.toThrow('preact has no licence');
});
