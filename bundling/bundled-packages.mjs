// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What this plugin resolves itself goes through it once more, and is let pass then. */
const asked = Symbol('asked');

/**
 * The folder of the package `name` that a file belongs to. Its own path does not tell: a link may lead anywhere, and a
 * package may hold further package.json files.
 * @param {string} name
 * @param {string} file its real path
 * @returns {string}
 */
function packageFolder(name, file) {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === name) return folder;
  }
  throw new Error(`${file} belongs to no package ${name}`);
}

/**
 * The packages of which files go into a bundle. Each of these files is called `node_modules/NAME/…` there, wherever it
 * lies: in a folder above, behind a link, or in a store to which a package manager links. So a bundle is the same in each
 * of these places.
 * @param {string} root the folder that holds package.json
 */
export function bundledPackages(root) {
  /** @type {Map<string, string>} the folder of each package, by its name */
  const folders = new Map();

  /** @param {string} name @param {string} file its real path */
  const nameInBundle = (name, file) => {
    const folder = packageFolder(name, file);
    const other = folders.get(name);
    if (other !== undefined && other !== folder) throw new Error(`there are two ${name}: in ${other} and ${folder}`);
    folders.set(name, folder);
    return path.join(root, 'node_modules', name, path.relative(folder, file));
  };

  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'bundled-packages',
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path: specifier, pluginData, ...from }) => {
        if (pluginData === asked || from.kind === 'entry-point') return undefined;
        // A relative path leads to a file of the importer's own package, which the project itself is not.
        const name = /^[./]/.test(specifier) ? pluginData?.name : /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
        if (name === undefined) return undefined;
        const found = await resolve(specifier, { ...from, pluginData: asked });
        const { errors, warnings, path: file, sideEffects } = found;
        if (errors.length > 0 || found.external || found.namespace !== 'file') return found;
        return { path: nameInBundle(name, file), sideEffects, warnings, pluginData: { name, file } };
      });
      onLoad({ filter: /[\\/]node_modules[\\/]/ }, async ({ pluginData }) => {
        if (pluginData?.file === undefined) return undefined;
        const { file } = pluginData;
        return { contents: await readFile(file), loader: 'default', resolveDir: path.dirname(file), pluginData };
      });
    },
  };
  return { plugin, folders };
}
