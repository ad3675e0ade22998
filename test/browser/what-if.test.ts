import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
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
  watchSite,
} from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const staging = 'https://staging.example.net';
const rule: CorsRule = {
  allowedOrigins: [staging],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['content-type'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
const pasted = (...rules: readonly CorsRule[]) =>
  JSON.stringify({
    CORSRules: rules.map(({ allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders, maxAgeSeconds }) => ({
      AllowedOrigins: allowedOrigins,
      AllowedMethods: allowedMethods,
      AllowedHeaders: allowedHeaders,
      ExposeHeaders: exposeHeaders,
      MaxAgeSeconds: maxAgeSeconds,
    })),
  });

describe.each(testedBrowsers)('%s: what would be', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(stage.browser.extensionUrl('page/page.html#what-if'));
  });
  afterAll(() => stage?.close());

  const bucket = () => stage.playground.bucket(bucketName);
  const title = (text: string) => page.waitForText('.what-if h1', text);

  /** Types header names, and goes on to another field. */
  async function typeHeaders(text: string): Promise<void> {
    await page.fill('#headers', text);
    await page.evaluate(`document.querySelector('#headers').blur()`);
  }

  test('needs nothing captured: a bucket, its rules and an origin tell the field and the line', async () => {
    await title('Predict how a bucket responds, before a request fails');
    expect(await page.evaluate(`document.querySelector('h1, h2, h3').tagName`)).toBe('H1');
    expect(await violations(page)).toEqual([]);
    await page.fill('#bucket', bucketName);
    await page.fill('#origin', staging);
    await title(`The rules of ${bucketName} are not known`);
    await pasteRules(page, 'no rules at all');
    await page.waitFor(`document.querySelector('#paste-problem').innerText !== ''`, 'what is wrong with the text');
    await pasteRules(page, pasted({ ...rule, allowedOrigins: ['https://www.example.com/'] }, rule));
    await title(`PUT from ${staging} passes`);
    await page.waitFor(`document.activeElement.matches('.known')`, 'what is known to have the focus');
    await page.waitForPart('.mistakes', 'ends with a slash');
    await page.waitForPart('.by-rules', `Access-Control-Allow-Origin: ${staging}`);
    await typeHeaders('content-type: image/png');
    await typeHeaders('x-cos-acl: private');
    await title('Rule 2 does not allow the header x-cos-acl');
    await page.waitForPart('.by-rules', 'HTTP/1.1 403 Forbidden\nno Access-Control-* header');
    await page.waitForText('.fix pre', 'x-cos-acl');
    await page.waitForPart('.fix .proof', 'With this change, this request passes.');
    await page.waitForPart('.token.no', 'x-cos-acl');
    await page.waitForPart('.request', 'rule 2 lists only content-type');
    expect(await page.evaluate(`document.body.innerHTML.includes('private')`)).toBe(false);
    expect(await violations(page)).toEqual([]);
    expect(bucket().requests).toEqual([]);
  });

  test('fits a narrow window', async () => {
    await page.setViewport({ width: 320, height: 800 });
    const fits = `innerWidth === 320 && document.documentElement.scrollWidth <= document.documentElement.clientWidth`;
    await page.waitFor(fits, 'the page to fit');
    const name = `document.querySelector('.known code')`;
    expect(await page.evaluate(`${name}.innerText`)).toBe(bucketName);
    expect(await page.evaluate(`${name}.getClientRects().length`)).toBe(1);
    await page.setViewport({ width: 1440, height: 900 });
  });

  test('the live bucket agrees, until its rules are others', async () => {
    stage.cors = { rules: [{ ...rule, allowedOrigins: ['https://www.example.com/'] }, rule], responseVary: false };
    await page.waitForPart('.live', 'Not asked yet');
    await page.fill('#region', 'ap-guangzhou');
    await page.click('.ask-live');
    await page.waitForPart('.live', 'Refuses the preflight');
    await page.waitForPart('.live .agrees', 'This matches the rules saved here.');
    expect(await page.evaluate(`document.activeElement.matches('.ask-live')`)).toBe(true);
    const [asked] = bucket().requests;
    expect(bucket().requests.length).toBe(1);
    expect(asked).toMatchObject({ method: 'OPTIONS', url: `https://${bucketHost}/`, origin: staging, cookie: null });
    expect(await violations(page)).toEqual([]);

    await page.fill('#origin', `${staging}:8443`);
    await page.waitForPart('.live', 'Not asked since the request was changed');
    await page.fill('#origin', staging);
    await page.waitForPart('.live .agrees', 'This matches the rules saved here.');

    stage.cors = { rules: [{ ...rule, allowedHeaders: ['*'] }], responseVary: false };
    await page.click('.ask-live');
    await page.waitForPart('.live', 'Lets the preflight pass');
    await page.waitForPart('.live .differs', 'This differs from the rules saved here');
    await page.waitForPart('.live .differs', 'rules have changed since');
    expect(await violations(page)).toEqual([]);
    await page.click('.replace');
    await pasteRules(page, pasted({ ...rule, allowedHeaders: ['*'] }));
    await title(`PUT from ${staging} passes`);
    await page.waitForPart('.live .agrees', 'This matches the rules saved here.');
  });

  test.each([
    ['#origin', `${staging}/`, '#origin-problem', `without the trailing slash: ${staging}.`],
    ['#origin', `${staging}/app?x=1`, '#origin-problem', `without the path: ${staging}.`],
    ['#origin', 'https://中文.example.net', '#origin-problem', 'xn-- form: https://xn--fiq228c.example.net.'],
    ['#origin', 'staging.example.net', '#origin-problem', `starts with its scheme, such as ${staging}.`],
    ['#origin', 'https://*.example.net', '#origin-problem', 'enter the origin of one page'],
    ['#bucket', 'examplebucket', '#bucket-problem', 'examplebucket has no APPID suffix'],
    ['[aria-label="Other method"]', 'G T', '#method-problem', 'G T is not a valid method'],
    ['[aria-label="Other method"]', 'TRACE', '#method-problem', 'do not let a page send TRACE'],
    ['#region', '广州', '#region-problem', '广州 is not a region'],
    ['#headers', 'ba(d', '#headers-problem', 'ba(d is not a valid header name'],
    ['#headers', 'Cookie: a=b', '#headers-problem', 'cookie is left out'],
    ['#headers', 'accept', '#headers-problem', 'accept needs no preflight'],
  ])('in %s, %j is told at the field', async (field, text, place, sentence) => {
    await page.fill(field, text);
    await page.evaluate(`document.activeElement.blur()`);
    await page.waitForPart(place, sentence);
    expect(await violations(page)).toEqual([]);
    if (field === '#bucket') await page.fill(field, bucketName);
    if (field === '#region') await page.fill(field, 'ap-guangzhou');
    if (field.startsWith('[')) await page.click('.five button');
  });

  test('what browsers send can be written into the field; no rule can hold PATCH', async () => {
    await page.fill('#origin', `${staging}/`);
    await page.click('.use');
    await page.waitFor(`document.querySelector('#origin').value === '${staging}'`, 'the origin');
    await page.fill('[aria-label="Other method"]', 'PATCH');
    await page.waitForPart('.what-if h1', 'PATCH');
    await page.waitFor(
      `document.querySelector('.remedy') && !document.querySelector('.fix')`,
      'a remedy without a change',
    );
    await page.click('.five button');
  });

  test('starts from a captured request, counts the others for the proof, and goes back', async () => {
    const site = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, site);
    stage.cors = { rules: [{ ...rule, allowedOrigins: [pageOrigin] }], responseVary: false };
    await site.goto(uploadUrl('&headers=x-cos-meta-author&key=what-if'));
    await upload(site, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(site);
    await popup.waitFor(`document.querySelector('.bar .open-page')`, 'the link to the full page');
    const tab = await popup.evaluate<string>(`new URL(document.querySelector('.bar .open-page').href).search`);
    await popup.close();
    const full = await stage.browser.openPage(stage.browser.extensionUrl(`page/page.html${tab}`));
    await full.click('.what-if-link button');
    await full.waitForPart('.request header', 'from PUT what-if');
    expect(await full.evaluate(`location.hash`)).toBe('#what-if');
    expect(await full.evaluate(`document.querySelector('#region')`)).toBeNull();
    await full.waitForPart('.what-if h1', pageOrigin);
    await full.fill('#origin', staging);
    await full.waitForText('.what-if h1', `PUT from ${staging} passes`);
    await full.click('.choices button');
    await full.waitForPart('.fix .proof', 'captured');
    await full.fill('#origin', 'https://elsewhere.example.org');
    await full.click('.reset');
    await full.waitFor(`document.querySelector('#origin').value === '${pageOrigin}'`, 'the captured origin');
    await full.click('.reset');
    await full.waitFor(`document.querySelector('#origin').value === ''`, 'an empty form');
    await full.click('.views a');
    await full.waitFor(`document.querySelector('.what-if-link')`, 'the findings');
    await full.click('.language');
    await full.click('.what-if-link button');
    await full.waitForPart('.request header', '基于 PUT what-if');
    expect(await violations(full)).toEqual([]);
    await full.click('.language');
    await full.close();
    await site.close();
  });

  test('what the prediction assumes can be settled, and shows as observed', async () => {
    const sdk: CorsRule = { ...rule, allowedHeaders: ['x-cos-*'] };
    stage.cors = { rules: [sdk], responseVary: false };
    await page.fill('#bucket', bucketName);
    await page.fill('#origin', staging);
    await typeHeaders('x-cos-acl');
    await page.waitFor(`document.querySelector('.paste, .rules-links, .known')`, 'the rules, or a way to give them');
    if (await page.evaluate(`document.querySelector('.replace') !== null`)) await page.click('.replace');
    await pasteRules(page, pasted(sdk));
    await page.waitForPart(
      '.assumptions',
      'In Allow-Headers, a line such as x-cos-* allows every header with that prefix.',
    );
    await page.click('.settle');
    await page.waitForPart('.assumptions.observed', 'x-cos-*');
    expect(await violations(page)).toEqual([]);
  });

  test('a domain of its own is asked once the browser allows it', async () => {
    await page.fill('#bucket', 'https://files.example.com/a');
    await page.fill('#origin', staging);
    await page.waitForPart('#bucket-problem', "files.example.com is not a bucket's own host");
    bucket().requests.length = 0;
    await page.click('.ask-live');
    await page.waitForPart('.live .problem', 'The browser does not let this extension reach files.example.com');
    expect(bucket().requests).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(`document.querySelector('[role="status"] [role="alert"]')`)).toBeNull();
    await page.click('.live .permit');
    await page.waitForPart('.live', 'Refuses the preflight');
    expect(bucket().requests.map(({ url }) => url)).toEqual(['https://files.example.com/a']);
    await page.fill('.named-bucket input', bucketName);
    await page.click('.named-bucket .first');
    await page.waitForPart('.live .differs, .live .agrees', 'rules saved here');
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
