import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketHost, pageOrigin, type Stage, setStage, watchSite } from '../playground/stage.ts';

/** A page that browsers keep when it is left. */
const kept = (name: string) => `${pageOrigin}/plain?cache=max-age=60&n=${name}`;

/** A request that the bucket refuses to a page. */
const put = (key: string) => `fetch('https://${bucketHost}/${key}', { method: 'PUT' }).then(() => 1, () => 0)`;

describe.each(testedBrowsers)('%s: a page that was left and is shown again', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(name, { keepsPages: true });
    stage.cors = { rules: [], responseVary: false };
    page = await stage.browser.openPage(kept('first'));
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());

  const shows = (key: string) => `document.querySelector('main').innerText.includes('${key}')`;

  const hear = `void Object.assign(globalThis, { hears: true, restored: undefined },
    addEventListener('pageshow', ({ persisted }) => { globalThis.restored = persisted; }))`;

  /** Goes to a page of the history, which heard before. Gives whether the browser had kept it. */
  async function travel(step: 'back' | 'forward', to: string): Promise<boolean> {
    await page.evaluate('void (globalThis.restored = undefined)');
    await page.evaluate(`void setTimeout(() => history.${step}(), 10)`);
    const isShown = `(globalThis.hears ? globalThis.restored !== undefined : document.readyState === 'complete')`;
    await page.waitFor(`location.href === '${kept(to)}' && ${isShown}`, 'the page to be shown again');
    return page.evaluate<boolean>('globalThis.restored === true');
  }

  /** Opens two pages, each of which sends a request, and goes back to the first. */
  async function leaveAndReturn(): Promise<{ readonly popup: Page; readonly isKept: boolean }> {
    await page.goto(kept('first'));
    await page.evaluate(hear);
    expect(await page.evaluate(put('first-key'))).toBe(0);
    await page.goto(kept('second'));
    await page.evaluate(hear);
    expect(await page.evaluate(put('second-key'))).toBe(0);
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(shows('second-key'), 'the request of the second page');
    await page.bringToFront();
    return { popup, isKept: await travel('back', 'first') };
  }

  test('shows no request of the page that was left meanwhile, and those that it makes', async () => {
    let { popup, isKept } = await leaveAndReturn();
    // A browser may drop a page that it keeps at any time.
    for (let times = 1; !isKept && times < 3; times++) {
      await popup.close();
      ({ popup, isKept } = await leaveAndReturn());
    }
    expect(isKept).toBe(true);
    await popup.waitFor(`!${shows('second-key')}`, 'the request of the second page to leave');
    await popup.waitForText('h1', '1 request to a bucket failed before the page was watched');
    expect(await page.evaluate(put('third-key'))).toBe(0);
    await popup.waitFor(shows('third-key'), 'the new request');
    expect(await travel('forward', 'second')).toBe(true);
    await popup.waitFor(`!${shows('third-key')}`, 'the request of the first page to leave');
    await popup.close();
  });

  test('keeps its list when it only changes its own address', async () => {
    await page.goto(kept('first'));
    expect(await page.evaluate(put('fourth-key'))).toBe(0);
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(shows('fourth-key'), 'the request');
    await page.bringToFront();
    await page.evaluate(`void history.pushState(null, '', '/pushed')`);
    await page.evaluate(`void (location.hash = 'part')`);
    await page.evaluate('void history.back()');
    await page.waitFor(`location.pathname === '/pushed' && location.hash === ''`);
    // Longer than any browser takes to tell of a document that it had kept.
    await page.evaluate('new Promise((after) => setTimeout(after, 1500))');
    expect(await popup.evaluate(shows('fourth-key'))).toBe(true);
    await popup.close();
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
