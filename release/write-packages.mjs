// @ts-check
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
 * Builds the extension and writes its packages: one for Chrome and Edge, one for Firefox, and the sources that a reviewer
 * of addons.mozilla.org asks for, which are left out outside a clone.
 * https://extensionworkshop.com/documentation/publish/source-code-submission/
 * @param {{ outdir?: string, only?: readonly Kind[] }} [options] `outdir`: receives the folders `chrome`, `firefox` and
 *   `packages`; `dist` when absent. `only`: the packages that are written; all when absent
 * @returns {Promise<readonly string[]>} the packages' paths
 */
export async function writePackages({ outdir = path.join(root, 'dist'), only = kinds } = {}) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const built = await build({ outdir, only: only.filter((kind) => kind !== 'source') });
  const folder = path.join(outdir, 'packages');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const written = [];
  for (const kind of only) {
    const files = await (kind === 'source' ? sourceFiles() : filesIn(built[kind]));
    if (files === null) continue;
    const file = path.join(folder, `${name}-${version}-${kind}.zip`);
    await writeFile(file, await zipOf(files));
    written.push(file);
  }
  return written;
}
