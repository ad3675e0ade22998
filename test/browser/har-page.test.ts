import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import {
  bucketName,
  pageOrigin,
  pasteRules,
  type Stage,
  upload,
  uploadUrl,
  waitLikePerson,
  watchSite,
} from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const har = (name: string) => readFile(new URL(`../hars/${name}.har`, import.meta.url), 'utf8');

/** Drops a file on the page, made in it from an expression for its parts. */
async function drop(page: Page, name: string, parts: string): Promise<void> {
  await page.waitFor(`document.querySelector('main')`, 'the page to show itself');
  await page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(${parts}, ${JSON.stringify(name)}));
    document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
}

const dropText = (page: Page, name: string, text: string) => drop(page, name, JSON.stringify([text]));

/**
 * The parts of a HAR of 200 MB: entries of another host, each with a body of 50 KB, and now and then an upload to COS.
 */
async function large(): Promise<string> {
  const { log } = JSON.parse(await har('chromium/preflight-refused')) as {
    log: { pages: object[]; entries: object[] };
  };
  const uploads = log.entries.slice(1).map((entry) => JSON.stringify(entry));
  return `(() => {
    const other = JSON.stringify({
      startedDateTime: '2026-11-24T10:00:00.000Z',
      time: 12,
      request: { method: 'GET', url: 'https://api.example.com/list', headers: [{ name: 'Origin', value: '${pageOrigin}' }] },
      response: { status: 200, headers: [], content: { text: '{"name": "\\u6d77\\u6ee9"}'.repeat(2500) } },
    });
    const block = [...Array.from({ length: 40 }, () => other), ${JSON.stringify(uploads.join())}].join() + ',';
    const blob = new Blob([block]);
    const head = '{"log":{"version":"1.2","pages":${JSON.stringify(log.pages)},"entries":[';
    return [head, ...Array.from({ length: Math.ceil(200e6 / blob.size) }, () => blob), '{}]}}'];
  })()`;
}

describe.each(testedBrowsers)('%s: the full page', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(stage.browser.extensionUrl('page/page.html'));
  });
  afterAll(() => stage?.close());

  test('after the installation a page says what this does; its example shows four reasons and the rule of each', async () => {
    const first = await stage.browser.openPage(stage.browser.extensionUrl('first-run/first-run.html'));
    await first.waitForPart('.first-run h1', 'It names the field');
    expect(await violations(first)).toEqual([]);
    await first.click('.begin .first');
    await first.waitForPart('.findings', 'CORS is not the cause');
    const titles = await first.evaluate<string>(`document.querySelector('.findings').innerText`);
    expect(titles).toContain('No rule allows https://app.example.com');
    expect(titles).toContain('Rule 2 does not allow the header x-cos-meta-author');
    expect(titles).toContain('No rule allows DELETE');
    const stored = await first.evaluate(
      `(globalThis.browser ?? chrome).storage.local.get('configuration:${bucketName}')`,
    );
    expect(stored).toEqual({});
    await first.close();
  });

  test('reads the HARs of every browser, and another file takes the place of the last', async () => {
    await page.waitForText('h1', 'Start with a tab, a HAR file, rules or a request');
    expect(await violations(page)).toEqual([]);
    for (const [file, title] of [
      ['chromium/preflight-refused', 'The bucket refused the preflight for this PUT'],
      ['firefox/mixed-content', 'The browser blocked an http request'],
      ['safari/not-cors-by-hand', 'The bucket refused this PUT; CORS is not the cause'],
    ] as const) {
      await dropText(page, `${file}.har`, await har(file));
      await page.waitFor(
        `document.querySelector('.opened')?.innerText.startsWith('${file}.har: ')`,
        'the file to be read',
      );
      await page.waitFor(`document.querySelector('h1')?.innerText.startsWith(${JSON.stringify(title)})`, title);
    }
  });

  test('reads a HAR again once a bucket is named behind a host that nothing in it showed to be COS', async () => {
    const behindProxy = (await har('chromium/preflight-refused'))
      .replaceAll(/examplebucket-\d+\.cos\.[a-z-]+\.myqcloud\.com/g, 'files.example.org')
      .replaceAll('tencent-cos', 'nginx')
      .replaceAll(/x-cos-request-id/gi, 'x-request-id');
    await dropText(page, 'proxy.har', behindProxy);
    const title = `document.querySelector('h1').innerText`;
    await page.waitFor(`document.querySelector('.opened')?.innerText.includes('proxy.har')`, 'the file to be read');
    expect(await page.evaluate(title)).not.toContain('files.example.org');
    const name = (domains: string) => page.evaluate(`(globalThis.browser ?? chrome).storage.local.set(${domains})`);
    await name(`{ domains: { 'files.example.org': '${bucketName}' } }`);
    await page.waitFor(
      `${title}.includes('files.example.org answered through the server nginx')`,
      'the finding of the host that was named',
    );
    await name('{ domains: {} }');
  });

  test('keeps the title in view behind a key of thousands of characters', async () => {
    const long = (await har('chromium/preflight-refused')).replaceAll(
      /(myqcloud\.com\/)[^"?]+/g,
      (_, host) => host + 'k'.repeat(3500),
    );
    await dropText(page, 'long-key.har', long);
    await page.waitFor(`document.querySelector('.request-line')?.innerText.includes('kkk')`, 'the request');
    expect(await page.evaluate(`document.querySelector('.request-line').offsetHeight < 120`)).toBe(true);
  });

  test('says of a HAR that lost the preflight, as Firefox may, that the end is not in it', async () => {
    const { log } = JSON.parse(await har('firefox/preflight-refused')) as {
      log: { entries: { request: { method: string } }[] };
    };
    const entries = log.entries.filter(({ request }) => request.method !== 'OPTIONS');
    await dropText(page, 'lost.har', JSON.stringify({ log: { ...log, entries } }));
    await page.waitFor(
      `document.querySelector('h1').innerText === 'This HAR has no result for 1 request to COS'`,
      'the sentence',
    );
    expect(await violations(page)).toEqual([]);
  });

  test('mends what a HAR shows, with rules that are pasted, and has no list to clear', async () => {
    await dropText(page, 'upload.har', await har('firefox/preflight-refused'));
    await page.waitFor(`document.querySelector('.paste')`, 'the form for the rules');
    await pasteRules(
      page,
      '{"CORSRules":[{"AllowedOrigin":["https://app.example.com"],"AllowedMethod":["GET"],"AllowedHeader":["*"]}]}',
    );
    await page.waitForText('.edit h3', 'Tick PUT in rule 1');
    expect(await page.evaluate(`document.querySelector('button.check')`)).toBeNull();
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await violations(page)).toEqual([]);
      await page.click('.language');
      expect(await violations(page)).toEqual([]);
    }
    await page.setColorScheme('light');
    await page.click('.forget');
  });

  test('says in a sentence what is no HAR, and shows what stands before a cut', async () => {
    const whole = await har('firefox/preflight-refused');
    for (const [file, text, sentence] of [
      ['empty.har', '', 'empty.har is empty'],
      ['hars.zip', 'PK\u0003\u0004', 'hars.zip is a ZIP archive'],
      ['page.html', '<html>', 'page.html is not a HAR file'],
      ['other.json', '{"name": "x"}', 'other.json is JSON, but not a HAR file'],
      ['cut.har', whole.trimEnd().slice(0, -4), 'cut.har is cut off after 5'],
    ] as const) {
      await dropText(page, file, text);
      await page.waitFor(
        `document.querySelector('[role=status] .problem')?.innerText.startsWith(${JSON.stringify(sentence)})`,
        sentence,
      );
      expect(await violations(page)).toEqual([]);
    }
    await page.waitForText('h1', 'The bucket refused the preflight for this PUT');
  });

  test('stays at hand while it reads 200 MB, and gives the findings', { timeout: 180_000 }, async () => {
    await page.bringToFront();
    // The page looks at itself: what a driver is told in time says nothing of the page.
    await page.evaluate(`void (globalThis.painted = new Set(), requestAnimationFrame(function look() {
      const { value } = document.querySelector('progress') ?? {};
      if (value !== undefined) painted.add(value);
      if (value >= 2 && globalThis.cancels) document.querySelector('.cancel').click();
      requestAnimationFrame(look);
    }), globalThis.cancels = true)`);
    await drop(page, 'large.har', await large());
    await page.waitFor(
      `document.querySelector('[role=status]').innerText === 'Reading large.har was cancelled.'`,
      'the end',
    );

    await page.evaluate(`void (cancels = false, painted.clear())`);
    await drop(page, 'large.har', await large());
    for (const percent of [10, 20, 30, 40, 50, 60, 70, 80, 90]) {
      await page.waitFor(`(document.querySelector('progress')?.value ?? 100) >= ${percent}`, `${percent} %`);
    }
    await page.waitFor(`document.querySelector('.opened')`, 'the file to be read');
    await page.waitForText('h1', 'The bucket refused the preflight for this PUT');
    expect(await page.evaluate('painted.size')).toBeGreaterThan(20);
  });

  test('follows a tab that is not watched to where it is, and to its end', async () => {
    const tab = await stage.browser.openPage(uploadUrl());
    const address = `page/page.html?tab=${await stage.browser.tabId(tab)}`;
    const opened = await stage.browser.openPage(stage.browser.extensionUrl(address));
    await opened.waitForText('h1', 'The tab that this page belongs to is not watched yet');
    expect(await violations(opened)).toEqual([]);
    await watchSite(stage.browser, tab);
    const says = (title: string) => opened.waitFor(`document.querySelector('h1').innerText === '${title}'`, title);
    await says('No request to a COS bucket has been captured here yet');
    await opened.waitForText('.bar .site', 'app.example.com');
    stage.cors = { rules: [], responseVary: false };
    await upload(tab, '#upload-fetch', 'failed');
    await says('The bucket refused the preflight for this PUT');
    await tab.close();
    await says('The tab that this page belongs to is closed');
    await opened.close();
  });

  test('shows a tab with more room, by a link in the popup', async () => {
    const site = await stage.browser.openPage(uploadUrl());
    stage.cors = { rules: [], responseVary: false };
    await upload(site, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(site);
    await popup.waitFor(`document.querySelector('.bar .open-page')?.href.includes('?tab=')`, 'the link');
    const address = await popup.evaluate<string>(`document.querySelector('.bar .open-page').href`);
    await popup.close();
    const full = await stage.browser.openPage(address);
    await full.waitForText('h1', 'The bucket refused the preflight for this PUT');
    await full.waitForPart('.request-line', bucketName);
    await waitLikePerson(site);
    await upload(site, '#upload-fetch', 'failed');
    await full.waitFor(`document.querySelector('.times').innerText === '2 uploads'`, 'the second failure');
    expect(await violations(full)).toEqual([]);
    await dropText(full, 'upload.har', await har('firefox/preflight-refused'));
    await full.waitForPart('.of-file [aria-pressed=true]', 'upload.har');
    await full.waitFor(`document.querySelector('.times')?.innerText === '1 upload'`, 'the finding in the file');
    expect(await violations(full)).toEqual([]);
    await full.click('.of-tab');
    await full.waitFor(`document.querySelector('.times')?.innerText === '2 uploads'`, 'the tab again');
    await full.click('.of-file .close');
    await full.waitFor(`document.querySelector('.of-file') === null`, 'the file to be closed');
    await full.close();
    await site.close();
  });

  test('checks rules that are pasted, and shows where a file can be dropped', async () => {
    await page.goto(stage.browser.extensionUrl('page/page.html#rules'));
    await page.fill('.paste textarea', '{"AllowedOrigin":["https://app.example.com/"],"AllowedMethod":["PUT"]}');
    await page.click('.paste [type=submit]');
    await page.waitForText('.found h2', '1 rule was read');
    await page.waitForPart('.mistakes', 'ends with a slash');
    expect(await violations(page)).toEqual([]);
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], 'any.har'));
      document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
    await page.waitForText('.drop-anywhere', 'Drop the HAR file here');
    await page.setViewport({ width: 290, height: 600 });
    expect(await page.evaluate(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
    await page.setViewport({ width: 1280, height: 800 });
  });

  test('leaves nothing of a HAR in storage, and no error in a console', async () => {
    const stored = `Promise.all([(globalThis.browser ?? chrome).storage.local.get(null), (globalThis.browser ?? chrome).storage.session.get(null)])`;
    await page.goto(stage.browser.extensionUrl('page/page.html'));
    await dropText(page, 'passed.har', (await har('chromium/passed')).replaceAll('photos/beach.jpg', 'from-a-har'));
    await page.waitFor(`document.querySelector('.opened')`, 'the file to be read');
    expect(JSON.stringify(await page.evaluate(stored))).not.toContain('from-a-har');
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
