import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import { en } from '../../src/text/en/en.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { pageOrigin, pasteRules, type Stage, upload, uploadUrl, watchSite } from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const rule: CorsRule = {
  allowedOrigins: [`${pageOrigin}:8443`, 'https://admin.example.com'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
};
const others = Array.from({ length: 23 }, (_, team) => ({
  ...rule,
  allowedOrigins: [`https://team-${team}.example.net`],
  allowedMethods: ['GET', 'HEAD'],
}));

/** Presses a key where the focus is. */
const press = (key: string) =>
  `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }))`;
const chosen = `document.querySelector('[role=tab][aria-selected=true]')`;
const fits = `[...document.querySelectorAll('.evidence, .request-line')].every(
  (part) => part.scrollWidth <= part.clientWidth && part.getBoundingClientRect().right <= innerWidth,
)`;

describe.each(testedBrowsers)('%s: the evidence of a finding', (name) => {
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    const page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    stage.cors = { rules: [rule, ...others], responseVary: false };
    await page.goto(uploadUrl());
    await upload(page, '#upload-fetch', 'failed');
    popup = await stage.browser.openPopup(page);
    await pasteRules(popup, printXml(stage.cors));
    await popup.waitFor(`document.querySelector('.rule-table .after')`, 'the changed rule');
  });
  afterAll(() => stage?.close());

  test('tells how far the request came, in a list', async () => {
    const told = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('ol.conversation > li')].map(({ textContent }) => textContent)`,
    );
    expect(told).toEqual([
      'Page requests PUT',
      'Preflight OPTIONS, 2 headers',
      'Bucket none of 24 rules matches',
      'Response 403 without CORS headers',
      'PUT never sent',
    ]);
    const mark = `document.querySelector('.conversation .broke [role=img]').getAttribute('aria-label')`;
    expect(await popup.evaluate(mark)).toBe(en.interface.evidence.talk.broke);
  });

  test('shows the nearest rule and that with the line, and the others when they are asked for', async () => {
    const rows = `document.querySelectorAll('.rule-table tbody tr:not(.folded)').length`;
    expect(await popup.text('.rule-table .no mark')).toBe(':8443');
    expect(await popup.text('.rule-table .after .added code')).toBe(pageOrigin);
    expect(await popup.text('.rule-table .fold')).toBe('23 more rules, none allows this origin');
    expect(await popup.evaluate(rows)).toBe(2);
    await popup.click('.rule-table .fold');
    await popup.waitFor(`${rows} === 25`, 'all rules');
    expect(await violations(popup)).toEqual([]);
    await popup.click('.rule-table .fold');
    await popup.waitFor(`${rows} === 2`, 'the others to be folded');
  });

  test('changes by the arrows, and is found by a screen reader', async () => {
    await popup.evaluate(`${chosen}.focus()`);
    for (const id of ['tab-time-line', 'tab-headers', 'tab-report', 'tab-rules']) {
      await popup.evaluate(press('ArrowRight'));
      await popup.waitFor(`${chosen}.id === '${id}' && document.activeElement === ${chosen}`, id);
      expect(await violations(popup)).toEqual([]);
    }
  });

  test.each([580, 290])('is not clipped at %i px', async (width) => {
    await popup.setViewport({ width, height: 600 });
    for (const id of ['tab-rules', 'tab-time-line', 'tab-headers', 'tab-report']) {
      await popup.click(`#${id}`);
      await popup.waitFor(`${chosen}.id === '${id}'`, id);
      expect(await popup.evaluate(fits)).toBe(true);
    }
    await popup.click('#tab-rules');
    await popup.waitFor(`document.querySelector('.rule-table')`, 'the rules');
    const table = `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('.rule-table'))`;
    expect(await popup.evaluate(table)).toBe(true);
    expect(await violations(popup)).toEqual([]);
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
