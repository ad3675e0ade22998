// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The licences of the packages of which files are in bundles, one after the other, each under its package's name and
 * version and with the address of its source, which the Mozilla Public License asks for.
 * @param {Iterable<string>} inputs what esbuild's metafiles list as `inputs`
 * @param {ReadonlyMap<string, string>} folders see `bundledPackages`
 * @returns {Promise<string>}
 */
export async function licensesOf(inputs, folders) {
  const names = [...inputs].flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const texts = [...new Set(names)].sort().map(async (name) => {
    const folder = folders.get(name) ?? '';
    const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined) throw new Error(`${name} has no licence`);
    const source = `https://www.npmjs.com/package/${name}/v/${version}`;
    return `${name} ${version}, ${license}\n${source}\n\n${await readFile(path.join(folder, file), 'utf8')}`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`);
}
