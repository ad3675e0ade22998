import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import {
  bucketHost,
  bucketName,
  pageOrigin,
  pasteRules,
  type Stage,
  upload,
  uploadUrl,
  waitLikePerson,
  watchSite,
} from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const rule: CorsRule = {
  allowedOrigins: [pageOrigin],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
const onlyReads: CorsRule = { ...rule, allowedMethods: ['GET'] };
/** Whether the background has stored that a request went out behind its preflight and waits for its answer. */
const waits = `async () => {
  const items = await (globalThis.browser ?? chrome).storage.session.get(null);
  const pending = Object.entries(items).filter(([key]) => key.startsWith('pending:'));
  const waiting = pending.map(([, text]) => JSON.parse(text));
  return waiting.some(({ sent, preflight, response }) => sent && preflight?.response && !response);
}`;

describe.each(testedBrowsers)('%s: the popup', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
  });
  afterAll(() => stage?.close());
  beforeEach(({ task }) => page.goto(uploadUrl(`&key=${task.id}`)));

  const bucket = () => stage.playground.bucket(bucketName);

  test('says that a site is not watched yet, and then that nothing was seen', async () => {
    await stage.browser.clickAction(page);
    const popup = await stage.browser.openPopup(page);
    const site = 'app.example.com';
    const before = name === 'chromium' ? `Now watching ${site} in this tab` : `${site} is not watched yet`;
    await popup.waitForText('h1', before);
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await watchSite(stage.browser, page);
    const after = await stage.browser.openPopup(page);
    await after.waitForText('h1', 'No request to a COS bucket has been captured here yet');
    await after.close();
  });

  test('can be used without sight and in the dark, in both languages', async () => {
    bucket().cors = { rules: [onlyReads, { ...onlyReads, allowedOrigins: ['*'] }], responseVary: false };
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', 'The bucket refused the preflight for this PUT');
    expect(await violations(popup)).toEqual([]);
    await pasteRules(popup, '{ CORSRules: [');
    await popup.waitFor(`document.querySelector('.problem').innerText !== ''`, 'a sentence on the broken text');
    expect(await violations(popup)).toEqual([]);
    await pasteRules(popup, printXml(bucket().cors));
    await popup.waitFor(`document.querySelector('.edit')`, 'the change');
    for (const scheme of ['light', 'dark'] as const) {
      await popup.setColorScheme(scheme);
      expect(await violations(popup)).toEqual([]);
      await popup.click('.language');
      expect(await violations(popup)).toEqual([]);
    }
    await popup.setColorScheme('light');
    await popup.close();
  });

  test('speaks Chinese once it is told to', async () => {
    bucket().cors = { rules: [onlyReads], responseVary: false };
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.click('.language');
    await popup.waitFor(`document.documentElement.lang === 'zh-CN'`, 'Chinese');
    await popup.waitForText('h1', '没有规则允许 PUT');
    await popup.close();
    const again = await stage.browser.openPopup(page);
    await again.waitForText('.edit h3', '在规则 1 中勾选 PUT');
    await again.click('.language');
    await again.waitFor(`document.documentElement.lang === 'en'`, 'English');
    await again.close();
  });

  test('copies the line, and takes a change that was saved in the console as the rules to come', async () => {
    bucket().cors = { rules: [{ ...rule, allowedOrigins: ['https://www.example.com'] }], responseVary: false };
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelector('.known')`, 'the rules that are known');
    await popup.click('.forget');
    await pasteRules(popup, printXml(bucket().cors));
    await popup.waitForText('.edit pre', pageOrigin);
    await popup.click('.edit .copy');
    await popup.waitFor(`document.querySelector('.edit .copy').innerText === 'Copied'`, 'the button to say so');
    bucket().cors = {
      rules: [{ ...rule, allowedOrigins: ['https://www.example.com', pageOrigin] }],
      responseVary: false,
    };
    await popup.click('.fix .check');
    await popup.waitForText('.noted', `${bucketName}: now using the changed rules`);
    await popup.close();

    await upload(page, '#upload-fetch', 'succeeded');
    const after = await stage.browser.openPopup(page);
    await after.waitForPart('.nothing-here p', 'So far, 1 request to a bucket succeeded');
    await after.close();
  });

  test('keeps what is being read and typed in view while more fails, and one change mends all', async () => {
    bucket().cors = { rules: [onlyReads], responseVary: false };
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelector('.known')`, 'the rules that are known');
    await popup.click('.forget');
    await pasteRules(popup, printXml(bucket().cors));
    const remove = (method: string) =>
      page.evaluate(`fetch('https://${bucketHost}/a', { method: '${method}' }).catch(({ name }) => name)`);
    await remove('DELETE');
    await remove('PATCH');
    await popup.waitFor(`document.querySelector('.to-list')?.innerText === 'All 3'`, 'the others to show');
    await popup.waitForText('h1', 'No rule allows PUT');
    await popup.waitForText('.edit h3', 'Tick PUT, DELETE in rule 1');
    expect(await popup.evaluate('document.activeElement.localName')).toBe('h1');
    await popup.close();
  });

  test('follows what happens while it is open, and the badge counts', async () => {
    bucket().cors = { rules: [], responseVary: false };
    const popup = await stage.browser.openPopup(page);
    const tabId = await stage.browser.tabId(page);
    await upload(page, '#upload-fetch', 'failed');
    await popup.waitFor(`document.querySelector('.finding')?.innerText.includes('1 upload')`, 'the failure to show');
    await waitLikePerson(page);
    await upload(page, '#upload-xhr', 'failed');
    await popup.waitFor(`document.querySelector('.finding')?.innerText.includes('2 uploads')`, 'the second failure');
    const badge = `(globalThis.browser ?? chrome).action.getBadgeText({ tabId: ${tabId} })`;
    await popup.waitFor(`${badge}.then((text) => text === '2')`, 'the badge to count two');
    await popup.close();
  });

  if (name === 'chromium') {
    test('fits the size that the browser gives a popup', async () => {
      bucket().cors = { rules: [], responseVary: false };
      await upload(page, '#upload-fetch', 'failed');
      const popup = await stage.browser.openRealPopup?.(page);
      await popup?.waitFor(`document.querySelector('.conversation')`, 'the finding');
      const fits = `innerWidth <= 800 && innerHeight <= 600 && document.documentElement.scrollWidth <= innerWidth`;
      expect(await popup?.evaluate(fits)).toBe(true);
      await popup?.close();
    });
  }

  test('tells what is worth knowing of a request that passed, without calling it a failure', async () => {
    bucket().cors = { rules: [{ ...rule, exposeHeaders: [] }], responseVary: false };
    await upload(page, '#upload-fetch', 'succeeded');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', 'No request to a COS bucket has failed here');
    expect(await violations(popup)).toEqual([]);
    await popup.click('.finding-row');
    await popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.remove('configuration:${bucketName}').then(() => true)`,
    );
    await popup.waitFor(`document.querySelector('.paste, .rules-links')`, 'a way to give the rules');
    await popup.waitForText('h1', 'The page cannot read ETag, x-cos-request-id in the response');
    await pasteRules(popup, printXml(bucket().cors));
    await popup.waitForText('.edit h3', 'Add 2 lines to Expose-Headers of rule 1');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  test('says when it is not CORS that failed', async () => {
    bucket().cors = { rules: [rule], responseVary: false };
    await page.goto(uploadUrl('&signature=wrong&key=not-cors'));
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', 'The bucket refused this PUT; CORS is not the cause');
    await popup.close();
  });

  test('loses nothing when the background stops in the middle of a request', async () => {
    bucket().cors = { rules: [rule], responseVary: false };
    const held = bucket().gate.holdNext();
    await page.click('#upload-fetch');
    await held.arrived;
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(
      `document.querySelector('h1')?.innerText === '1 request to a bucket is under way'`,
      'the request to show',
    );
    await popup.waitFor(`(${waits})()`, 'the request to be remembered as sent');
    await popup.close();
    await stage.browser.stopBackground();
    bucket().cors = { rules: [{ ...rule, allowedOrigins: ['https://www.example.com'] }], responseVary: false };
    held.release();
    await page.waitFor(`document.querySelector('#outcome').dataset.state === 'failed'`, 'the upload to fail');
    const after = await stage.browser.openPopup(page);
    await after.waitFor(`document.querySelector('.conversation')`, 'the finding');
    expect((await after.text('.conversation')).split(/\s*\n\s*/)).toEqual([
      'Page',
      'requests PUT',
      'Preflight',
      'OPTIONS, 2 headers',
      'Bucket',
      'answered',
      'Response',
      '200 without CORS headers',
      'PUT',
      'response blocked',
    ]);
    await after.close();
  });

  test('shows a custom domain as a bucket that it cannot know', async () => {
    await page.goto('https://www.example.com/');
    await stage.browser.clickAction(page);
    const empty = await stage.browser.openPopup(page);
    await empty.click('.watch-every-site');
    await empty.waitFor(`document.querySelector('.nothing-seen')`, 'the site to be watched');
    await empty.close();
    bucket().cors = { rules: [], responseVary: false };
    const outcome = `fetch('https://files.example.com/a', { method: 'PUT', body: 'x' }).catch(({ name }) => name)`;
    expect(await page.evaluate(outcome)).toBe('TypeError');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', 'files.example.com does not name its bucket');
    expect(await popup.evaluate(`document.querySelector('.edit, .paste, .rules-links')`)).toBeNull();
    await popup.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
