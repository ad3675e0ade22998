import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printXml } from '../../src/notation/print-xml.ts';
import type { Report } from '../../src/report/report.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketName, pageOrigin, pasteRules, type Stage, upload, uploadUrl, watchSite } from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const key = 'folder-of-jane';

describe.each(testedBrowsers)('%s: the report of a finding', (name) => {
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    const page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    await page.goto(uploadUrl(`&key=${key}`));
    const rule = { allowedOrigins: [`${pageOrigin}:8443`], allowedMethods: ['PUT'], allowedHeaders: ['*'] };
    stage.cors = { rules: [{ ...rule, exposeHeaders: [] }], responseVary: false };
    await upload(page, '#upload-fetch', 'failed');
    popup = await stage.browser.openPopup(page);
    await pasteRules(popup, printXml(stage.cors));
    await popup.waitForPart('.finding h1', 'No rule allows');
  });
  afterAll(() => stage?.close());

  /** What a button that is clicked copies. */
  async function copied(button: string): Promise<string> {
    await popup.evaluate(
      `Object.defineProperty(navigator.clipboard, 'writeText', {
        configurable: true,
        value: async (text) => { globalThis.copied = text; },
      })`,
    );
    await popup.click(button);
    await popup.waitForText(button, 'Copied');
    return popup.evaluate<string>('globalThis.copied');
  }

  test('is shown as it is copied, without the object’s key unless it is wanted', async () => {
    await popup.waitFor(`document.querySelector('#tab-report')`, 'the tab of the report');
    await popup.click('#tab-report');
    await popup.waitFor(`document.querySelector('.report pre')`, 'the report');
    const text = await popup.evaluate<string>(`document.querySelector('.report pre').textContent`);
    expect(await copied('.report-actions button:nth-of-type(1)')).toBe(text);
    expect(text).toMatch(name === 'firefox' ? /Firefox \d+/ : /Chrome \d+/);
    expect(text).not.toContain(key);
    const report = JSON.parse(await copied('.report-actions button:nth-of-type(2)')) as Report;
    expect(report).toMatchObject({ about: 'origin-not-allowed', bucket: bucketName, objectKeys: false, whole: true });
    expect(await copied('.report-actions button:nth-of-type(3)')).toContain('Security Management → CORS → Rule 1');
    expect(await violations(popup)).toEqual([]);
    await popup.click('.report-actions input');
    await popup.waitFor(`document.querySelector('.report pre').textContent.includes('${key}')`, 'the key');
    await popup.click('.report-actions input');
  });
});
