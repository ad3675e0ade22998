import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import type { BucketRequest } from '../../src/cos/match.ts';
import type { BucketAnswer } from '../../src/cos/respond.ts';
import { en } from '../../src/text/en/en.ts';
import { plainText } from '../../src/text/phrase.ts';
import { zhCn } from '../../src/text/zh-cn/zh-cn.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import {
  bucketHost,
  bucketName,
  forgetRules,
  pageOrigin,
  pasteRules,
  type Stage,
  upload,
  uploadUrl,
  watchSite,
} from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

/** It refuses `authorization`, and COS does not document what its last line allows. */
const rule: CorsRule = {
  allowedOrigins: [pageOrigin],
  allowedMethods: ['PUT'],
  allowedHeaders: ['content-type', 'x-cos-*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
const refused: BucketAnswer = { status: 403, matchedRule: null, headers: [] };
const assumed = plainText(en.assumptions['partial-wildcard-in-header']);
const words = en.interface.settling;

/** A bucket for which `x-cos-*` is a name like any other. */
function takesLiterally({ requestHeaders }: BucketRequest, answer: BucketAnswer): BucketAnswer {
  if (requestHeaders.some((name) => name.startsWith('x-cos-'))) return refused;
  const listed = ['Access-Control-Allow-Headers', 'content-type,x-cos-*'] as const;
  const others = answer.headers.filter(([name]) => name !== listed[0]);
  return answer.status === 200 ? { ...answer, headers: [...others, listed] } : answer;
}

describe.each(testedBrowsers)('%s: settling an assumption', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(`https://${bucketHost}/`);
    await page.evaluate(`document.cookie = 'session=secret; path=/; secure; samesite=none'`);
    await page.goto(uploadUrl());
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());
  // A key of its own for each test: browsers cache preflights by URL.
  beforeEach(async ({ task }) => {
    bucket().otherwise = null;
    bucket().cors = { rules: [rule], responseVary: false };
    await page.goto(uploadUrl(`&headers=x-cos-meta-author&key=${task.id}`));
  });

  const bucket = () => stage.playground.bucket(bucketName);

  /** Has an upload refused, opens the popup on it and pastes the rules there, which rest on an assumption. */
  async function known(): Promise<Page> {
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelector('.paste, .rules-links, .known')`, 'the popup');
    await forgetRules(popup);
    await pasteRules(popup, JSON.stringify({ CORSRules: [rules(rule)] }));
    await popup.waitForPart('.assumptions', assumed);
    await popup.waitFor(`document.querySelector('.fix')`, 'the change');
    bucket().requests.length = 0;
    return popup;
  }

  const rules = ({ allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders, maxAgeSeconds }: CorsRule) => ({
    AllowedOrigin: allowedOrigins,
    AllowedMethod: allowedMethods,
    AllowedHeader: allowedHeaders,
    ExposeHeader: exposeHeaders,
    MaxAgeSeconds: maxAgeSeconds,
  });

  test('that holds is shown as observed, and still is when the popup opens again', async () => {
    const popup = await known();
    await popup.waitForPart('.assumptions .offer', words.sends(2));
    expect(await violations(popup)).toEqual([]);
    await popup.click('.settle');
    await popup.waitForPart('.observed', assumed);
    await popup.waitForPart('.observed small', 'observed on ');
    expect(await violations(popup)).toEqual([]);
    const sent = bucket().requests;
    expect(sent.map(({ method, url, origin, cookie }) => ({ method, url, origin, cookie }))).toEqual(
      Array.from({ length: 2 }, () => ({
        method: 'OPTIONS',
        url: `https://${bucketHost}/`,
        origin: pageOrigin,
        cookie: null,
      })),
    );
    await popup.close();
    const again = await stage.browser.openPopup(page);
    await again.waitForPart('.observed', assumed);
    await again.waitFor(`document.querySelector('.fix .proof')`, 'the proven change');
    expect(await again.evaluate(`document.querySelector('.settle')`)).toBeNull();
    await again.close();
  });

  test('that does not hold withdraws the change, until the rules are forgotten', async () => {
    bucket().otherwise = takesLiterally;
    const popup = await known();
    await popup.click('.settle');
    await popup.waitForText('.contradicted h2', words.contradicted);
    await popup.waitForPart('.contradicted', plainText(words.does['header-pattern-taken-literally']));
    await popup.waitForPart('.contradicted', plainText(words.noChange));
    expect(await popup.evaluate(`document.querySelector('.fix')`)).toBeNull();
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    const again = await stage.browser.openPopup(page);
    await again.waitForText('.contradicted h2', words.contradicted);
    await again.click('.language');
    await again.waitForText('.contradicted h2', zhCn.interface.settling.contradicted);
    expect(await violations(again)).toEqual([]);
    await again.click('.language');
    await again.close();
    const afresh = await known();
    expect(await afresh.evaluate(`document.querySelector('.contradicted')`)).toBeNull();
    await afresh.close();
  });

  test('is not settled by a bucket that answers from other rules', async () => {
    const popup = await known();
    bucket().cors = { rules: [{ ...rule, allowedMethods: ['PUT', 'GET'] }], responseVary: false };
    await popup.click('.settle');
    await popup.waitForPart('.assumptions .unsettled', plainText(words.unsettled['unlike-rules']));
    bucket().cors = { rules: [], responseVary: false };
    await popup.click('.settle');
    await popup.waitForPart('.assumptions .unsettled', plainText(words.unsettled.ambiguous));
    expect(await violations(popup)).toEqual([]);
    await popup.waitFor(`document.querySelector('.fix')`, 'the change to stay');
    await popup.close();
  });

  test('is offered beside the ids of the answer that failed', async () => {
    const popup = await known();
    await popup.click('#tab-headers');
    await popup.waitFor(`document.querySelector('.request-ids')`, 'the IDs');
    const ids = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('.request-ids dd code')].map(({ textContent }) => textContent)`,
    );
    expect(ids).toHaveLength(2);
    const [requestId = ''] = ids;
    const seconds = Number.parseInt(atob(requestId).slice(0, 8), 16);
    expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(60);
    const link = await popup.evaluate<string[]>(
      `(({ href, target, rel }) => [href, target, rel])(document.querySelector('.request-ids a'))`,
    );
    expect(link).toEqual(['https://console.cloud.tencent.com/cos/diagnose', '_blank', 'noreferrer']);
    expect(await popup.evaluate(`document.querySelector('.request-ids .caveat')`)).toBeNull();
    await popup.click('.request-ids .copy');
    await popup.waitForPart('.request-ids .copy', en.interface.copied);
    await popup.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
