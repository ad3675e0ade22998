import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let bundled: Promise<Uint8Array> | null = null;

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./clients.js', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    define: { global: 'globalThis' },
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** The script of the page of upload clients with the clients themselves. It is made when it is first asked for. */
export function bundledClients(): Promise<Uint8Array> {
  bundled ??= bundle();
  return bundled;
}
