import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import {
  bucketName,
  openRulesForm,
  pasteRules,
  type Stage,
  setStage,
  upload,
  uploadUrl,
  watchSite,
} from '../playground/stage.ts';
import { randomText, untilWritten, writtenBelow } from './written-files.ts';

const customDomain = 'files.example.com';

const key = () => ({ secretId: `AKID${randomText()}`, secretKey: randomText(), securityToken: randomText(60) });
type Key = ReturnType<typeof key>;

describe.each(testedBrowsers)('%s: what is typed', (name) => {
  let stage: Stage;
  /** Holds the browser's profile, and whatever else it writes for a while. */
  let folder: string;
  let site: Page;
  const usual = process.env.TMPDIR;
  const secrets: string[] = [];

  const secret = <T extends string | Key>(made: T): T => {
    secrets.push(...(typeof made === 'string' ? [made] : Object.values(made)));
    return made;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-written-'));
    process.env.TMPDIR = folder;
    stage = await setStage(name, { writesSessionSoon: true });
    site = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, site);
    await site.reload();
    stage.cors = {
      rules: [
        { allowedOrigins: ['https://other.example'], allowedMethods: ['PUT'], allowedHeaders: [], exposeHeaders: [] },
      ],
      responseVary: false,
    };
    await upload(site, '#upload-fetch', 'failed');
  });
  afterAll(async () => {
    await stage?.close();
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    await rm(folder, { recursive: true, force: true });
  });

  /** Types into a box of a page that browsers do write down, so that it shows when they have. */
  async function typeControl(page: Page): Promise<string> {
    const text = randomText();
    await page.evaluate(`(() => {
      document.querySelector('#control')?.remove();
      const control = document.createElement('textarea');
      control.id = 'control';
      document.body.append(control);
    })()`);
    await page.fill('#control', text);
    return text;
  }

  /** Expects that the browser has written its files since, and in none of them a secret. */
  async function expectUnwritten(...pages: readonly Page[]): Promise<void> {
    const controls: string[] = [];
    for (const page of pages) controls.push(await typeControl(page));
    const files = await untilWritten(folder, controls);
    expect(
      files.some((file) => /sessions?/i.test(file)),
      files.join(),
    ).toBe(true);
    expect(Object.fromEntries(await writtenBelow(folder, secrets))).toEqual({});
  }

  async function type(page: Page, { secretId, secretKey, securityToken }: Key): Promise<void> {
    for (const [index, text] of [secretId, secretKey, securityToken].entries()) {
      await page.fill(`.secret-field:nth-of-type(${index + 1}) input`, text);
    }
  }

  test('in the forms for rules, fetched with bad and good keys too, reaches no file of the browser', async () => {
    const pasting = await stage.browser.openPopup(site);
    const tab = await pasting.evaluate<string>(`new URL(location.href).search`);
    const refused = `new COS({ SecretId: '${secret(`AKID${randomText()}`)}', SecretKey: '${secret(randomText())}' });`;
    await pasteRules(pasting, refused);
    await pasting.waitForPart('#paste-problem', 'The text contains keys: they stay in this field and are not stored.');
    // What is said of the text quotes it without its keys.
    await pasting.waitForPart('#paste-problem', "new COS({ SecretId: '****");

    const fetching = await stage.browser.openPage(stage.browser.extensionUrl(`page/page.html${tab}`));
    await openRulesForm(fetching, 'fetch');
    await type(fetching, secret(key()));
    await fetching.click('.fetch-rules');
    await fetching.waitForPart('.fetch-form .problem', 'COS does not know this SecretId with this token');
    // What is typed and not sent stands in the fields for as long as a person likes.
    await type(fetching, secret(key()));
    await expectUnwritten(pasting, fetching);

    const good = secret(key());
    stage.playground.bucket(bucketName).furtherKeys.push({ ...good, mayUseCors: true });
    await type(fetching, good);
    await fetching.click('.fetch-rules');
    await fetching.waitForPart('.known', 'fetched just now');
    // The other view learns of the rules, and shows the form no more.
    await fetching.click('.forget');
    await pasteRules(pasting, `${refused}\n${JSON.stringify({ CORSRules: [] })}`);
    await pasting.waitForText('.held-keys', 'The pasted text contained keys: only its rules were kept.');
    await expectUnwritten(pasting, fetching);
    await pasting.click('.forget');
    await pasting.close();
    await fetching.close();
  });

  test('in any other box reaches none either', async () => {
    const popup = await stage.browser.openPopup(site);
    await popup.click('.domains summary');
    await popup.fill('.watch-host input', customDomain);
    await popup.click('.watch-host [type=submit]');
    await popup.waitForPart('.watch-host .added', customDomain);
    await popup.fill('.watch-host input', secret(randomText()));
    await site.reload();
    await site.evaluate(`fetch('https://${customDomain}/a', { method: 'PUT', body: 'x' }).catch(() => undefined)`);
    const naming = await stage.browser.openPopup(site);
    await naming.waitForText('h1', `${customDomain} does not name its bucket`);
    await naming.fill('.named-bucket input', secret(randomText()));
    await expectUnwritten(popup, naming);
    await popup.close();
    await naming.close();
  });

  test('in a box that a browser may write down is found', async () => {
    const popup = await stage.browser.openPopup(site);
    const text = await typeControl(popup);
    await untilWritten(folder, [text]);
    expect([...(await writtenBelow(folder, [text])).keys()]).toEqual([text]);
    expect([...(await writtenBelow(folder, [randomText()])).keys()]).toEqual([]);
    await popup.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
