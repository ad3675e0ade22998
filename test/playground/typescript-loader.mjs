import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/**
 * A module hook that lets Node run TypeScript.
 * https://nodejs.org/docs/latest-v20.x/api/module.html#loadurl-context-nextload
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), { loader: 'ts', sourcemap: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
