import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import {
  bucketHost,
  bucketName,
  pageOrigin,
  pasteRules,
  type Stage,
  upload,
  uploadUrl,
  watchSite,
} from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const rule: CorsRule = {
  allowedOrigins: [pageOrigin],
  allowedMethods: ['GET', 'HEAD', 'PUT'],
  allowedHeaders: ['authorization', 'content-type', 'x-cos-meta-author'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
const lacksHeader: CorsRule = { ...rule, allowedHeaders: ['authorization', 'content-type'] };
const headerTitle = 'The origin and the method are allowed; the header x-cos-meta-author is refused';

const allowed = (host: string) => `(globalThis.browser ?? chrome).permissions.contains({ origins: ['*://${host}/*'] })`;

interface Lack {
  readonly lacks: string;
  readonly rules: readonly CorsRule[];
  readonly title: string;
  readonly cause: string;
  readonly heading: string;
  /** What is to be copied or ticked. */
  readonly lines: readonly string[];
}

const asked = ['authorization', 'content-type', 'x-cos-meta-author'];

const lacks: readonly Lack[] = [
  {
    lacks: 'a header',
    rules: [lacksHeader],
    title: headerTitle,
    cause: 'Without headers the bucket answers 200; with x-cos-meta-author it answers 403.',
    heading: 'Add one line to Allow-Headers',
    lines: ['x-cos-meta-author'],
  },
  {
    lacks: 'the origin',
    rules: [{ ...rule, allowedOrigins: ['http://app.example.com'] }],
    title: `No rule allows ${pageOrigin}`,
    cause: `The bucket answers 200 to PUT from http://app.example.com, but 403 to PUT from ${pageOrigin}.`,
    heading: 'Add one line to Origin',
    lines: [pageOrigin],
  },
  {
    lacks: 'the method',
    rules: [{ ...rule, allowedMethods: ['GET', 'HEAD'] }],
    title: `No rule allows PUT from ${pageOrigin}`,
    cause: 'For this origin the bucket answers 200 to GET, HEAD, but 403 to PUT.',
    heading: 'Tick PUT',
    lines: ['PUT'],
  },
  {
    lacks: 'all rules',
    rules: [],
    title: `Every preflight from ${pageOrigin} is refused, whatever the method`,
    cause:
      'The bucket answers 403 to each: no rule lists the origin, or there is no rule at all. From outside, the two look the same.',
    heading: 'Add a rule at the end',
    lines: [pageOrigin, 'PUT', asked.join('\n'), 'ETag', '600'],
  },
];

describe.each(testedBrowsers)('%s: asking a bucket', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(`https://${bucketHost}/`);
    await page.evaluate(`document.cookie = 'session=secret; path=/; secure; samesite=none'`);
    await page.reload();
    await vi.waitFor(() => expect(bucket().requests.map(({ cookie }) => cookie)).toContain('session=secret'));
    await page.goto(uploadUrl());
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());
  // A key of its own for each test: browsers cache preflights by URL.
  beforeEach(({ task }) => page.goto(uploadUrl(`&headers=x-cos-meta-author&key=${task.id}`)));

  const bucket = () => stage.playground.bucket(bucketName);

  /** Has an upload refused under some rules and opens the popup on it. The bucket's log then begins anew. */
  async function refused(...rules: readonly CorsRule[]): Promise<Page> {
    bucket().cors = { rules, responseVary: false };
    await upload(page, '#upload-fetch', 'failed');
    bucket().requests.length = 0;
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', 'The bucket refused the preflight for this PUT');
    return popup;
  }

  /** Has the bucket asked, for the first time or again. */
  async function ask(popup: Page): Promise<void> {
    await popup.waitFor(`document.querySelector('.ask, .again')`, 'the button that asks');
    await popup.click((await popup.evaluate(`document.querySelector('.ask') !== null`)) ? '.ask' : '.again');
  }

  const lines = (popup: Page) =>
    popup.evaluate<string[]>(
      `[...document.querySelectorAll('.drafted :is(pre, .boxes)')].map(({ innerText }) => innerText)`,
    );

  test('is preceded by a rule drafted from the request, and a text for the owner by which the upload passes', async () => {
    const popup = await refused(lacksHeader);
    await popup.waitForPart('.drafted h2', 'A rule that would let this request pass');
    expect(await lines(popup)).toEqual([pageOrigin, 'PUT', asked.join('\n'), 'ETag', '600']);
    await popup.evaluate(
      `Object.defineProperty(navigator.clipboard, 'writeText', { value: async (text) => { globalThis.copied = text; } })`,
    );
    await popup.click('.drafted header .copy');
    await popup.waitForText('.drafted header .copy', 'Copied');
    const note = await popup.evaluate<string>('globalThis.copied');
    await popup.close();
    expect(note).toContain(`CORS: the bucket \`${bucketName}\` refuses \`PUT\` from \`${pageOrigin}\``);
    const drafted = parseConfiguration(/```\n(.*?)```/s.exec(note)?.[1] ?? '');
    expect(drafted).toMatchObject({ ok: true });
    if (drafted.ok) bucket().cors = drafted.configuration;
    await upload(page, '#upload-fetch', 'succeeded');
  });

  test.each(lacks)(
    'that lacks $lacks tells so without its rules',
    async ({ rules, title, cause, heading, lines: expected }) => {
      const popup = await refused(...rules);
      expect(await violations(popup)).toEqual([]);
      expect(bucket().requests).toEqual([]);
      await ask(popup);
      await popup.waitForText('.asking h2', title);
      await popup.waitForText('.asking h2 + p', cause);
      await popup.waitForPart('.drafted h3', heading);
      await popup.waitForPart('.drafted h3', 'inferred');
      expect(await lines(popup)).toEqual(expected);
      expect(await violations(popup)).toEqual([]);
      await popup.close();

      const sent = bucket().requests;
      expect(sent.length).toBeGreaterThan(1);
      expect(sent.length).toBeLessThanOrEqual(30);
      expect([...new Set(sent.map(({ method }) => method))]).toEqual(['OPTIONS']);
      expect([...new Set(sent.map(({ url }) => url))]).toEqual([`https://${bucketHost}/`]);
      expect(sent.filter(({ cookie }) => cookie !== null)).toEqual([]);
      expect(sent.filter(({ origin }) => origin === null || /extension/.test(origin))).toEqual([]);
      if (title === headerTitle) expect([...new Set(sent.map(({ origin }) => origin))]).toEqual([pageOrigin]);
    },
  );

  test('whose rules were changed since says that the preflight passes now', async () => {
    const popup = await refused(lacksHeader);
    bucket().cors = { rules: [rule], responseVary: false };
    await ask(popup);
    await popup.waitForText('.asking h2', 'The bucket now allows this preflight');
    await popup.waitForPart('.asking', 'Reload the page and retry the request.');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  test('shows of the rule that answered what was seen, and says when the page failed again since', async () => {
    const popup = await refused(lacksHeader);
    await ask(popup);
    await popup.waitForText('.asking h2', headerTitle);
    await popup.click('.widen');
    await popup.waitForPart('.asking .caveat', 'With *, every page that this rule allows can send any header.');
    expect(await lines(popup)).toEqual(['*']);
    await popup.click('.widen');
    expect(await lines(popup)).toEqual(['x-cos-meta-author']);
    await popup.click('.sketched-rules summary');
    await popup.waitForPart(
      '.sketched-rules pre',
      `Allow-Headers\n  authorization\n  content-type\nExpose-Headers\n  ETag\nMax-Age\n  5`,
    );
    await popup.waitForPart(
      '.sketched-rules',
      'There may be more in Origin: a response shows only what was asked for.',
    );
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await upload(page, '#upload-fetch', 'failed');
    const later = await stage.browser.openPopup(page);
    await later.waitForPart('.asking .caveat', 'The page failed again after this.');
    await later.close();
  });

  test('can be stopped', async () => {
    const popup = await refused(lacksHeader);
    const held = bucket().preflightGate.holdNext();
    await ask(popup);
    await held.arrived;
    await popup.waitForPart('.asking .progress', '0 of at most 30 preflights answered');
    await popup.waitForPart('.asking .tested', '…');
    expect(await violations(popup)).toEqual([]);
    await popup.click('.stop');
    await popup.waitForPart('.asking', 'Stopped: the conclusion rests only on the responses until then.');
    await popup.waitForText('.asking h2', "The bucket's responses do not show what is refused");
    held.release();
    expect(bucket().requests.length).toBeLessThanOrEqual(1);
    await ask(popup);
    await popup.waitForText('.asking h2', headerTitle);
    await popup.close();
  });

  test('goes on while the popup is closed', async () => {
    const popup = await refused(lacksHeader);
    const held = bucket().preflightGate.holdNext();
    await ask(popup);
    await held.arrived;
    await popup.close();
    const during = await stage.browser.openPopup(page);
    await during.waitForText('.asking h2', 'Asking the bucket');
    await during.close();
    held.release();
    const after = await stage.browser.openPopup(page);
    await after.waitForText('.asking h2', headerTitle);
    await after.close();
  });

  test('goes on when the background was stopped in the middle', async () => {
    const popup = await refused(lacksHeader);
    const held = bucket().preflightGate.holdNext();
    await ask(popup);
    await held.arrived;
    await popup.close();
    await stage.browser.stopBackground();
    held.release();
    const after = await stage.browser.openPopup(page);
    await after.waitForText('.asking h2', headerTitle);
    const rules = `(globalThis.browser ?? chrome).declarativeNetRequest.getSessionRules()`;
    await after.waitFor(`${rules}.then(({ length }) => length === 0)`, 'no rule to be left');
    await after.close();
  });

  test('is not offered once its rules are known', async () => {
    const popup = await refused(lacksHeader);
    await pasteRules(popup, JSON.stringify({ CORSRules: [] }));
    await popup.waitFor(`document.querySelector('.known') && !document.querySelector('.asking')`, 'the rules alone');
    await popup.click('.forget');
    await popup.waitFor(`document.querySelector('.asking')`, 'the offer again');
    await popup.close();
  });

  test('works on the full page and speaks Chinese', async () => {
    const popup = await refused(lacksHeader);
    await popup.click('.language');
    const tabId = await popup.evaluate<string>(`new URL(document.querySelector('.bar .open-page').href).search`);
    await popup.close();
    const full = await stage.browser.openPage(stage.browser.extensionUrl(`page/page.html${tabId}`));
    await ask(full);
    await full.waitForText('.asking h2', '来源和方法已允许，请求头 x-cos-meta-author 被拒绝');
    expect(await violations(full)).toEqual([]);
    await full.click('.language');
    await full.waitForText('.asking h2', headerTitle);
    await full.close();
  });

  test('at a domain of its own asks the browser for it first', async () => {
    const host = 'files.example.com';
    const empty = await stage.browser.openPopup(page);
    await empty.click('.domains summary');
    await empty.fill('.watch-host input', host);
    await empty.click('.watch-host [type=submit]');
    await empty.waitFor(allowed(host), 'the host to be granted');
    await empty.close();
    await page.reload();
    bucket().cors = { rules: [], responseVary: false };
    await page.evaluate(`fetch('https://${host}/a', { method: 'PUT', body: 'x' }).catch(({ name }) => name)`);
    bucket().requests.length = 0;
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', `${host} does not name its bucket`);
    await popup.evaluate(`(globalThis.browser ?? chrome).permissions.remove({ origins: ['*://${host}/*'] })`);
    await popup.click('.ask');
    await popup.waitForPart('.asking .problem', `The browser does not let this extension reach ${host}`);
    expect(bucket().requests).toEqual([]);
    expect(await violations(popup)).toEqual([]);
    await popup.click('.permit');
    await popup.waitForText('.asking h2', `Every preflight from ${pageOrigin} is refused, whatever the method`);
    expect([...new Set(bucket().requests.map(({ url }) => url))]).toEqual([`https://${host}/a`]);
    await popup.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
