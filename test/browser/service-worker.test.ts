import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketHost, pageOrigin, type Stage, setStage, watchSite } from '../playground/stage.ts';

/** A request that the bucket refuses to a page. */
const put = (key: string) => `fetch('https://${bucketHost}/${key}', { method: 'PUT' }).then(() => 1, () => 0)`;

describe.each(testedBrowsers)('%s: a page whose requests a service worker sends', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(name);
    stage.cors = { rules: [], responseVary: false };
    page = await stage.browser.openPage(`${pageOrigin}/plain`);
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());

  test('has a badge that counts what its list shows', async () => {
    await page.evaluate(`navigator.serviceWorker.register('/passing-worker.js').then(() => undefined)`);
    await page.waitFor(`navigator.serviceWorker.controller !== null`, 'the worker to serve the page');
    const tabId = await stage.browser.tabId(page);
    expect(await page.evaluate(put('first-key'))).toBe(0);
    const popup = await stage.browser.openPopup(page);
    const badge = `(globalThis.browser ?? chrome).action.getBadgeText({ tabId: ${tabId} })`;
    await popup.waitFor(
      `document.querySelector('.request-line')?.innerText.includes('1 upload ')`,
      'the failure to show',
    );
    await popup.waitFor(`${badge}.then((text) => text === '1')`, 'the badge to count one');
    expect(await page.evaluate(put('second-key'))).toBe(0);
    await popup.waitFor(
      `document.querySelector('.request-line')?.innerText.includes('2 uploads ')`,
      'the second failure',
    );
    await popup.waitFor(`${badge}.then((text) => text === '2')`, 'the badge to count two');
    await popup.close();
  });
});
