import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../playground/set-up.mjs';
import { contactSheet, grouped } from './contact-sheet.ts';
import type { Picture } from './take-pictures.ts';

/** How many rows of pictures a montage holds, by the name of their size. */
const rowsOn = new Map([
  ['popup', 3],
  ['panel', 8],
  ['panel-narrow', 3],
  ['page', 5],
]);

/** Contact sheets as pictures, `montage/<browser>-<size>-<number>.png`. Gives their number. */
export async function writeMontages(folder: string, pictures: readonly Picture[]): Promise<number> {
  await mkdir(path.join(folder, 'montage'), { recursive: true });
  const { chromium: executablePath } = await ensureBrowsers({ chromium: true });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandbox] });
  const page = await browser.newPage({ viewport: { width: 1680, height: 900 } });
  const html = path.join(folder, 'montage.html');
  let count = 0;
  try {
    for (const [name, group] of grouped(pictures, (each) => `${each.browser}-${each.size.name}`)) {
      const states = [...grouped(group, ({ state }) => state.name).values()];
      const rows = rowsOn.get(group[0]?.size.name ?? '') ?? 4;
      for (let first = 0; first < states.length; first += rows) {
        const title = `${name}-${first / rows + 1}`;
        await writeFile(html, contactSheet(title, states.slice(first, first + rows).flat(), { lazily: false }));
        await page.goto(pathToFileURL(html).href);
        await page.screenshot({ path: path.join(folder, 'montage', `${title}.png`), fullPage: true });
        count += 1;
      }
    }
  } finally {
    await browser.close();
  }
  return count;
}
