import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemKeys } from '../../extension/capture/item-keys.ts';
import type { Exchange } from '../../src/exchange.ts';
import { exchangeUnder } from '../../src/replay.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { openRulesForm, pageOrigin, type Stage, uploadUrl, watchSite } from '../playground/stage.ts';
import { pendingPut } from '../src/support/exchanges.ts';
import { rulesOf } from '../src/support/probed-rules.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const known = 'knownbucket-1250000000';
const unknown = 'otherbucket-1250000000';
const rules = rulesOf({ allowedOrigins: [`${pageOrigin}:8443`], allowedHeaders: ['*'] });

function failed(id: number, bucket: string, path: string, more: Partial<Exchange['request']> = {}): Exchange {
  const url = `https://${bucket}.cos.ap-guangzhou.myqcloud.com${path}`;
  const request = { ...pendingPut.request, url, origin: pageOrigin, ...more };
  return exchangeUnder({ ...pendingPut, id: String(id), startedAt: id, request }, rules);
}

const exchanges = [
  failed(1, unknown, '/reports/q3.pdf'),
  failed(2, unknown, '/reports/q4.pdf', { method: 'DELETE' }),
  failed(3, known, '/photos/cat.jpg'),
];

/** Presses a key where the focus is, as far as a page can: what the browser itself does with it does not happen. */
async function press(view: Page, key: string): Promise<void> {
  await view.evaluate(`void document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }))`);
}

const focused = (text: string) => `document.activeElement.innerText.includes(${JSON.stringify(text)})`;

describe.each(testedBrowsers)('%s: the list of several findings', (name) => {
  let stage: Stage;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    tabId = await stage.browser.tabId(page);
    const items = exchanges.map((each) => [itemKeys.exchange(tabId, each.id), JSON.stringify(each)]);
    const saved = { configuration: rules, savedAt: 1 };
    const inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
    await inside.evaluate(`(async () => {
      const { session, local } = (globalThis.browser ?? chrome).storage;
      await session.set(${JSON.stringify(Object.fromEntries(items))});
      await local.set({ 'configuration:${known}': ${JSON.stringify(saved)} });
    })()`);
    await inside.close();
  });
  afterAll(() => stage?.close());

  test('leads by keys to a finding and back to its row, and copies the line that the finding shows', async () => {
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelectorAll('.finding-row').length === 3`, 'the list');
    expect(await popup.evaluate(`document.querySelector('.finding') === null`)).toBe(true);
    await popup.waitFor(focused('photos/cat.jpg'), 'the first row to have the focus');
    await popup.evaluate(`void (navigator.clipboard.writeText = async (text) => { globalThis.copied = text; })`);
    await press(popup, 'c');
    await popup.waitForText('.said', 'Copied');
    await press(popup, 'ArrowDown');
    await press(popup, 'ArrowDown');
    await popup.waitFor(focused('reports/q3.pdf'), 'the last row to have the focus');
    await press(popup, 'ArrowUp');
    await press(popup, 'ArrowUp');
    await popup.evaluate(`document.activeElement.click()`);
    await popup.waitForText('h1', `No rule allows ${pageOrigin}, but one allows ${pageOrigin}:8443`);
    await popup.waitFor(`document.activeElement.localName === 'h1'`, 'the heading to have the focus');
    await popup.waitFor(`document.querySelector('.copy.first')`, 'the button that copies');
    await popup.evaluate(`void (globalThis.fromList = globalThis.copied)`);
    await popup.click('.copy.first');
    await popup.waitFor(
      `globalThis.copied === globalThis.fromList && globalThis.copied === '${pageOrigin}'`,
      'one line',
    );
    await press(popup, 'Escape');
    await popup.waitFor(focused('photos/cat.jpg'), 'the row to have the focus again');
    await popup.close();
  });

  test('is narrowed down by what is typed, and Escape brings all back', async () => {
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(focused('photos/cat.jpg'), 'the first row to have the focus');
    await press(popup, '/');
    await popup.fill('.sought input', 'q4 otherbucket');
    await popup.waitForText('.matching', '1 of 3 findings shown');
    const rows = `[...document.querySelectorAll('li:not([hidden]) > .finding-row')].length`;
    expect(await popup.evaluate(rows)).toBe(1);
    await press(popup, 'ArrowDown');
    await popup.waitFor(focused('reports/q4.pdf'), 'the row that is left to have the focus');
    await press(popup, 'Escape');
    await popup.waitFor(`${rows} === 3`, 'all rows');
    await popup.close();
  });

  test('can be used without sight, in the dark and in a narrow window, in both languages', async () => {
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelectorAll('.finding-row').length === 3`, 'the list');
    for (const scheme of ['light', 'dark'] as const) {
      await popup.setColorScheme(scheme);
      for (const width of [580, 290]) {
        await popup.setViewport({ width, height: 600 });
        expect(await violations(popup)).toEqual([]);
        expect(await popup.evaluate(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
      }
      await popup.click('.language');
    }
    await popup.setColorScheme('light');
    await popup.close();
  });

  test('opens again as it was left, and brings back by keys what was forgotten', async () => {
    const half = '<CORSConfiguration>\n  <CORSRule>\n    <AllowedOrigin>https://app.exa';
    const choose = async (view: Page, row: string) => {
      await view.waitFor(focused(row), `the row of ${row} to have the focus`);
      await view.evaluate('document.activeElement.click()');
    };
    const popup = await stage.browser.openPopup(page);
    await choose(popup, 'photos/cat.jpg');
    await popup.click('.notations button:nth-child(2)');
    await press(popup, 'Escape');
    await popup.waitFor(focused('photos/cat.jpg'), 'the list');
    await press(popup, 'End');
    await choose(popup, 'reports/q3.pdf');
    await openRulesForm(popup, 'paste');
    await popup.fill('.paste textarea', half);
    await popup.click('#tab-report');
    await popup.close();

    const again = await stage.browser.openPopup(page);
    await again.waitFor(`document.querySelector('#tab-report')?.ariaSelected === 'true'`, 'the tab that was open');
    await again.waitFor(`document.querySelector('.paste textarea')?.value === ${JSON.stringify(half)}`, 'the text');
    await again.waitForPart('.request-line', 'reports/q3.pdf');
    await press(again, 'Escape');
    await again.waitFor(focused('reports/q3.pdf'), 'the list');
    await press(again, 'Home');
    await choose(again, 'photos/cat.jpg');
    await again.waitFor(`document.querySelector('.notations button:nth-child(2)')?.ariaPressed === 'true'`, 'the form');

    const stored = `(globalThis.browser ?? chrome).storage.local.get('configuration:${known}').then(JSON.stringify)`;
    const before = await again.evaluate<string>(stored);
    await again.waitFor(`document.querySelector('.forget')`, 'the rules');
    await again.evaluate(`document.querySelector('.forget').focus()`);
    await again.evaluate('document.activeElement.click()');
    await again.waitForText('.undo-place[role="status"] .undo-line span', `The rules of ${known} were forgotten.`);
    await again.waitFor(`document.activeElement.matches('.undo')`, 'the button to have the focus');
    await again.waitFor(`${stored}.then((text) => text === '{}')`, 'the rules to be gone');
    expect(await violations(again)).toEqual([]);
    await again.evaluate('document.activeElement.click()');
    await again.waitFor(`document.activeElement.matches('.forget')`, 'the rules to be back and in focus');
    await again.waitFor(`${stored}.then((text) => text === ${JSON.stringify(before)})`, 'them to be stored as before');
    await press(again, 'Escape');
    await again.waitFor(focused('photos/cat.jpg'), 'the list');
    await again.close();
  });

  test('stands beside the first finding where there is room, and folds into one column where there is none', async () => {
    const full = await stage.browser.openPage(stage.browser.extensionUrl(`page/page.html?tab=${tabId}`));
    await full.setViewport({ width: 1280, height: 800 });
    await full.waitFor(`document.querySelector('.beside .fix')`, 'the list and the finding');
    expect(await full.evaluate(`document.querySelectorAll('.finding-row').length`)).toBe(3);
    expect(await full.evaluate(`document.querySelector('[aria-current=true]').innerText.includes('cat.jpg')`)).toBe(
      true,
    );
    const fills = `document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth`;
    expect(await full.evaluate(fills)).toBe(true);
    expect(await violations(full)).toEqual([]);
    await full.setViewport({ width: 600, height: 800 });
    await full.waitForText('.to-list', 'All 3');
    expect(await full.evaluate(`document.querySelector('.findings') === null`)).toBe(true);
    await full.click('.to-list');
    await full.waitFor(focused('photos/cat.jpg'), 'the row to have the focus');
    await full.close();
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
