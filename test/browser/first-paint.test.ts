import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { builtExtension } from '../playground/built-extension.ts';
import { bucketHost, type Stage, setStage, uploadUrl, watchSite } from '../playground/stage.ts';

/** What a person may look at or aim for while a popup opens. */
const aims = ['.bar .mark', '.bar .language', '.findings', 'h1', '.domains summary', '.bar .open-page'];

/** Notes from the first frame on where each of these was seen: its left and upper edge. */
const probe = `
  const places = Object.fromEntries(${JSON.stringify(aims)}.map((aim) => [aim, []]));
  const look = () => {
    for (const [aim, at] of Object.entries(places)) {
      const element = document.querySelector(aim);
      if (element === null || getComputedStyle(element).visibility === 'hidden') continue;
      const { left, top } = element.getBoundingClientRect();
      const place = [left, top].map(Math.round).join();
      if (!at.includes(place)) at.push(place);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

/** Copies the extension with the probe in its popup. Gives the folder of the copy. */
async function probedExtension(built: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-probed-'));
  await cp(built, folder, { recursive: true });
  await writeFile(path.join(folder, 'probe.js'), probe);
  const popup = path.join(folder, 'popup/popup.html');
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', '<head><script src="/probe.js"></script>'));
  return folder;
}

describe.each(testedBrowsers)('%s: from the first paint to the last', (name) => {
  let extension: string;
  let stage: Stage;
  let page: Page;
  let inside: Page;
  let popup: string;

  beforeAll(async () => {
    extension = await probedExtension(await builtExtension(name));
    stage = await setStage(name, { extension });
    stage.cors = { rules: [], responseVary: false };
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    await stage.browser.closePopup();
    popup = stage.browser.extensionUrl(`popup/popup.html?tab=${await stage.browser.tabId(page)}`);
    inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
  });
  afterAll(async () => {
    await stage?.close();
    await rm(extension, { recursive: true, force: true });
  });

  const storage = '(globalThis.browser ?? chrome).storage';
  const fail = (count: number) =>
    page.evaluate(`Promise.all(Array.from({ length: ${count} }, (_, index) =>
      fetch('https://${bucketHost}/' + index, { method: 'PUT' }).catch(() => 0))).then(() => 0)`);
  const areListed = (count: number) => `${storage}.session.get(null).then((items) =>
    Object.entries(items).filter(([key, text]) => key.startsWith('exchange:') && text !== '').length >= ${count})`;

  test.each(['en', 'zh-CN'])('nothing in a popup moves, in %s', async (language) => {
    await inside.evaluate(`${storage}.local.set({ language: '${language}' }).then(() => 0)`);
    await page.goto(uploadUrl());
    for (const [more, count] of [
      [0, 0],
      [3, 3],
      [60, 63],
    ] as const) {
      await fail(more);
      await inside.waitFor(areListed(count), `${count} requests to be listed`);
      const view = await stage.browser.openPage('about:blank');
      await view.setViewport({ width: 580, height: 600 });
      await view.goto(popup);
      const isWhole = `document.querySelector('main h1') && !document.querySelector('[aria-busy=true], .coming')`;
      await view.waitFor(`${isWhole} && places['.bar .open-page'].length > 0`, 'the popup to show everything');
      const seen = await view.evaluate<Record<string, string[]>>('places');
      expect([count, Object.entries(seen).filter(([, at]) => at.length > 1)]).toEqual([count, []]);
      expect(await view.evaluate('document.documentElement.lang')).toBe(language);
      await view.close();
    }
  });
});
