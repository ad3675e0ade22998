import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import {
  bucketHost,
  bucketName,
  forgetRules,
  pageOrigin,
  pasteRules,
  type Stage,
  upload,
  uploadUrl,
  watchSite,
} from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const rule: CorsRule = {
  allowedOrigins: [pageOrigin],
  allowedMethods: ['GET', 'HEAD', 'PUT'],
  allowedHeaders: ['authorization', 'content-type'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
const mended: CorsRule = { ...rule, allowedHeaders: [...rule.allowedHeaders, 'x-cos-meta-author'] };
const passTitle = /The captured request passes now$/;

describe.each(testedBrowsers)('%s: checking a bucket', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());
  // A key of its own for each test: browsers cache preflights by URL.
  beforeEach(({ task }) => page.goto(uploadUrl(`&headers=x-cos-meta-author&key=${task.id}`)));

  const bucket = () => stage.playground.bucket(bucketName);
  const save = (...rules: readonly CorsRule[]) => {
    bucket().cors = { rules, responseVary: false };
  };

  /** Has an upload refused for its header and opens the popup on it. The bucket's log then begins anew. */
  async function refused(): Promise<Page> {
    save(rule);
    await upload(page, '#upload-fetch', 'failed');
    bucket().requests.length = 0;
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelector('.finding h1')`, 'the finding');
    return popup;
  }

  async function asked(): Promise<Page> {
    const popup = await refused();
    await forgetRules(popup);
    await popup.waitFor(`document.querySelector('.ask, .drafted')`, 'the button that asks, or its answers');
    if (await popup.evaluate(`document.querySelector('.ask') !== null`)) await popup.click('.ask');
    await popup.waitForPart('.drafted h3', 'Add one line to Allow-Headers');
    return popup;
  }

  async function pasted(): Promise<Page> {
    const popup = await refused();
    await forgetRules(popup);
    await popup.waitFor(`document.querySelector('.paste, .rules-links')`, 'a way to give the rules');
    await pasteRules(popup, printXml(bucket().cors ?? { rules: [], responseVary: false }));
    await popup.waitForText('.edit h3', 'Add one line to Allow-Headers of rule 1');
    return popup;
  }

  const verdict = (popup: Page, title: RegExp) =>
    popup.waitFor(`${title}.test(document.querySelector('.checking :is(h1, h2)')?.innerText)`, `${title}`);

  test('from nothing known to mended, without pasting', async () => {
    const popup = await asked();
    save(mended);
    bucket().requests.length = 0;
    await popup.click('.asking .check');
    await verdict(popup, passTitle);
    expect(await violations(popup)).toEqual([]);
    await popup.waitForPart(
      '.checking',
      `answered each of 2 preflights with ${pageOrigin}. Before the change the bucket answered 403.`,
    );
    await popup.waitForPart('.checked', 'sends a new preflight');
    await popup.waitFor(`document.querySelector('.finding') === null`, 'the finding to leave the list');
    expect(bucket().requests.map(({ method, url, cookie }) => [method, url, cookie])).toEqual(
      Array(2).fill(['OPTIONS', `https://${bucketHost}/`, null]),
    );
    await popup.click('.checking .reload');
    await page.waitFor(
      `document.querySelector('#outcome')?.dataset.state === undefined || document.querySelector('#outcome').dataset.state !== 'failed'`,
      'the page anew',
    );
    await upload(page, '#upload-fetch', 'succeeded');
    await popup.waitForPart('.nothing-here p', 'So far, 1 request to a bucket succeeded');
    await popup.close();
  });

  test.each<[string, readonly CorsRule[], string]>([
    [
      'a misspelt header',
      [{ ...rule, allowedHeaders: [...rule.allowedHeaders, 'x-cos-meta-autor'] }],
      'by a rule that lists authorization, content-type, x-cos-meta-autor. With authorization, content-type, x-cos-meta-author the bucket answers 403, and x-cos-meta-author is not listed.',
    ],
    [
      'another method',
      [{ ...mended, allowedMethods: ['GET', 'HEAD'] }],
      `The bucket answers 403 to PUT from ${pageOrigin} even without headers`,
    ],
  ])('after a wrong edit it stays red and says why: %s', async (_, rules, reason) => {
    const popup = await asked();
    save(...rules);
    await popup.click('.asking .check');
    await verdict(popup, /The captured request does not pass yet$/);
    await popup.waitForPart('.checking', reason);
    expect(await popup.evaluate(`document.querySelector('.check') === null`)).toBe(true);
    expect(await popup.evaluate(`document.querySelector('.checking .reload') === null`)).toBe(true);
    expect(await violations(popup)).toEqual([]);
    await popup.waitFor(`document.querySelector('.drafted')`, 'the lines to stay');
    save(mended);
    await popup.click('.check-again');
    await verdict(popup, passTitle);
    await popup.close();
  });

  test('with known rules, a change that was not saved is explained; once it is, it is noted', async () => {
    const popup = await pasted();
    await popup.click('.fix .check');
    await verdict(popup, /The captured request does not pass yet$/);
    await popup.waitForPart('.difference', 'the bucket does not use these rules');
    await popup.waitForPart('.difference', 'Every response matches the rules before the change.');
    await popup.waitForText('.edit h3', 'Add one line to Allow-Headers of rule 1');
    save({ ...rule, allowedOrigins: ['*'], allowedHeaders: ['authorization'] }, mended);
    await popup.click('.check-again');
    await verdict(popup, passTitle);
    await popup.waitForPart('.difference', 'All requests pass, but not by the changed rules');
    await popup.close();
    save(mended);
    const again = await stage.browser.openPopup(page);
    await verdict(again, passTitle);
    await again.click('.check-again');
    await again.waitForText('.noted', `${bucketName}: now using the changed rules`);
    await again.close();

    // The rules are known with the change: the next failure is told by them.
    save({ ...mended, allowedMethods: ['GET'] });
    await upload(page, '#upload-sdk', 'failed');
    const after = await stage.browser.openPopup(page);
    await after.waitFor(`document.querySelector('.known')`, 'the rules that are known');
    expect(await after.evaluate(`document.querySelector('.checking') === null`)).toBe(true);
    await after.close();
  });

  test('a result is older than what fails after it', async () => {
    const popup = await asked();
    await popup.click('.asking .check');
    await verdict(popup, /The captured request does not pass yet$/);
    await upload(page, '#upload-fetch', 'failed');
    await popup.waitForPart('.checking', 'A request has failed since then.');
    await popup.waitFor(`document.querySelector('.check')`, 'the offer to check again');
    await popup.close();
  });

  test('goes on when the popup closes and the background is stopped, and can be stopped', async () => {
    const popup = await asked();
    save(mended);
    const held = bucket().preflightGate.holdNext();
    await popup.click('.asking .check');
    await held.arrived;
    await popup.waitForPart('.checking .progress', '0 of 2 preflights answered');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await stage.browser.stopBackground();
    held.release();
    const after = await stage.browser.openPopup(page);
    await verdict(after, passTitle);
    await after.close();

    const next = await asked();
    const second = bucket().preflightGate.holdNext();
    await next.click('.asking .check');
    await second.arrived;
    await next.waitForPart('.checking .progress', 'of 2 preflights answered');
    await next.click('.checking .stop');
    await verdict(next, /The captured request was not checked$/);
    await next.waitForPart('.checking', 'Stopped: requests without a response until then were not checked.');
    second.release();
    await next.close();
  });

  test('is green neither for a request that was under way and fails, nor for one that CORS does not refuse', async () => {
    const popup = await asked();
    const put = `{ method: 'PUT', body: 'x', headers: { authorization: 'wrong' } }`;
    await page.evaluate(`fetch('https://${bucketHost}/unsigned', ${put}).then(() => 0)`);
    await popup.waitForText('.to-list', 'All 2');
    save(mended);
    const held = bucket().preflightGate.holdNext();
    await page.evaluate(`void fetch('https://${bucketHost}/slow', { method: 'DELETE' }).catch(() => undefined)`);
    await held.arrived;
    await popup.click('.asking .check');
    await verdict(popup, /All 2 captured requests pass now$/);
    await popup.waitForPart('.finding', 'CORS is not the cause');
    held.release();
    await popup.click('.to-list');
    await popup.waitForPart('.findings', 'for this DELETE');
    await popup.waitFor(`document.querySelector('.checking') === null`, 'the green to go');
    await popup.close();
  });

  test('goes on by itself when the background is stopped while the popup is open', async () => {
    const popup = await asked();
    save(mended);
    const held = bucket().preflightGate.holdNext();
    await popup.click('.asking .check');
    await held.arrived;
    await stage.browser.stopBackground();
    held.release();
    await verdict(popup, passTitle);
    await popup.close();
  });

  test('works on the full page and speaks Chinese', async () => {
    const popup = await asked();
    save(mended);
    await popup.click('.language');
    const tabId = await popup.evaluate<string>(`new URL(document.querySelector('.bar .open-page').href).search`);
    await popup.close();
    const full = await stage.browser.openPage(stage.browser.extensionUrl(`page/page.html${tabId}`));
    await full.waitFor(`document.querySelector('.check')`, 'the button that checks');
    await full.click('.check');
    await verdict(full, /已捕获的请求现在通过$/);
    for (const scheme of ['light', 'dark'] as const) {
      await full.setColorScheme(scheme);
      expect(await violations(full)).toEqual([]);
    }
    await full.click('.language');
    await verdict(full, passTitle);
    await page.evaluate(`void (globalThis.isOld = true)`);
    await full.click('.checking .reload');
    await page.waitFor(
      `globalThis.isOld === undefined && document.querySelector('#upload-fetch') !== null`,
      'the page to reload',
    );
    await upload(page, '#upload-fetch', 'succeeded');
    await full.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
