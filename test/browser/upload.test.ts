import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import { ask, signed } from '../playground/ask.ts';
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
import { sharedStage } from './shared-stage.ts';

/** What the vendor's SDK adds to an upload, and to its own repetitions of one. */
const sdkHeaders = ['authorization', 'cache-control', 'content-type', 'x-cos-sdk-retry'];

const rule: CorsRule = {
  allowedOrigins: ['https://www.example.com', pageOrigin],
  allowedMethods: ['GET', 'HEAD', 'PUT', 'POST'],
  allowedHeaders: [...sdkHeaders, 'x-cos-meta-author'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
/** Each step of an upload in parts asks for headers of its own. */
const anyHeader: CorsRule = { ...rule, allowedHeaders: ['*'] };
const other: CorsRule = { ...rule, allowedOrigins: ['https://admin.example.org'], allowedMethods: ['DELETE'] };

const without = (field: 'allowedOrigins' | 'allowedMethods' | 'allowedHeaders', value: string): CorsConfiguration => ({
  rules: [other, { ...rule, [field]: rule[field].filter((each) => each !== value) }],
  responseVary: true,
});

interface Lack {
  readonly lacks: string;
  /** The button that uploads; the simple upload's when absent. */
  readonly button?: string;
  /** The method that is refused; PUT when absent. */
  readonly method?: string;
  readonly cors: CorsConfiguration;
  readonly title: string;
  readonly heading: string;
  readonly lines: string;
  readonly mended: CorsConfiguration;
}

const added = (rules: readonly CorsRule[]): CorsConfiguration => ({ rules, responseVary: true });

const lacks: readonly Lack[] = [
  {
    lacks: 'the origin',
    cors: without('allowedOrigins', pageOrigin),
    title: `No rule allows ${pageOrigin}`,
    heading: 'Add one line to Origin of rule 2',
    lines: pageOrigin,
    mended: added([other, rule]),
  },
  {
    lacks: 'the method',
    cors: without('allowedMethods', 'PUT'),
    title: 'No rule allows PUT',
    heading: 'Tick PUT in rule 2',
    lines: 'PUT',
    mended: added([other, { ...rule, allowedMethods: ['GET', 'HEAD', 'POST', 'PUT'] }]),
  },
  {
    lacks: 'a header',
    cors: without('allowedHeaders', 'x-cos-meta-author'),
    title: 'Rule 2 does not allow the header x-cos-meta-author',
    heading: 'Add one line to Allow-Headers of rule 2',
    lines: 'x-cos-meta-author',
    mended: added([other, rule]),
  },
  {
    lacks: 'the method that begins an upload in parts',
    button: '#upload-parts',
    method: 'POST',
    cors: added([other, { ...anyHeader, allowedMethods: ['GET', 'HEAD', 'PUT'] }]),
    title: 'No rule allows POST',
    heading: 'Tick POST, DELETE in rule 2',
    lines: 'POST',
    mended: added([other, { ...anyHeader, allowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'] }]),
  },
  {
    lacks: 'all rules',
    cors: { rules: [], responseVary: false },
    title: 'The bucket has no CORS rules',
    heading: 'Add a rule at the top',
    lines: pageOrigin,
    mended: {
      rules: [
        {
          allowedOrigins: [pageOrigin],
          allowedMethods: ['PUT'],
          allowedHeaders: ['authorization', 'cache-control', 'content-type', 'x-cos-meta-author', 'x-cos-sdk-retry'],
          exposeHeaders: ['ETag'],
          maxAgeSeconds: 600,
        },
      ],
      responseVary: false,
    },
  },
];

describe.each(testedBrowsers)('%s: an upload with the vendor’s SDK', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());

  /** The bucket's answer to `GET /?cors`, as somebody with a key copies it. */
  async function configurationText(): Promise<string> {
    const answer = await ask(stage.playground, signed({ method: 'GET', path: '/?cors', host: bucketHost }));
    return answer.body.toString();
  }

  async function putConfiguration(text: string): Promise<void> {
    const answer = await ask(
      stage.playground,
      signed({ method: 'PUT', path: '/?cors', host: bucketHost, body: Buffer.from(text) }),
    );
    expect(answer.status).toBe(200);
  }

  // A key of its own for each test: browsers cache preflights by URL.
  beforeEach(({ task }) => page.goto(uploadUrl(`&headers=x-cos-meta-author&key=${task.id}`)));

  test.each(lacks)(
    'to a bucket that lacks $lacks is explained, and mended',
    async ({ button = '#upload-sdk', method = 'PUT', cors, title, heading, lines, mended }) => {
      stage.cors = cors;
      await upload(page, button, 'failed');

      const popup = await stage.browser.openPopup(page);
      // The rules of the test before may be known, and may be shown a moment after the finding.
      await popup.evaluate(
        `(globalThis.browser ?? chrome).storage.local.remove('configuration:${bucketName}').then(() => true)`,
      );
      const unknown = `The bucket refused the preflight for this ${method}`;
      await popup.waitForText('h1', unknown);
      await pasteRules(popup, await configurationText());

      await popup.waitFor(`document.querySelector('h1').innerText !== ${JSON.stringify(unknown)}`, 'the field');
      await popup.waitForText('h1', title);
      await popup.waitForText('.edit h3', heading);
      await popup.waitForText('.edit .lines :is(pre, .added)', lines);
      await popup.waitForPart('.proof', 'pass');

      await popup.click('.notations button:nth-of-type(2)');
      await popup.click('.whole summary');
      const suggested = await popup.text('.whole pre');
      await popup.click('.notations button');
      expect(parseConfiguration(suggested)).toMatchObject({ ok: true, configuration: mended });
      await popup.close();

      await putConfiguration(suggested);
      expect(stage.cors).toEqual(mended);
      await upload(page, button, 'succeeded');
      const after = await stage.browser.openPopup(page);
      await after.waitFor(
        `document.querySelector('.findings .passed, .remedy.passed')`,
        'the failure to have passed since',
      );
      await after.close();
      expect(await stage.browser.consoleErrors()).toEqual([]);
    },
  );

  test('a text that is no configuration is told so, and the old rules stay', async () => {
    stage.cors = without('allowedMethods', 'PUT');
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelector('.paste, .rules-links, .known')`);
    if (await popup.evaluate<boolean>(`document.querySelector('.known') !== null`)) await popup.click('.replace');
    await pasteRules(popup, printXml(stage.cors));
    await popup.waitFor(`document.querySelector('h1').innerText === 'No rule allows PUT'`);

    await popup.click('.replace');
    await pasteRules(popup, '<CORSConfiguration>\n  <CORSRule>\n    <AllowedOrigin>https://a');
    await popup.waitForPart('.problem', 'Line 3, column');
    await popup.waitForPart('.problem', 'still in use');
    await popup.waitForText('h1', 'No rule allows PUT');
    await popup.close();
    const again = await stage.browser.openPopup(page);
    await again.waitForText('h1', 'No rule allows PUT');
    await again.waitForPart('.known', bucketName);
    await again.close();
  });

  test('in parts, to a bucket that exposes no ETag, is explained though nothing was refused, and mended', async () => {
    stage.cors = added([other, { ...anyHeader, exposeHeaders: [] }]);
    await upload(page, '#upload-parts', 'failed');
    const popup = await stage.browser.openPopup(page);
    const title = 'The page cannot read ETag, so the multipart upload will fail';
    const row = `[...document.querySelectorAll('.finding-row')].find((each) => each.innerText.includes('${title}'))`;
    await popup.waitFor(row, 'its row in the list');
    await popup.evaluate(`${row}.click()`);
    await popup.waitFor(`document.querySelector('.paste, .rules-links, .known')`);
    await forgetRules(popup);
    await popup.waitForText('h1', title);
    await pasteRules(popup, await configurationText());
    await popup.waitForText('.edit h3', 'Add one line to Expose-Headers of rule 2');
    await popup.waitForText('.edit pre', 'ETag');
    await popup.click('.notations button:nth-of-type(2)');
    await popup.click('.whole summary');
    const suggested = await popup.text('.whole pre');
    await popup.click('.notations button');
    await popup.close();
    await putConfiguration(suggested);
    await upload(page, '#upload-parts', 'succeeded');
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
