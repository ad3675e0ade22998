import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketHost, bucketName, pageOrigin, pasteRules, type Stage, upload, uploadUrl } from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const secondHost = bucketHost.replace('myqcloud.com', 'tencentcos.cn');
const rule: CorsRule = {
  allowedOrigins: [pageOrigin],
  allowedMethods: ['GET', 'HEAD', 'PUT', 'POST'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
/**
 * The time line as a person reads it, without addresses and ids. Not by `innerText`: what is out of view is not laid
 * out, and Firefox then tells no lines apart.
 */
const entries = `[...document.querySelectorAll('.time-line li .what')].map((what) => {
  const told = what.cloneNode(true);
  for (const each of told.querySelectorAll('.address, .id')) each.remove();
  return told.textContent.trim();
})`;

/** Whether the finding is the only one: no list is offered. */
const isAlone = `document.querySelector('.finding') !== null && document.querySelector('.to-list') === null`;

describe.each(testedBrowsers)('%s: one finding', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await stage.browser.clickAction(page);
    const popup = await stage.browser.openPopup(page);
    await popup.click('.watch-every-site');
    await popup.waitFor(`document.querySelector('.nothing-seen')`, 'the site to be watched');
    await popup.close();
  });
  afterAll(() => stage?.close());

  test('holds all attempts of one upload with the vendor’s SDK, in order, and the badge counts one', async () => {
    stage.cors = { rules: [{ ...rule, allowedHeaders: ['content-type'] }], responseVary: false };
    await page.goto(uploadUrl('&key=one'));
    await upload(page, '#upload-sdk', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelector('.finding')?.innerText.includes('1 upload · 4 attempts on 2 hosts')`);
    expect(await popup.evaluate(isAlone)).toBe(true);
    await pasteRules(popup, printXml(stage.cors));
    await popup.waitFor(`document.querySelector('.edit')`, 'the change');
    expect(await popup.evaluate(isAlone)).toBe(true);
    await popup.waitForText('.edit h3', 'Add 3 lines to Allow-Headers of rule 1');
    await popup.click('#tab-time-line');
    await popup.waitFor(`document.querySelector('.time-line')`, 'the timeline');
    expect(await popup.evaluate(entries)).toEqual([
      'upload · first host blocked at the preflight (403)',
      'upload · retry · second host blocked at the preflight (403)',
      'upload · retry · first host blocked at the preflight (403)',
      'upload · retry · second host blocked at the preflight (403)',
    ]);
    expect(await popup.evaluate(`document.querySelectorAll('.time-line .id .copy').length`)).toBe(4);
    for (const host of [bucketHost, secondHost]) await popup.waitForPart('.time-line', host);
    expect(await violations(popup)).toEqual([]);
    const tabId = await stage.browser.tabId(page);
    const badge = `(globalThis.browser ?? chrome).action.getBadgeText({ tabId: ${tabId} })`;
    await popup.waitFor(`${badge}.then((text) => text === '1')`, 'the badge to count one');
    await popup.click('.forget');
    await popup.close();
  });

  test('holds all parts of an upload, with what passed before them', async () => {
    stage.cors = { rules: [{ ...rule, allowedMethods: ['GET', 'HEAD', 'POST'] }], responseVary: false };
    await page.goto(uploadUrl('&key=parts'));
    await upload(page, '#upload-parts', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`/\\b1 upload · \\d+ attempts on 2 hosts/.test(document.querySelector('.finding')?.innerText)`);
    expect(await popup.evaluate(isAlone)).toBe(true);
    await popup.click('#tab-time-line');
    await popup.waitFor(`document.querySelector('.time-line')`, 'the timeline');
    const told = await popup.evaluate<string[]>(entries);
    expect(told).toHaveLength(20);
    expect(told.slice(0, 2)).toEqual([
      'find unfinished uploads · first host preflight 200, then passed (200)',
      'initiate preflight 200, then passed (200)',
    ]);
    for (const part of [1, 2, 3]) expect(told.some((line) => line.startsWith(`upload part ${part}`))).toBe(true);
    await popup.click('.time-line .more');
    const refused = `${entries}.slice(2).every((line) => line.endsWith('blocked at the preflight (403)'))`;
    await popup.waitFor(`${entries}.length > 20 && ${refused}`, 'all parts to be refused');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  test('names the field at a custom domain once somebody said which bucket stands behind it', async () => {
    await page.goto('https://www.example.com/');
    stage.cors = { rules: [rule], responseVary: false };
    const put = (path: string) =>
      page.evaluate(`fetch('https://files.example.com/${path}', { method: 'PUT' }).catch(({ name }) => name)`);
    expect(await put('a')).toBe('TypeError');

    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', 'files.example.com does not name its bucket');
    await popup.fill('.named-bucket input', 'files.example.com');
    await popup.click('.named-bucket [type=submit]');
    await popup.waitForPart('.problem', "files.example.com is not a bucket's own host");
    expect(await violations(popup)).toEqual([]);
    await popup.fill('.named-bucket input', `https://${bucketHost}/photos/beach.jpg?q-signature=secret`);
    await popup.click('.named-bucket [type=submit]');
    await popup.waitForPart('.known.named-bucket', `files.example.com is set to bucket ${bucketName}`);
    await popup.waitForText('h1', 'The bucket refused the preflight for this PUT');
    await pasteRules(popup, printXml(stage.cors));
    await popup.waitFor(`document.querySelector('.edit')`, 'the change');
    await popup.waitForText('h1', 'No rule allows https://www.example.com');
    expect(await violations(popup)).toEqual([]);
    const stored = `(globalThis.browser ?? chrome).storage.local.get('domains').then(JSON.stringify)`;
    await popup.waitFor(`${stored}.then((text) => text.includes('${bucketName}'))`, 'the name to be stored');
    expect(await popup.evaluate(stored)).not.toContain('secret');
    await popup.close();

    await page.reload();
    expect(await put('b')).toBe('TypeError');
    const again = await stage.browser.openPopup(page);
    await again.waitForText('h1', 'No rule allows https://www.example.com');
    await again.waitForText('.edit pre', 'https://www.example.com');
    await again.click('.change');
    await again.fill('.named-bucket input', 'otherbucket-1250000000');
    await again.click('.named-bucket [type=submit]');
    await again.waitForPart('.known.named-bucket', 'otherbucket-1250000000');
    await again.waitForText('h1', 'The bucket refused the preflight for this PUT');
    await again.click('.forget-domain');
    await again.waitFor(`document.querySelector('.choices')`, 'the buckets that are known already');
    await again.waitForText('h1', 'files.example.com does not name its bucket');
    await again.waitForText('.choices button', bucketName);
    await again.click('.choices button');
    await again.waitFor(`document.querySelector('.edit')`, 'the change');
    await again.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
