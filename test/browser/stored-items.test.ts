import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketName, type Stage, upload, uploadUrl, watchSite } from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const storage = '(globalThis.browser ?? chrome).storage';
const refused = 'The bucket refused the preflight for this PUT';

/** In a content script: which areas let themselves be read. */
const readable = `async () => {
  const { storage } = globalThis.browser ?? chrome;
  const told = await Promise.all(
    ['local', 'session'].map(async (name) => {
      try {
        await storage[name].get(null);
        return [name];
      } catch {
        return [];
      }
    }),
  );
  return told.flat();
}`;

describe.each(testedBrowsers)('%s: what is stored and broken', (name) => {
  let stage: Stage;
  let page: Page;
  let inside: Page;
  let tab: number;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    // What an open popup says is not said by another.
    await stage.browser.closePopup();
    tab = await stage.browser.tabId(page);
    inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
  });
  afterAll(() => stage?.close());
  beforeEach(({ task }) => page.goto(uploadUrl(`&key=${task.id}`)));

  const set = (area: 'local' | 'session', items: object) =>
    inside.evaluate(`${storage}.${area}.set(${JSON.stringify(items)}).then(() => 0)`);
  const keys = (area: 'local' | 'session') =>
    inside.evaluate<string[]>(`${storage}.${area}.get(null).then(Object.keys)`);

  const brokenCapture = () => ({
    [`exchange:${tab}:broken`]: '{}',
    [`exchange:${tab}:cut`]: '{"id":',
    [`exchange:${tab}:number`]: 42,
    'pending:broken': '{}',
    'pending:null': null,
    'early:broken:0': {},
    'early:broken:1': [null],
    [`left-out:${tab}`]: '"many"',
    [`checked:${tab}`]: {},
    'asked:broken': [],
  });
  const brokenMemory = {
    [`configuration:${bucketName}`]: 42,
    'configuration:other-1250000000': {},
    [`observed:${bucketName}`]: 'all',
    settings: null,
    domains: { 'files.example.com': {} },
    language: {},
  };

  test('keeps neither the background from capturing nor the popup from showing it, and is said once', async () => {
    await set('local', brokenMemory);
    // Firefox does not stop a background that still applies the settings, or says so in its console.
    await expect.poll(() => keys('session')).toContain('dropped:settings');
    await sleep(500);
    await stage.browser.stopBackground();
    await expect.poll(() => stage.browser.backgroundRuns()).toBe(false);
    await set('session', brokenCapture());
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', refused);
    for (const part of ['Stored data could not be read', 'captured requests', 'saved rules', 'the settings'])
      await popup.waitForPart('.dropped', part);
    const edges = `['.bar', '.dropped'].map((part) => document.querySelector(part).getBoundingClientRect())`;
    const stays = `${edges}.every(({ top, bottom }, at) => (at === 0 ? top === 0 : bottom <= innerHeight))`;
    expect(await popup.evaluate(stays)).toBe(true);
    expect(await violations(popup)).toEqual([]);
    await popup.click('.language');
    await popup.waitForPart('.dropped', '部分已保存的数据无法解析');
    expect(await violations(popup)).toEqual([]);
    await popup.click('.language');
    await popup.close();
    await expect.poll(async () => (await keys('session')).filter((key) => /broken|cut|dropped/.test(key))).toEqual([]);
    const again = await stage.browser.openPopup(page);
    await again.waitForText('h1', refused);
    expect(await again.evaluate(`document.querySelector('.dropped').innerText`)).toBe('');
    await again.close();
  });

  test('shows nothing blank while the background runs', async () => {
    await upload(page, '#upload-fetch', 'failed');
    await set('session', brokenCapture());
    await set('local', brokenMemory);
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', refused);
    await popup.waitForPart('.dropped', 'captured requests');
    await popup.close();
    await set('session', brokenCapture());
    await set('local', brokenMemory);
    const full = await stage.browser.openPage(stage.browser.extensionUrl(`page/page.html?tab=${tab}`));
    await full.waitForText('h1', refused);
    await full.waitForPart('.dropped', 'saved rules');
    await full.close();
    await set('local', brokenMemory);
    const settings = await stage.browser.openPage(stage.browser.extensionUrl('settings/settings.html'));
    await settings.waitForText('h1', 'Settings');
    await settings.waitForPart(
      '.dropped',
      'the settings (object keys stay hidden until this is changed in the settings)',
    );
    expect(await settings.evaluate(`document.querySelector('.hide-keys').checked`)).toBe(true);
    expect(await violations(settings)).toEqual([]);
    await settings.close();
    await expect.poll(() => keys('local')).toEqual(expect.not.arrayContaining([`configuration:${bucketName}`]));
  });

  test('is out of reach for content scripts where the browser can keep it from them', async () => {
    const run = `(globalThis.browser ?? chrome).scripting.executeScript({ target: { tabId: ${tab} }, func: ${readable} })`;
    const [{ result } = { result: null }] = await inside.evaluate<{ result: unknown }[]>(run);
    // Firefox keeps `storage.session` alone, and knows no way to have the other kept.
    expect(result).toEqual(name === 'chromium' ? [] : ['local']);
  });

  test('no error reaches a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
