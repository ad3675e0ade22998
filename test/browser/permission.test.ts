import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketHost, pageOrigin, type Stage } from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const otherOrigin = 'https://www.example.com';

function plain(query: Readonly<Record<string, string>> = {}): string {
  return `${pageOrigin}/plain?${new URLSearchParams(query)}`;
}

/** What a page's script does, up to its end, whatever that is. */
const put = (url: string) => `fetch('${url}', { method: 'PUT', body: 'x' }).then(() => 'ok', ({ name }) => name)`;

const granted = `(globalThis.browser ?? chrome).permissions.getAll().then(({ origins }) => origins)`;

describe.each(testedBrowsers)('%s: what may be seen', (name) => {
  let stage: Stage;
  let page: Page;
  const opened: Page[] = [];

  beforeAll(async () => {
    stage = await sharedStage(name);
    stage.cors = { rules: [], responseVary: false };
    page = await stage.browser.openPage(plain());
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    for (const popup of opened.splice(0)) await popup.close();
  });

  async function openPopup(): Promise<Page> {
    const popup = await stage.browser.openPopup(page);
    opened.push(popup);
    return popup;
  }

  async function openSettings(): Promise<Page> {
    const settings = await stage.browser.openPage(stage.browser.extensionUrl('settings/settings.html'));
    opened.push(settings);
    await settings.waitFor(`document.querySelector('.required li')`, 'the hosts');
    return settings;
  }

  /** A frame that is never watched: that it is named shows that the page was asked. */
  const frame = 'https://frame.example.com/';
  const surveyed = (popup: Page) => popup.waitFor(`document.querySelector('.watch-frame')`, 'the survey of the page');

  const title = (popup: Page, text: string) =>
    popup.waitFor(`document.querySelector('h1')?.innerText.includes(${JSON.stringify(text)})`, text);

  test('a page without a click is hidden', async () => {
    const popup = await openPopup();
    await popup.waitForText('h1', 'The browser does not let extensions access this tab');
    expect(await popup.evaluate(`document.querySelector('.watch-site, .domains')`)).toBeNull();
    expect(await violations(popup)).toEqual([]);
  });

  test('what failed before is named as soon as the page may be asked, and after a late grant', async () => {
    expect(await page.evaluate(put(`https://${bucketHost}/early?sign=secret`))).toBe('TypeError');
    await stage.browser.clickAction(page);
    const popup = await openPopup();
    await popup.waitForText('.earlier li', `${bucketHost}: 1 request, apparently failed`);
    expect(await violations(popup)).toEqual([]);
    await popup.click('.watch-site');
    await title(popup, '1 request to a bucket failed before the page was watched');
    expect(await popup.evaluate('document.body.innerText')).not.toContain('secret');
    expect(await violations(popup)).toEqual([]);

    await popup.click('.reload');
    await title(popup, 'No request to a COS bucket has been captured here yet');
    await page.waitFor(`performance.getEntriesByType('resource').length === 0`, 'the page to be loaded anew');
    await page.evaluate(put(`https://${bucketHost}/late`));
    await title(popup, 'The bucket refused the preflight for this PUT');
  });

  test('a frame of another site is named, and can be watched', async () => {
    await page.goto(plain({ frame: `${otherOrigin}/plain` }));
    const popup = await openPopup();
    await popup.waitForText('.watch-frame', 'Watch www.example.com');
    await popup.click('.watch-frame');
    await popup.waitFor(`!document.querySelector('.frames')`, 'the frame to be watched');
    expect(await popup.evaluate(granted)).toContain(`${otherOrigin}/*`);
  });

  test('a host that the page asked is offered as a domain of a bucket, and others can be typed', async () => {
    await page.goto(plain());
    expect(await page.evaluate(put('https://files.example.com/early'))).toBe('TypeError');
    const popup = await openPopup();
    await popup.waitForText('.candidate', 'Add files.example.com');
    await popup.fill('.watch-host input', 'no host');
    await popup.click('.watch-host [type=submit]');
    await popup.waitForText('.watch-host .problem', 'no host is not a host name: type one such as files.example.com.');
    expect(await violations(popup)).toEqual([]);
    await popup.fill('.watch-host input', 'https://cdn.example.com/photos');
    await popup.click('.watch-host [type=submit]');
    await popup.waitForText('.added', 'Now watching cdn.example.com. Retry the request.');
    await popup.click('.candidate');
    await popup.waitFor(`!document.querySelector('.candidate')`, 'the domain to be watched');
    expect(await popup.evaluate(granted)).toEqual(
      expect.arrayContaining(['*://cdn.example.com/*', '*://files.example.com/*', `${pageOrigin}/*`]),
    );
    await page.evaluate(put('https://files.example.com/late'));
    await title(popup, 'files.example.com does not name its bucket');
  });

  test.each(['meta', 'policy'])("what the page's own policy stops is named: %s", async (where) => {
    await page.goto(plain({ [where]: "default-src *; connect-src 'self'", frame }));
    const popup = await openPopup();
    await surveyed(popup);
    await title(popup, 'No request to a COS bucket has been captured here yet');
    const stated = await popup.evaluate<string>(`document.querySelector('.nothing-here .quiet')?.innerText ?? ''`);
    if (where === 'meta') expect(stated).toContain("connect-src 'self'");
    else expect(stated).toBe('');
    // From here on the page is listened to, in both browsers.
    expect(await page.evaluate(put(`https://${bucketHost}/stopped`))).toBe('TypeError');
    const again = await openPopup();
    await title(again, `The page's CSP blocked a request to`);
    await again.waitForPart('.nothing-here p', `Add https://${bucketHost} to connect-src`);
    expect(await violations(again)).toEqual([]);
  });

  test('what a policy stopped before anybody looked is known in Chromium alone', async () => {
    await page.goto(plain({ policy: "connect-src 'self'", frame }));
    await page.evaluate(put(`https://${bucketHost}/stopped`));
    const popup = await openPopup();
    await surveyed(popup);
    await title(popup, name === 'chromium' ? 'blocked a request to' : 'captured here yet');
  });

  test('mixed content is named in Chromium; Firefox tells the page nothing of it', async () => {
    await page.goto(plain({ frame }));
    expect(await page.evaluate(put(`http://${bucketHost}/mixed`))).toBe('TypeError');
    const popup = await openPopup();
    await surveyed(popup);
    await title(popup, name === 'chromium' ? `http://${bucketHost}` : 'captured here yet');
  });

  test('what was granted is withdrawn in the settings, and the popup says so', async () => {
    await page.goto(plain());
    const popup = await openPopup();
    await title(popup, 'No request to a COS bucket has been captured here yet');
    const settings = await openSettings();
    await settings.waitForPart('.required', '*://*.myqcloud.com/*');
    expect(await settings.evaluate(`document.querySelector('.required button')`)).toBeNull();
    expect(await violations(settings)).toEqual([]);
    await settings.setColorScheme('dark');
    await settings.click('.language input[value="zh-CN"]');
    await settings.waitFor(`document.documentElement.lang === 'zh-CN'`, 'Chinese');
    expect(await violations(settings)).toEqual([]);
    await settings.click('.language input[value="en"]');
    await settings.waitFor(`document.documentElement.lang === 'en'`, 'English');
    await settings.setColorScheme('light');
    const listed = `[...document.querySelectorAll('.optional code')].map((code) => code.innerText)`;
    const before = await settings.evaluate<string[]>(listed);
    expect(before).toEqual(expect.arrayContaining([`${pageOrigin}/*`, `${otherOrigin}/*`, '*://files.example.com/*']));
    for (const pattern of before) {
      await settings.click(`[aria-label="Withdraw ${pattern}"]`);
      await settings.waitFor(`!(${listed}).includes('${pattern}')`, `${pattern} to be withdrawn`);
    }
    await settings.waitForPart('.no-sites', "None beyond COS's own hosts");
    // In Chromium the click still shows this tab; Firefox hides its address again.
    const after = name === 'chromium' ? '.watched-for-now .watch-site' : '.nothing-here.hidden';
    await popup.waitFor(`document.querySelector('${after}')`, 'the popup to say that the site is not watched');
  });
});
