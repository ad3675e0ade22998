// @ts-check
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, root } from '../extension/build.mjs';
import { filesIn, trackedFiles } from './files-in.mjs';
import { zipOf } from './zip.mjs';

/**
 * What is zipped for a reviewer: all tracked files, and on top of them the page that a reviewer reads first.
 * @returns {Promise<Map<string, Buffer> | null>} `null` outside a clone
 */
export async function sourceFiles() {
  const files = await trackedFiles(root);
  return files?.set('REVIEWERS.md', await readFile(path.join(root, 'release', 'reviewers.md'))) ?? null;
}

/** @typedef {'chrome' | 'firefox' | 'source'} Kind */

/** @type {readonly Kind[]} */
const kinds = ['chrome', 'firefox', 'source'];

/**
 * Writes a file that is there whole or not at all, also where two processes write it.
 * @param {string} file
 * @param {Buffer} bytes
 */
async function writeWhole(file, bytes) {
  const part = `${file}.${process.pid}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * Builds the extension in a temporary folder and writes its packages: one for Chrome and Edge, one for Firefox, and the
 * sources that a reviewer of addons.mozilla.org asks for, which are left out outside a clone. Packages of other versions go.
 * https://extensionworkshop.com/documentation/publish/source-code-submission/
 * @param {{ outdir?: string, only?: readonly Kind[] }} [options] `outdir`: receives the folder `packages`; `dist` when
 *   absent. `only`: the packages that are written; all when absent
 * @returns {Promise<readonly string[]>} the packages' paths
 */
export async function writePackages({ outdir = path.join(root, 'dist'), only = kinds } = {}) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const folder = path.join(outdir, 'packages');
  const temporary = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-build-'));
  /** @type {string[]} */
  const written = [];
  try {
    const built = await build({ outdir: temporary, only: only.filter((kind) => kind !== 'source') });
    await mkdir(folder, { recursive: true });
    for (const kind of only) {
      const files = await (kind === 'source' ? sourceFiles() : filesIn(built[kind]));
      if (files === null) continue;
      const file = path.join(folder, `${name}-${version}-${kind}.zip`);
      await writeWhole(file, await zipOf(files));
      written.push(file);
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  const others = (await readdir(folder)).map((file) => path.join(folder, file)).filter((file) => file.endsWith('.zip'));
  for (const file of others) if (!written.includes(file)) await rm(file, { force: true });
  return written;
}
