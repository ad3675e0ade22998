// @ts-check
import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../test/playground/set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles the command and the library into one file, which Node runs as CommonJS: that starts sooner than a module. What
 * a command needs is evaluated only when it is called, because it is imported only then.
 * @param {string} outdir
 */
export async function buildCommand(outdir = path.join(root, 'dist', 'cli')) {
  const esbuild = await import('esbuild');
  await rm(outdir, { recursive: true, force: true });
  const outfile = path.join(outdir, 'cos-cors-doctor.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['cli/cos-cors-doctor.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'inline',
    banner: { js: "#!/usr/bin/env node\nrequire('node:module').enableCompileCache?.();" },
    footer: { js: 'if (require.main === module) module.exports.main();' },
    logLevel: 'warning',
  });
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
