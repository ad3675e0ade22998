import path from 'node:path';
import { build } from '../../extension/build.mjs';
import type { BrowserName } from './stage.ts';

const { VITEST_POOL_ID: worker } = process.env;

/** Test files that run side by side have an extension each: to build it empties its folder. */
const outdir = path.join(
  import.meta.dirname,
  '../..',
  ...(worker === undefined ? ['dist'] : ['test-results', `built-${worker}`]),
);

/** Builds the extension for a browser. Gives its folder. */
export async function builtExtension(name: BrowserName): Promise<string> {
  const folder = name === 'chromium' ? 'chrome' : 'firefox';
  const built = await build({ outdir, only: [folder] });
  return built[folder];
}
