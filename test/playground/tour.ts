import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import type { Page } from './browsers/extension-browser.ts';
import {
  bucketName,
  isBrowserName,
  pageOrigin,
  pasteRules,
  type Stage,
  setStage,
  upload,
  uploadUrl,
  watchSite,
} from './stage.ts';
import { showWhole } from './whole-view.ts';

/** Rules as people have them: the page's origin is there, but for its port. */
const rules: CorsConfiguration = {
  rules: [
    {
      allowedOrigins: [`${pageOrigin}:8443`],
      allowedMethods: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'],
      allowedHeaders: ['*'],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 600,
    },
    {
      allowedOrigins: ['https://*.example.net'],
      allowedMethods: ['GET', 'HEAD'],
      allowedHeaders: ['*'],
      exposeHeaders: [],
      maxAgeSeconds: 600,
    },
  ],
  responseVary: false,
};

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

/** Where pictures are saved. */
const folder = path.resolve('test-results');

/** Saves pictures of the whole popup, light and dark, and names the files. */
async function savePictures(popup: Page, name: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  await showWhole(popup, 580);
  for (const scheme of ['light', 'dark'] as const) {
    const file = path.join(folder, `popup-${name}-${scheme}.png`);
    await popup.setColorScheme(scheme);
    await popup.screenshot(file);
    files.push(path.relative(process.cwd(), file));
  }
  return files;
}

/** Does by itself what a person would do, and says what the popup says. */
async function driveTour(stage: Stage): Promise<void> {
  const { browser } = stage;
  const page = await browser.openPage(uploadUrl());
  await watchSite(browser, page);
  console.log(`The page ${pageOrigin} uploads to ${bucketName} with the vendor's SDK …`);
  await upload(page, '#upload-sdk', 'failed');
  console.log(`… and fails. The page is told: ${await page.text('#outcome')}\n`);

  const popup = await browser.openPopup(page);
  await pasteRules(popup, printXml(rules));
  // Before the rules are taken in, the title says that they are not known.
  await popup.waitForPart('.cause h1', pageOrigin);
  const [title, cause] = [await popup.text('.cause h1'), await popup.text('.cause p')];
  const [heading, way] = [await popup.text('.edit h3'), await popup.text('.fix .way')];
  const [line, proof] = [await popup.text('.edit pre'), await popup.text('.proof span')];
  console.log(
    `COS CORS Doctor says: ${title}\n\n  ${cause}\n\n  ${heading}\n  ${way}\n\n      ${line}\n\n  ${proof}\n`,
  );

  const files = await savePictures(popup, browser.name);
  console.log(`The popup's picture, light and dark: ${files.join(', ')}`);
}

/** Opens the page for a person, and says what to click. */
async function offerTour(stage: Stage): Promise<void> {
  await stage.browser.openPage(uploadUrl());
  console.log(`The page's upload to ${bucketName} will fail. To see why:

  1. Click the extension's button in the toolbar (in the puzzle menu, if it is not pinned), then "Watch this site".
  2. In the page, click "SDK: one request". It fails.
  3. Click the extension's button again. "Ask the bucket" finds what is refused without the bucket's rules;
     or choose "paste them", and paste:

${printXml(rules)}
Close the browser to end.`);
  await stage.browser.closed;
}

/**
 * Shows the extension at work on a page whose upload fails. With a display it leaves the clicking to a person, without
 * one, or with `--headless`, it clicks by itself and saves pictures of the popup.
 */
export async function tour(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: !hasDisplay() },
    },
  });
  const { browser: name, headless } = values;
  if (!isBrowserName(name)) throw new Error(`--browser takes chromium or firefox, not ${name}.`);
  const stage = await setStage(name, { headless });
  stage.cors = rules;
  try {
    await (headless ? driveTour(stage) : offerTour(stage));
  } finally {
    await stage.close();
  }
}
