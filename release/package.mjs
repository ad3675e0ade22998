// @ts-check
// `node release/package.mjs` writes the packages, and prints the SHA-256 and the path of each.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensurePackages } from '../test/playground/set-up.mjs';

try {
  await ensurePackages();
  const { writePackages } = await import('./write-packages.mjs');
  const written = await writePackages();
  for (const file of written) {
    const hash = createHash('sha256').update(await readFile(file));
    console.log(`${hash.digest('hex')}  ${path.relative(process.cwd(), file)}`);
  }
  if (written.length < 3) console.error('No package of the sources was written, since this folder is no clone.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
