// `node extension/icons/render.mjs` draws icon.svg again in each size that manifest.json names, on nothing.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../../test/playground/set-up.mjs';

const svg = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const { icons } = JSON.parse(await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'));
const { chromium: executablePath } = await ensureBrowsers({ chromium: true });
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
try {
  for (const [size, file] of Object.entries(icons)) {
    const side = Number(size);
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${side}px }</style>${svg}`);
    await page.screenshot({ path: fileURLToPath(new URL(`../${file}`, import.meta.url)), omitBackground: true });
  }
} finally {
  await browser.close();
}
