import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import type { Stage } from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

interface Entry {
  readonly request: { readonly method: string; readonly headers: object[] };
}

const whole = await readFile(new URL('../hars/chromium/preflight-refused.har', import.meta.url), 'utf8');

/** A HAR of a refused upload, in which each entry is changed. */
function changed(change: (entry: Entry) => object): string {
  const { log } = JSON.parse(whole) as { log: { entries: Entry[] } };
  return JSON.stringify({ log: { ...log, entries: log.entries.map(change) } });
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.waitFor(`document.querySelector('main')`, 'the page to show itself');
  await page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
  await page.waitFor(`document.querySelector('.opened')?.innerText.startsWith('${name}: ')`, 'the file to be read');
}

const longHost = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example.com`;
const ofBucket = /examplebucket-\d+\.cos\.[a-z-]+\.myqcloud\.com/g;

describe.each(testedBrowsers)('%s: the full page', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(stage.browser.extensionUrl('page/page.html'));
  });
  afterAll(() => stage?.close());

  test.each(['constructor', '__proto__', 'toString'])('shows a HAR whose words are %s', async (word) => {
    const entry = (each: Entry) => ({
      ...each,
      _resourceType: word,
      request: { ...each.request, headers: [{ name: 'Sec-Fetch-Dest', value: word }, ...each.request.headers] },
    });
    await drop(page, `${word}.har`, changed(entry));
    await page.waitFor(
      `document.querySelector('h1')?.innerText.startsWith('The bucket refused the preflight for this PUT')`,
      'the finding',
    );
    expect(await page.evaluate(`document.querySelectorAll('.fault').length`)).toBe(0);
  });

  test('keeps its layout with a host of 190 characters and a method of 3,000', async () => {
    const method = 'M'.repeat(3000);
    const long = changed((each) =>
      each.request.method === 'OPTIONS' ? each : { ...each, request: { ...each.request, method } },
    ).replaceAll(ofBucket, longHost);
    await drop(page, 'long.har', long.replaceAll('"PUT"', JSON.stringify(method)));
    await page.waitFor(`document.querySelector('article.finding h1')`, 'the finding');
    for (const width of [580, 320]) {
      await page.setViewport({ width, height: 800 });
      const sizes = `[document.documentElement.scrollWidth, document.documentElement.clientWidth]`;
      const [wide, seen] = await page.evaluate<[number, number]>(sizes);
      expect(wide).toBeLessThanOrEqual(seen);
    }
    // A popup is as wide as its longest part that does not break.
    const narrowest = await page.evaluate<number>(`(() => {
      document.body.style.inlineSize = 'min-content';
      const { scrollWidth } = document.body;
      document.body.style.inlineSize = '';
      return scrollWidth;
    })()`);
    expect(narrowest).toBeLessThanOrEqual(580);
    await page.setViewport({ width: 1000, height: 800 });
    expect(await page.evaluate<number>(`document.querySelector('h1').innerText.length`)).toBeLessThan(800);
  });

  test('tells of a fault in the view of one file, and shows the next', async () => {
    // Whatever takes a text apart fails.
    await page.evaluate(`(() => {
      const { split } = String.prototype;
      String.prototype.split = function (...values) {
        if (globalThis.isPlanted) throw new Error('planted');
        return split.apply(this, values);
      };
      globalThis.isPlanted = true;
    })()`);
    await drop(page, 'faulty.har', whole.replaceAll('examplebucket-', 'otherbucket-'));
    await page.waitFor(`document.querySelector('.fault')?.innerText.includes('planted')`, 'the fault to be told');
    const plant = (on: boolean) => page.evaluate(`globalThis.isPlanted = ${on}`);
    await plant(false);
    expect(await violations(page)).toEqual([]);
    await plant(true);
    await page.click('.language');
    await page.waitFor(
      `document.querySelector('.fault')?.innerText.includes('此扩展存在缺陷：planted')`,
      'the same in Chinese',
    );
    await page.click('.language');
    await plant(false);
    await drop(page, 'next.har', whole);
    await page.waitFor(
      `document.querySelector('h1')?.innerText.startsWith('The bucket refused the preflight for this PUT')`,
      'the finding',
    );
    expect(await page.evaluate(`document.querySelectorAll('.fault').length`)).toBe(0);
  });
});
