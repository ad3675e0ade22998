import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from '../../extension/build.mjs';
import { itemKeys } from '../../extension/capture/item-keys.ts';
import type { ExtensionBrowser, Page } from '../playground/browsers/extension-browser.ts';
import { type BrowserName, bucketName, setStage, uploadUrl, watchSite } from '../playground/stage.ts';
import { type OpeningLoad, openingLoads } from './opening-loads.ts';
import type { Opening } from './opening-probe.ts';
import { median, print, spread } from './rounds.ts';

const rounds = 7;
const warmUp = 1;

const probeScript = '<script src="/probe.js"></script>';

/** Copies the extension with a probe in its popup, and with a page that only says a word. Gives the folder of the copy. */
async function probedExtension(built: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-probed-'));
  await cp(built, folder, { recursive: true });
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('opening-probe.ts', import.meta.url))],
    outfile: path.join(folder, 'probe.js'),
    bundle: true,
    format: 'iife',
  });
  const popup = path.join(folder, 'popup/popup.html');
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', `<head>${probeScript}`));
  await writeFile(path.join(folder, 'empty.html'), `<!doctype html><head>${probeScript}</head><body>Empty</body>`);
  return folder;
}

async function opened(browser: ExtensionBrowser, url: string): Promise<Opening> {
  const page = await browser.openPage(browser.extensionUrl(url));
  try {
    await page.waitFor('opening() !== null', 'the page to have shown everything');
    return await page.evaluate<Opening>('opening()');
  } finally {
    await page.close();
    // The browser clears the page away meanwhile, on the thread that the next page of the extension runs on.
    await sleep(300);
  }
}

/** Stores a load in place of the one before, as the background would have. */
async function store(inside: Page, tabId: number, { exchanges, configuration }: OpeningLoad): Promise<void> {
  const items = exchanges.map((each) => [itemKeys.exchange(tabId, each.id), JSON.stringify(each)]);
  const rules = configuration && { [`configuration:${bucketName}`]: { configuration, savedAt: 0, source: 'pasted' } };
  await inside.evaluate(`(async () => {
    const { session, local } = (globalThis.browser ?? chrome).storage;
    await session.remove(Object.keys(await session.get()).filter((key) => key.startsWith('exchange:')));
    await local.remove('configuration:${bucketName}');
    await session.set(${JSON.stringify(Object.fromEntries(items))});
    await local.set(${JSON.stringify(rules ?? {})});
  })()`);
}

const ratio = (times: readonly number[], floors: readonly number[]) => (median(times) / median(floors)).toFixed(2);

/** Prints how soon the popup shows something of each load, over a page with one word in it, and its longest task. */
export async function timeOpening(name: BrowserName): Promise<void> {
  const extension = await probedExtension((await build())[name === 'chromium' ? 'chrome' : 'firefox']);
  const { browser, close } = await setStage(name, { extension });
  try {
    const page = await browser.openPage(uploadUrl());
    await watchSite(browser, page);
    await browser.closePopup();
    const tabId = await browser.tabId(page);
    const inside = await browser.openPage(browser.extensionUrl('manifest.json'));
    const popup = `popup/popup.html?tab=${tabId}`;
    for (const load of openingLoads()) {
      await store(inside, tabId, load);
      const [floors, paints, showns, longest]: number[][] = [[], [], [], []] as never;
      for (let round = 0; round < warmUp + rounds; round++) {
        const floor = await opened(browser, 'empty.html');
        const { paint, shown } = await opened(browser, popup);
        // The beat that finds long tasks would delay the paint.
        const own = await opened(browser, `${popup}#beat`);
        if (round < warmUp) continue;
        floors?.push(floor.paint);
        paints?.push(paint);
        showns?.push(shown ?? Number.NaN);
        longest?.push(own.longest);
      }
      const [floor = [], paint = [], shown = [], tasks = []] = [floors, paints, showns, longest];
      print(`${name}, the popup with ${load.title}`, [
        ['first paint of an empty page, ms', spread(floor, 0)],
        ['first paint, ms', spread(paint, 0)],
        ['first paint over an empty page’s', ratio(paint, floor)],
        ['the list and a finding shown, ms', spread(shown, 0)],
        ['the same over an empty page’s paint', ratio(shown, floor)],
        ['longest task, ms', spread(tasks, 0)],
      ]);
    }
  } finally {
    await close();
    await rm(extension, { recursive: true });
  }
}
