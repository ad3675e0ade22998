import { build } from '../../extension/build.mjs';
import type { BrowserName } from './stage.ts';

/** Builds the extension for a browser. Gives its folder. */
export async function builtExtension(name: BrowserName): Promise<string> {
  const folder = name === 'chromium' ? 'chrome' : 'firefox';
  return (await build({ only: [folder] }))[folder];
}
