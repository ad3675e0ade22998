import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/**
 * Copies the extension with a background that registers the same listeners and does nothing in them, which shows what
 * the browser's own handing over of events costs. Gives the folder of the copy.
 */
export async function bareExtension(built: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-bare-'));
  await cp(built, folder, { recursive: true });
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('bare-background.ts', import.meta.url))],
    outfile: path.join(folder, 'background.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  return folder;
}
