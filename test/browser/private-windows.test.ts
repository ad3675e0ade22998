import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketName, pageOrigin, type Stage, upload, uploadUrl, watchSite } from '../playground/stage.ts';
import { sessionRules } from './asked-by-command.ts';
import { sharedStage } from './shared-stage.ts';

const anyBrowser = '(globalThis.browser ?? chrome)';

/**
 * An expression for all that is stored in the databases where a page of the extension runs. Firefox lists none there.
 */
const inDatabases = `(await indexedDB.databases()).map(async ({ name }) => {
  const request = indexedDB.open(name);
  await new Promise((resolve) => { request.onsuccess = resolve; });
  const values = await Promise.all([...request.result.objectStoreNames].map((store) => new Promise((resolve) => {
    const all = request.result.transaction(store).objectStore(store).getAll();
    all.onsuccess = () => resolve(all.result);
  })));
  request.result.close();
  return values;
})`;

describe.each(testedBrowsers)('%s: a private window', (name) => {
  let stage: Stage;
  /** A page of the extension in an ordinary window. */
  let outside: Page;

  beforeAll(async () => {
    stage = await sharedStage(name, { inPrivateWindows: true });
    const site = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, site);
    outside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
  });
  afterAll(() => stage?.close());

  /** All that is stored where a page of the extension runs, as text. */
  const stored = `(async () => {
    const { session, local } = ${anyBrowser}.storage;
    const databases = await Promise.all(${name === 'chromium' ? inDatabases : '[]'});
    return JSON.stringify([await session.get(null), await local.get(null), databases]);
  })()`;

  /** A page of the extension in a private window. */
  const openInside = () => stage.browser.openPrivatePage(stage.browser.extensionUrl('manifest.json'));

  /** Has an upload of a page in a private window refused, and opens the popup on it in another. */
  async function refusedInside(query: string): Promise<{ readonly site: Page; readonly inside: Page }> {
    const site = await stage.browser.openPrivatePage(uploadUrl(query));
    await upload(site, '#upload-fetch', 'failed');
    const inside = await openInside();
    await inside.waitFor(`${stored}.then((text) => text.includes('${pageOrigin}'))`, 'the request to be stored');
    const tab = await inside.evaluate<number>(
      `${anyBrowser}.tabs.query({}).then((tabs) => tabs.find(({ incognito, url }) => incognito && url === ${JSON.stringify(uploadUrl(query))}).id)`,
    );
    await inside.goto(stage.browser.extensionUrl(`popup/popup.html?tab=${tab}`));
    await inside.waitFor(
      `document.querySelector('h1')?.innerText === 'The bucket refused the preflight for this PUT'`,
      'the finding',
    );
    return { site, inside };
  }

  test.each([
    ['while its background runs', async () => {}],
    ['while its background is stopped', () => stage.browser.stopBackground()],
  ])('shows its own requests, and leaves nothing of them when it closes %s', async (when, before) => {
    const { site, inside } = await refusedInside(`&key=private-${when.length}`);
    await inside.click('.ask');
    await inside.waitForText('.asking h2', `Every preflight from ${pageOrigin} is refused, whatever the method`);
    if (name === 'chromium') expect(await outside.evaluate(stored)).not.toContain(pageOrigin);
    await inside.close();
    await before();
    await site.close();

    await outside.waitFor(`${stored}.then((text) => !text.includes('${pageOrigin}'))`, 'nothing to be left outside');
    const again = await openInside();
    expect(await again.evaluate(stored)).not.toContain(pageOrigin);
    await again.close();
  });

  test('may close while its bucket is asked: nothing of that stays, nor comes later', async () => {
    const { site, inside } = await refusedInside('&key=private-asked');
    const held = stage.playground.bucket(bucketName).preflightGate.holdNext();
    await inside.click('.ask');
    await held.arrived;
    await inside.close();
    await site.close();
    const isGone = `${stored}.then((text) => !text.includes('${pageOrigin}'))`;
    await outside.waitFor(isGone, 'nothing to be left outside');
    held.release();
    await outside.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
    expect(await outside.evaluate(isGone)).toBe(true);
    // A background that starts finds the rule of the preflight.
    await stage.browser.stopBackground();
    await outside.evaluate(`${anyBrowser}.runtime.connect({ name: 'command' }).postMessage({ command: 'catch-up' })`);
    await outside.waitFor(`${sessionRules}.then(({ length }) => length === 0)`, 'no rule to be left');
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
