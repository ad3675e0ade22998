// @ts-check
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** @param {string} folder @param {readonly string[]} files paths in it, with `/` @returns {Promise<Map<string, Buffer>>} */
async function read(folder, files) {
  return new Map(
    await Promise.all(
      files.map(async (file) => /** @type {const} */ ([file, await readFile(path.join(folder, file))])),
    ),
  );
}

/**
 * All files in a folder by their paths in it, with `/`.
 * @param {string} folder
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return read(
    folder,
    files.map((file) => path.relative(folder, file).replaceAll(path.sep, '/')),
  );
}

/**
 * The files of a clone that git tracks, as they lie there now.
 * @param {string} root
 * @returns {Promise<Map<string, Buffer> | null>} `null` where the folder is not the root of a clone: the sources may have
 *   been unpacked from a zip, and that in a clone of something else
 * @throws {Error} where git does not read the clone, or a file is missing
 */
export async function trackedFiles(root) {
  const git = async (/** @type {string[]} */ ...args) =>
    (await promisify(execFile)('git', args, { cwd: root, maxBuffer: 2 ** 26 })).stdout;
  const isRoot = await git('rev-parse', '--show-prefix').then(
    (prefix) => prefix.trim() === '',
    () => false,
  );
  if (!isRoot && existsSync(path.join(root, '.git')))
    throw new Error('git does not read this clone: `git status` says why.');
  if (!isRoot) return null;
  const [missing] = (await git('ls-files', '-z', '--deleted')).split('\0');
  if (missing) throw new Error(`${missing} is a file of this clone, but is not there.`);
  return read(root, (await git('ls-files', '-z')).split('\0').filter(Boolean));
}
