import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketName, forgetRules, pageOrigin, pasteRules, type Stage, upload, watchSite } from '../playground/stage.ts';
import { sharedStage } from './shared-stage.ts';

interface Client {
  readonly client: 'cos-sdk' | 'aws-sdk' | 'uppy';
  /** The method that is refused first. */
  readonly method: string;
  /** The requests that the change is for and that were not seen. */
  readonly expected: number;
  /** Some of the marked lines. */
  readonly marked: readonly string[];
}

const clients: readonly Client[] = [
  { client: 'cos-sdk', method: 'GET', expected: 4, marked: ['POST', 'PUT', 'DELETE', 'content-md5', 'ETag'] },
  { client: 'aws-sdk', method: 'POST', expected: 3, marked: ['PUT', 'DELETE', 'x-amz-checksum-crc32', 'ETag'] },
  { client: 'uppy', method: 'POST', expected: 2, marked: ['PUT', 'ETag'] },
];

describe.each(testedBrowsers)('%s: an upload in parts to a bucket without rules', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(`${pageOrigin}/clients`);
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());

  test.each(clients)('by $client succeeds after one change', async ({ client, method, expected, marked }) => {
    stage.cors = { rules: [], responseVary: false };
    await page.goto(`${pageOrigin}/clients?bucket=${bucketName}&region=ap-guangzhou`);
    await upload(page, `#${client}`, 'failed');

    const popup = await stage.browser.openPopup(page);
    await forgetRules(popup);
    await popup.waitForText('h1', `The bucket refused the preflight for this ${method}`);
    await pasteRules(popup, '{"CORSRules":[]}');
    await popup.waitForText('h1', 'The bucket has no CORS rules');
    await popup.waitForPart('.proof', `${expected} expected requests pass too`);
    const lines = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('.fix [data-mark]')].map((line) => line.innerText)`,
    );
    expect(lines).toEqual(expect.arrayContaining([...marked]));
    await popup.waitForPart('.request-line', '1 upload');
    await popup.click('.notations button:nth-of-type(2)');
    await popup.click('.whole summary');
    const suggested = parseConfiguration(await popup.text('.whole pre'));
    await popup.click('.notations button');
    await popup.close();
    if (!suggested.ok) throw new Error('the change is no configuration');

    stage.cors = suggested.configuration;
    await upload(page, `#${client}`, 'succeeded');
    const after = await stage.browser.openPopup(page);
    await after.waitFor(
      `document.querySelector('.findings .passed, .remedy.passed')`,
      'the failure to have passed since',
    );
    await after.close();
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
