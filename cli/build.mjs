// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from '../bundling/bundled-packages.mjs';
import { licensesOf } from '../bundling/licenses.mjs';
import { ensurePackages } from '../test/playground/set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What is used of the package `yaml`. */
const ofYaml = ['Composer', 'Parser', 'isAlias', 'isMap', 'isScalar', 'isSeq', 'visit'];

/**
 * Evaluates the package `yaml` when a text may be YAML, and not before: that takes longer than to read most rules. The
 * build stops when another part of it is imported than is named here.
 * @type {import('esbuild').Plugin}
 */
const lazyYaml = {
  name: 'lazy-yaml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      importer.includes(`${path.sep}src${path.sep}`) ? { path: 'yaml', namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
      resolveDir: root,
      contents: [
        'const lazily = (name) => new Proxy(function () {}, {',
        "  apply: (_, self, values) => Reflect.apply(require('yaml')[name], self, values),",
        "  construct: (_, values) => Reflect.construct(require('yaml')[name], values),",
        "  get: (_, member) => require('yaml')[name][member],",
        '});',
        ...ofYaml.map((name) => `export const ${name} = lazily('${name}');`),
      ].join('\n'),
    }));
  },
};

/**
 * Code with each character beyond ASCII by its number, as strings, templates and regular expressions alike may hold it.
 * So a text of one byte a character is the whole of it.
 * @param {string} code
 */
function inAscii(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('a backslash stands before a character beyond ASCII');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Bundles the command and the library into one file, which Node runs as CommonJS: that starts sooner than a module. What
 * a command needs is evaluated only when it is called, because it is imported only then. In the file the code is a comment,
 * so that `start.cjs` can give it to the compiler together with what was compiled before.
 * @param {string} outdir
 */
export async function buildCommand(outdir = path.join(root, 'dist', 'cli')) {
  const esbuild = await import('esbuild');
  const packages = bundledPackages(root);
  const outfile = path.join(outdir, 'cos-cors-doctor.cjs');
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    logLevel: 'warning',
    entryPoints: ['cli/cos-cors-doctor.ts'],
    outfile,
    bundle: true,
    minify: true,
    plugins: [lazyYaml, packages.plugin],
    write: false,
    metafile: true,
  });
  const [{ text = '' } = {}] = outputFiles ?? [];
  await rm(outdir, { recursive: true, force: true });
  const start = await readFile(path.join(root, 'cli', 'start.cjs'), 'utf8');
  const code = `(function (exports, require, module) {${inAscii(text)}\n})`.replaceAll('\n', '\u0001');
  const build = createHash('sha256').update(code).digest('hex').slice(0, 16);
  // By these names, a module that imports the file knows what it exports.
  const names = '0 && (module.exports = { checkOrigin, diagnoseHar });';
  await mkdir(outdir, { recursive: true });
  await writeFile(outfile, `#!/usr/bin/env node\n${start.replace('of-no-build', build)}${names}\n//${code}`, {
    mode: 0o755,
  });
  await writeFile(path.join(outdir, 'LICENSES.txt'), await licensesOf(Object.keys(metafile.inputs), packages.folders));
  return outfile;
}

const relativeImport = /(?:from|import\()\s*['"](\.[^'"]+)\.tsx?['"]/g;

/**
 * The files of types that a file leads to, itself included.
 * @param {string} file
 * @param {Set<string>} found
 */
async function typesFrom(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, to = ''] of (await readFile(file, 'utf8')).matchAll(relativeImport)) {
    await typesFrom(path.resolve(path.dirname(file), `${to}.d.ts`), found);
  }
  return found;
}

/**
 * Writes the types of the library beside it: of all that the compiler writes, what the library's own lead to.
 * @param {string} outdir
 */
async function writeTypes(outdir) {
  const tsc = path.join(root, 'node_modules', '.bin', 'tsc');
  const { status, stdout } = spawnSync(tsc, ['-p', 'cli', '--outDir', outdir], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`tsc failed:\n${stdout}`);
  const wanted = await typesFrom(path.join(outdir, 'cli', 'cos-cors-doctor.d.ts'));
  for (const name of await readdir(outdir, { recursive: true })) {
    const file = path.join(outdir, name);
    if (name.endsWith('.d.ts') && !wanted.has(file)) await rm(file);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  // `npm pack` may be the first command in a clone.
  await ensurePackages();
  const file = await buildCommand();
  if (!process.argv.includes('--no-types')) await writeTypes(path.join(path.dirname(file), 'types'));
  console.log(path.relative(process.cwd(), file));
}
