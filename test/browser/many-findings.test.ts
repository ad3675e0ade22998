import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemKeys } from '../../extension/capture/item-keys.ts';
import { findings } from '../../extension/findings/finding.ts';
import { en } from '../../src/text/en/en.ts';
import { plainText } from '../../src/text/phrase.ts';
import { diagnosisText } from '../../src/text/text.ts';
import { loadOf } from '../bench/captured-load.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketName, type Stage, uploadUrl, watchSite } from '../playground/stage.ts';
import { sharedStage } from './shared-stage.ts';

describe.each(testedBrowsers)('%s: the popup with hundreds of requests', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage(name);
  });
  afterAll(() => stage.close());

  test('ends with the findings of all, in their order, and the change that mends them', async () => {
    const { browser } = stage;
    const page = await browser.openPage(uploadUrl());
    await watchSite(browser, page);
    const tabId = await browser.tabId(page);
    const { exchanges, configuration } = loadOf(1, 300, 30);
    const items = exchanges.map((each) => [itemKeys.exchange(tabId, each.id), JSON.stringify(each)]);
    const saved = { configuration, savedAt: 1 };
    const inside = await browser.openPage(browser.extensionUrl('manifest.json'));
    await inside.evaluate(`(async () => {
      const { session, local } = (globalThis.browser ?? chrome).storage;
      await session.set(${JSON.stringify(Object.fromEntries(items))});
      await local.set({ 'configuration:${bucketName}': ${JSON.stringify(saved)} });
    })()`);
    await inside.close();
    const popup = await browser.openPopup(page);
    const found = findings(exchanges, new Map([[bucketName, saved]]));
    await popup.waitFor(`document.querySelectorAll('.findings li').length === ${found.length}`, 'all of the list');
    const titles = await popup.evaluate(
      `[...document.querySelectorAll('.findings .title')].map((each) => each.textContent)`,
    );
    expect(titles).toEqual(found.map(({ diagnosis }) => plainText(diagnosisText(en, diagnosis).title)));
    expect(found[0]?.suggestion).not.toBeNull();
    await popup.click('.finding-row');
    await popup.waitFor(`document.querySelector('article[aria-busy=false] .fix')`, 'the finding with its change');
    expect(await popup.text('.fix .proof')).toContain('Simulated with this change');
    await popup.close();
    expect(await browser.consoleErrors()).toEqual([]);
  });
});
