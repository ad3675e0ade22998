import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const inBench = (file: string) => fileURLToPath(new URL(file, import.meta.url));

interface Manifest {
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly [string] };
}

/** Copies the extension with another background in the place of its own. Gives the folder of the copy. */
export async function withBackground(built: string, options: esbuild.BuildOptions): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-bench-'));
  await cp(built, folder, { recursive: true });
  const { background } = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const script = background.service_worker ?? background.scripts?.[0];
  if (script === undefined) throw new Error(`${built} names no background`);
  await esbuild.build({
    ...options,
    outfile: path.join(folder, script),
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  return folder;
}

/**
 * Copies the extension with a background that registers the same listeners and does nothing in them, which shows what
 * the browser's own handing over of events costs. Gives the folder of the copy.
 */
export function bareExtension(built: string): Promise<string> {
  return withBackground(built, { entryPoints: [inBench('bare-background.ts')] });
}

/**
 * Copies the extension with a background that listens through the `observe` of another file. Gives the copy's folder.
 */
export function withObserver(built: string, observer: string): Promise<string> {
  const other: esbuild.Plugin = {
    name: 'other-observer',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\/web-request\.ts$/ }, ({ importer }) =>
        importer.endsWith(`${path.sep}background.ts`) ? { path: observer } : undefined,
      ),
  };
  return withBackground(built, {
    entryPoints: [inBench('../../extension/background/background.ts')],
    plugins: [other],
  });
}

/** Copies the extension with a background that counts its own work, as `timed-web-request.ts` tells. */
export function timedExtension(built: string): Promise<string> {
  return withObserver(built, inBench('timed-web-request.ts'));
}
