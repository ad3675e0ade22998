import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { en } from '../../src/text/en/en.ts';
import { firstRun as englishFirstRun } from '../../src/text/en/first-run.ts';
import { plainText } from '../../src/text/phrase.ts';
import { firstRun as chineseFirstRun } from '../../src/text/zh-cn/first-run.ts';
import { zhCn } from '../../src/text/zh-cn/zh-cn.ts';
import { ensureBrowsers } from '../playground/set-up.mjs';
import { panelSheet, popupSheet, type Sheet, tileSheet } from './store-sheet.ts';
import { type PictureSize, screenshotSize, tileSize } from './store-sizes.ts';

const root = path.join(import.meta.dirname, '../..');
const languages = [en, zhCn] as const;
type Language = (typeof languages)[number];

/** A picture that is drawn round what the extension shows. */
interface Drawn {
  readonly name: string;
  readonly size: PictureSize;
  readonly sheet: Sheet;
  /** The file of what is shown in it, for a language; absent where it is the icon alone. */
  readonly shown?: string;
  readonly theme: 'light' | 'dark';
  readonly sentence: (language: Language) => string;
}

const title = ({ tag }: Language) => (tag === 'en' ? englishFirstRun : chineseFirstRun).title;

const drawn: readonly Drawn[] = [
  { name: '1-popup', size: screenshotSize, sheet: popupSheet, shown: 'origin.popup', theme: 'light', sentence: title },
  {
    name: '5-panel',
    size: screenshotSize,
    sheet: panelSheet,
    shown: 'several-buckets.panel-tall',
    theme: 'dark',
    sentence: (language) => plainText(language.interface.har.needsNoPermission),
  },
  { name: 'tile', size: tileSize, sheet: tileSheet, theme: 'light', sentence: title },
];

/** The pictures that are a full page as it is, and the state and size of each. */
const whole: readonly (readonly [name: string, shown: string])[] = [
  ['2-full-page', 'several-buckets.page'],
  ['3-asked', 'asked.page'],
  ['4-what-if', 'what-if-answered.page'],
];

/**
 * Writes the pictures for the stores into a folder for each language of `extension/store/pictures`, from those that were
 * taken in Chromium into `folder`. Gives their number.
 */
export async function writeStorePictures(folder: string): Promise<number> {
  const { chromium: executablePath } = await ensureBrowsers({ chromium: true });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandbox] });
  const html = path.join(folder, 'store.html');
  const tokens = await readFile(path.join(root, 'extension/ui/tokens.css'), 'utf8');
  const icon = await readFile(path.join(root, 'extension/icons/icon.svg'), 'utf8');
  try {
    const page = await browser.newPage();
    for (const language of languages) {
      const { tag } = language;
      const into = path.join(root, 'extension/store/pictures', tag);
      await mkdir(into, { recursive: true });
      for (const [name, shown] of whole)
        await copyFile(path.join(folder, `chromium/${shown}.${tag}.light.png`), path.join(into, `${name}.png`));
      for (const { name, size, sheet, shown, theme, sentence } of drawn) {
        const picture = shown === undefined ? '' : `chromium/${shown}.${tag}.${theme}.png`;
        await page.setViewportSize(size);
        await writeFile(html, sheet({ tokens, icon, language: tag, picture, sentence: sentence(language) }));
        await page.goto(pathToFileURL(html).href);
        await page.screenshot({ path: path.join(into, `${name}.png`) });
      }
    }
  } finally {
    await browser.close();
  }
  return languages.length * (whole.length + drawn.length);
}
