import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import type { Bucket } from '../playground/bucket/bucket.ts';
import { xmlReply } from '../playground/bucket/reply.ts';
import { credentials } from '../playground/playground.ts';
import {
  bucketHost,
  bucketName,
  forgetRules,
  openRulesForm,
  pageOrigin,
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
  allowedHeaders: ['authorization', 'content-type'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};

const denied = { secretId: 'AKIDwithoutPermission', secretKey: 'key-without-permission', mayUseCors: false };
const temporary = {
  secretId: 'AKIDtemporary_key',
  secretKey: 'temporary-key',
  securityToken: 'token+of/a=temporary!key*',
  mayUseCors: true,
};

interface Key {
  readonly secretId: string;
  readonly secretKey: string;
  readonly securityToken?: string;
}

interface Refusal {
  readonly what: string;
  readonly key?: Key;
  /** What is the matter with the bucket meanwhile. */
  readonly bucket?: Partial<Pick<Bucket, 'clockAhead' | 'corsReply'>>;
  readonly says: string;
}

const html = '<!doctype html><html><title>Sign in</title></html>';

const refusals: readonly Refusal[] = [
  {
    what: 'a wrong SecretKey',
    key: { ...credentials, secretKey: 'another-key' },
    says: 'COS answered SignatureDoesNotMatch: the SecretKey does not belong to this SecretId. Copy both again.',
  },
  {
    what: 'an unknown SecretId',
    key: { ...credentials, secretId: 'AKIDunknown' },
    says: 'COS does not know this SecretId. Copy it again; a temporary key also needs its token.',
  },
  {
    what: 'a temporary key with another token',
    key: { ...temporary, securityToken: 'another-token' },
    says: 'COS does not know this SecretId with this token. Copy SecretId, SecretKey and token of the same temporary key again.',
  },
  {
    what: 'a key without the permission',
    key: denied,
    says: 'COS answered AccessDenied: the key lacks the permission name/cos:GetBucketCORS on this bucket. Grant it in CAM or use another key.',
  },
  {
    what: 'a clock that is behind',
    bucket: { clockAhead: 20 * 60_000 },
    says: "This computer's clock is 20 minutes behind COS's, so COS rejects the signature. Set the clock, then fetch again.",
  },
  {
    what: 'a clock that is ahead',
    bucket: { clockAhead: -5 * 60_000 },
    says: "This computer's clock is 5 minutes ahead of COS's, so COS rejects the signature. Set the clock, then fetch again.",
  },
  {
    what: "a network's sign-in page",
    bucket: { corsReply: { status: 200, headers: [['Content-Type', 'text/html']], body: html } },
    says: `${bucketHost} answered 200 with a web page, not COS's XML: the response comes from a proxy or a network's sign-in page. Sign in or turn the proxy off, then fetch again.`,
  },
  {
    what: 'a redirect',
    bucket: {
      corsReply: { status: 302, headers: [['Location', 'https://portal.example.com/login?ticket=secret']], body: '' },
    },
    says: `${bucketHost} answered with a 302 redirect to https://portal.example.com/login, which does not come from COS but from a proxy or a network's sign-in page, and was not followed. Sign in or turn the proxy off, then fetch again.`,
  },
  {
    what: 'a bucket that does not exist',
    bucket: { corsReply: xmlReply(404, '<Error><Code>NoSuchBucket</Code><Message>No.</Message></Error>') },
    says: `COS has no bucket ${bucketName} in ap-guangzhou. The region was read from the host and may be wrong: check it first, then the bucket's name.`,
  },
  {
    what: 'an error of the server',
    bucket: { corsReply: { status: 503, headers: [], body: '' } },
    says: `${bucketHost} answered 503, an internal server error. Fetch again later.`,
  },
  {
    what: '1 MB of XML',
    bucket: { corsReply: { status: 200, headers: [], body: `<CORSConfiguration>${' '.repeat(1_000_000)}` } },
    says: `${bucketHost} sent more than 131072 bytes, but a CORS configuration has at most 65536. Check for a proxy, then fetch again.`,
  },
];

const anyBrowser = '(globalThis.browser ?? chrome)';

describe.each(testedBrowsers)('%s: fetching rules', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name, { inPrivateWindows: true });
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    bucket().furtherKeys.push(denied, temporary);
  });
  afterAll(() => stage?.close());
  // A key of its own for each test: browsers cache preflights by URL.
  beforeEach(({ task }) => page.goto(uploadUrl(`&headers=x-cos-meta-author&key=${task.id}`)));

  const bucket = () => stage.playground.bucket(bucketName);

  /** Has an upload refused and opens the popup on it, with the form to fetch rules. */
  async function refused(...rules: readonly CorsRule[]): Promise<Page> {
    bucket().cors = { rules, responseVary: false };
    await upload(page, '#upload-fetch', 'failed');
    bucket().requests.length = 0;
    const popup = await stage.browser.openPopup(page);
    await forgetRules(popup);
    await openRulesForm(popup, 'fetch');
    return popup;
  }

  async function fetchWith(popup: Page, { secretId, secretKey, securityToken = '' }: Key): Promise<void> {
    const typed = [secretId, secretKey, securityToken];
    for (const [index, text] of typed.entries()) {
      await popup.fill(`.secret-field:nth-of-type(${index + 1}) input`, text);
    }
    await popup.click('.fetch-rules');
  }

  const typed = (popup: Page) =>
    popup.evaluate<string[]>(`[...document.querySelectorAll('.fetch-form input')].map(({ value }) => value)`);

  const stored = (popup: Page) =>
    popup.evaluate<string>(`(async () => {
      const { local, session } = (globalThis.browser ?? chrome).storage;
      return JSON.stringify([await local.get(null), await session.get(null)]);
    })()`);

  test.each([
    ['a permanent key', credentials],
    ['a temporary key', temporary],
  ])('with %s names the field and sends one GET', async (_, key: Key) => {
    const popup = await refused(rule);
    expect(await violations(popup)).toEqual([]);
    expect(bucket().requests).toEqual([]);
    await fetchWith(popup, key);
    await popup.waitForText('h1', 'Rule 1 does not allow the header x-cos-meta-author');
    await popup.waitFor(`document.activeElement.tagName === 'H1'`, 'the heading to have the focus');
    await popup.waitForText('.known > span', `${bucketName}: 1 rule, fetched just now`);
    expect(await violations(popup)).toEqual([]);
    expect(bucket().requests).toMatchObject([
      { method: 'GET', url: `https://${bucketHost}/?cors`, origin: null, cookie: null, status: 200 },
    ]);
    const kept = await stored(popup);
    expect(kept).toContain(`"source":"fetched"`);
    for (const secret of Object.values(key)) if (typeof secret === 'string') expect(kept).not.toContain(secret);
    // Neither the page's list nor its count holds what the extension sent.
    expect(kept).not.toContain('?cors');

    bucket().cors = { rules: [{ ...rule, allowedHeaders: ['*'] }], responseVary: false };
    await popup.click('.fetch-again');
    expect(await typed(popup)).toEqual(['', '', '']);
    await fetchWith(popup, key);
    await popup.waitFor(`!document.querySelector('.fetch-form')`, 'the rules to be fetched again');
    await popup.waitForText('h1', "The bucket's response does not match the rules saved here");
    await popup.close();
  });

  test('leaves the form in peace that was opened meanwhile', async () => {
    const popup = await refused(rule);
    for (const [index, text] of [credentials.secretId, credentials.secretKey].entries()) {
      await popup.fill(`.secret-field:nth-of-type(${index + 1}) input`, text);
    }
    await popup.evaluate(
      `['.fetch-rules', '.fetch-form .other-form'].forEach((button) => document.querySelector(button).click())`,
    );
    await popup.fill('.paste textarea', 'half of what');
    await expect.poll(() => bucket().requests.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await popup.evaluate(`document.querySelector('.paste textarea').value`)).toBe('half of what');
    expect(await popup.evaluate(`document.querySelector('.known')`)).toBe(null);
    await popup.close();
  });

  test('where nothing is configured says so', async () => {
    const popup = await refused();
    await fetchWith(popup, credentials);
    await popup.waitForText('h1', 'The bucket has no CORS rules');
    await popup.waitForText('.known > span', `${bucketName}: 0 rules, fetched just now`);
    await popup.close();
  });

  test('says what stood in the way', async () => {
    const popup = await refused(rule);
    for (const { what, key = credentials, bucket: meanwhile = {}, says } of refusals) {
      Object.assign(bucket(), { clockAhead: 0, corsReply: null }, meanwhile);
      await fetchWith(popup, key);
      await popup.waitForText('.fetch-form .problem', says);
      expect(await typed(popup), what).toEqual([key.secretId, '', '']);
    }
    Object.assign(bucket(), { clockAhead: 0, corsReply: null });
    expect(await violations(popup)).toEqual([]);
    const kept = await stored(popup);
    for (const secret of [credentials.secretKey, credentials.secretId, 'another-key', 'another-token', 'ticket']) {
      expect(kept).not.toContain(secret);
    }
    await fetchWith(popup, { ...credentials, secretKey: '' });
    await popup.waitForPart('.fetch-form .problem', 'SecretKey');
    const focused = `document.querySelector('.fetch-form [aria-invalid=true]') === document.activeElement`;
    await popup.waitFor(focused, 'the field that lacks its text to have the focus');
    expect(await violations(popup)).toEqual([]);
    await popup.click('.language');
    await fetchWith(popup, denied);
    await popup.waitForPart('.fetch-form .problem', '密钥缺少此存储桶的 name/cos:GetBucketCORS 权限');
    expect(await violations(popup)).toEqual([]);
    await popup.click('.language');
    await popup.close();
  });

  test('of a bucket behind a custom domain asks for its region', async () => {
    const domain = 'files.example.com';
    const empty = await stage.browser.openPopup(page);
    await empty.click('.domains summary');
    await empty.fill('.watch-host input', domain);
    await empty.click('.watch-host [type=submit]');
    await empty.waitForPart('.watch-host .added', domain);
    await empty.evaluate(`${anyBrowser}.storage.local.set({ domains: { '${domain}': '${bucketName}' } })`);
    await empty.close();
    await page.reload();
    bucket().cors = { rules: [rule], responseVary: false };
    await page.evaluate(
      `fetch('https://${domain}/a', { method: 'PUT', headers: { 'x-cos-acl': 'private' } }).catch(() => undefined)`,
    );
    bucket().requests.length = 0;
    const popup = await stage.browser.openPopup(page);
    await forgetRules(popup);
    await openRulesForm(popup, 'fetch');
    await popup.click('.fetch-rules');
    await popup.waitForText('.fetch-form .problem', "Enter the bucket's region, such as ap-guangzhou.");
    await popup.fill('.secret-field input', 'other-1250000000.cos.ap-guangzhou.myqcloud.com');
    await popup.click('.fetch-rules');
    await popup.waitForPart('.fetch-form .problem', 'This is a host of another bucket, other-1250000000.');
    const { secretId, secretKey } = credentials;
    const type = async (...texts: readonly string[]) => {
      for (const [index, text] of texts.entries()) {
        await popup.evaluate(`document.querySelectorAll('.secret-field input')[${index}].dataset.index = '${index}'`);
        await popup.fill(`[data-index='${index}']`, text);
      }
      await popup.click('.fetch-rules');
    };
    await type('ap-guangzhou', secretKey, secretId, '');
    await popup.waitForPart('.fetch-form .problem', 'SecretId and SecretKey are swapped');
    expect(await typed(popup)).toEqual(['ap-guangzhou', '', '', '']);
    await type('ap-shanghai', secretId, secretKey);
    await popup.waitForPart('.fetch-form .problem', `${bucketHost.replace('guangzhou', 'shanghai')} did not answer.`);
    expect(await violations(popup)).toEqual([]);
    await type('ap-guangzhou', secretId, secretKey);
    await popup.waitForText('h1', 'Rule 1 does not allow the header x-cos-acl');
    expect(bucket().requests).toMatchObject([{ url: `https://${bucketHost}/?cors`, status: 200 }]);
    await popup.evaluate(`${anyBrowser}.storage.local.remove('domains')`);
    await popup.close();
  });

  test('in a private window keeps the rules there', async () => {
    bucket().cors = { rules: [rule], responseVary: false };
    const query = '&headers=x-cos-meta-author&key=private';
    const site = await stage.browser.openPrivatePage(uploadUrl(query));
    await upload(site, '#upload-fetch', 'failed');
    const inside = await stage.browser.openPrivatePage(stage.browser.extensionUrl('manifest.json'));
    const tab = await inside.evaluate<number>(
      `${anyBrowser}.tabs.query({}).then((tabs) => tabs.find(({ incognito, url }) => incognito && url === ${JSON.stringify(uploadUrl(query))}).id)`,
    );
    await forgetRules(inside);
    await inside.goto(stage.browser.extensionUrl(`popup/popup.html?tab=${tab}`));
    await openRulesForm(inside, 'fetch');
    await fetchWith(inside, credentials);
    await inside.waitForText('h1', 'Rule 1 does not allow the header x-cos-meta-author');
    expect(await inside.evaluate(`${anyBrowser}.storage.local.get('configuration:${bucketName}')`)).toEqual({});
    await site.close();
    await inside.close();
  });

  test('says of rules that were stored before where they came from was kept that they were noted', async () => {
    const popup = await refused(rule);
    const old = { configuration: { rules: [rule], responseVary: false }, savedAt: Date.now() - 3_600_000 };
    await popup.evaluate(`${anyBrowser}.storage.local.set({ 'configuration:${bucketName}': ${JSON.stringify(old)} })`);
    await popup.waitForText('.known > span', `${bucketName}: 1 rule, saved 1 hour ago`);
    await popup.close();
  });

  test('asks the browser for a host that it may not reach, and sends nothing before', async () => {
    const popup = await refused(rule);
    const permissions = `${anyBrowser}.permissions`;
    const withheld = await popup.evaluate<boolean>(
      `${permissions}.remove({ origins: ['*://*.myqcloud.com/*'] }).catch(() => false)`,
    );
    // Chrome does not let an extension give back what its manifest asks for.
    expect(withheld).toBe(name === 'firefox');
    if (withheld) {
      await fetchWith(popup, credentials);
      await popup.waitForPart('.fetch-form .problem', `does not allow this extension to reach ${bucketHost}`);
      expect(bucket().requests).toEqual([]);
      await popup.click('.permit');
      await popup.waitFor(`!document.querySelector('.fetch-form .problem')`, 'the host to be granted');
    }
    await fetchWith(popup, credentials);
    await popup.waitForPart('.known > span', 'fetched');
    await popup.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
