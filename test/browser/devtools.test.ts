import { setTimeout as sleep } from 'node:timers/promises';
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
  setStage,
  upload,
  uploadUrl,
} from '../playground/stage.ts';
import { violations } from './accessibility.ts';

const onlyReads: CorsRule = {
  allowedOrigins: [pageOrigin],
  allowedMethods: ['GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};

describe.each(testedBrowsers)('%s: the panel in DevTools', (name) => {
  let stage: Stage;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    stage = await setStage(name);
    page = await stage.browser.openPage(uploadUrl());
    panel = await stage.browser.openDevtoolsPanel(page);
  });
  afterAll(() => stage?.close());
  beforeEach(() => {
    stage.cors = { rules: [onlyReads], responseVary: false };
  });

  test('says what to do while DevTools have seen nothing', async () => {
    await panel.waitForText('h1', 'DevTools has not recorded a request yet');
    expect(await violations(panel)).toEqual([]);
  });

  test('shows what fails on a site that is not watched', async () => {
    const found = `document.querySelector('h1').innerText === 'The bucket refused the preflight for this PUT'`;
    // Firefox's tools may lose the first preflight after they have opened: a person repeats what failed.
    for (let tries = 0; tries < 5 && !(await panel.evaluate(found)); tries++) {
      await upload(page, '#upload-fetch', 'failed');
      for (let looks = 0; looks < 50 && !(await panel.evaluate(found)); looks++) await sleep(80);
    }
    await panel.waitFor(found, 'the finding');
    const inside = await stage.browser.openPage(stage.browser.extensionUrl('page/page.html'));
    const watched = `(globalThis.browser ?? chrome).permissions.contains({ origins: ['${pageOrigin}/*'] })`;
    expect(await inside.evaluate(watched)).toBe(false);
    await inside.close();
    await page.bringToFront();
    expect(await violations(panel)).toEqual([]);
  });

  test('asks the bucket', async () => {
    await panel.click('.ask');
    await panel.waitForText('.asking h2', `No rule allows PUT from ${pageOrigin}`);
    await panel.waitForPart('.drafted h3', 'Tick PUT');
    expect(await violations(panel)).toEqual([]);
  });

  test('names the field, and clears its own list when the change is saved', async () => {
    await pasteRules(panel, printXml({ rules: [onlyReads], responseVary: false }));
    await panel.waitForText('.edit h3', 'Tick PUT in rule 1');
    for (const scheme of ['dark', 'light']) {
      await panel.evaluate(`void (document.documentElement.style.colorScheme = '${scheme}')`);
      expect(await violations(panel)).toEqual([]);
      await panel.click('.language');
      await panel.waitFor(`document.querySelector('.edit')`, 'the change in the other language');
      expect(await violations(panel)).toEqual([]);
    }
    stage.cors = { rules: [{ ...onlyReads, allowedMethods: ['GET', 'PUT'] }], responseVary: false };
    await panel.click('.fix .check');
    await panel.waitForText('.noted', `${bucketName}: now using the changed rules`);
    await panel.waitFor(`document.querySelector('.finding') === null`, 'the list to be cleared');
    expect(await violations(panel)).toEqual([]);
    await upload(page, '#upload-fetch', 'succeeded');
    await panel.waitFor(
      `document.querySelector('.nothing-here p').innerText.startsWith('So far, 1 request to a bucket succeeded')`,
      'the success',
    );
  });

  test('forgets at a navigation what is not kept', async () => {
    const isListed = (key: string) =>
      `document.querySelector('#tab-time-line')?.click(), [...document.querySelectorAll('.time-line li')].some(({ textContent }) => textContent.includes('/${key}'))`;
    // Firefox's tools lose requests on a busy machine, above all in the moment in which they take in a navigation.
    const ask = async (key: string) => {
      for (let tries = 0; tries < 8; tries++) {
        await page.evaluate(
          `fetch('https://${bucketHost}/${key}-${tries}', { method: 'DELETE' }).catch(({ name }) => name)`,
        );
        for (const end = Date.now() + 3000; Date.now() < end; await sleep(50))
          if (await panel.evaluate(isListed(key))) return;
      }
      throw new Error(`${key} is not listed`);
    };
    await ask('first');
    await page.reload();
    await panel.waitFor(`document.querySelector('.nothing-here')`, 'the list to be cleared');
    await panel.click('.bar label');
    await ask('second');
    await page.reload();
    await ask('third');
    expect(await panel.evaluate(isListed('first'))).toBe(false);
    expect(await panel.evaluate(isListed('second'))).toBe(true);
    await panel.click('.clear');
    await panel.waitFor(`document.querySelector('.nothing-here')`, 'the list to be cleared');
  });

  test('sees what the page never sent, where the browser tells', async () => {
    const outcome = `fetch('http://${bucketHost}/mixed').catch(({ name }) => name)`;
    const found = `document.querySelector('main')?.innerText.includes('mixed content')`;
    // Firefox's tools may lose it after a navigation; a person's look at the panel makes that ask again.
    for (let tries = 0; tries < 5 && !(await panel.evaluate(found)); tries++) {
      expect(await page.evaluate(outcome)).toBe('TypeError');
      await panel.evaluate(`void dispatchEvent(new Event('focus'))`);
      for (let looks = 0; looks < 30 && !(await panel.evaluate(found)); looks++) await sleep(80);
    }
    await panel.waitFor(found, 'the mixed content');
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
