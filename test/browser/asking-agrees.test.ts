import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { conclusion } from '../../src/probing/conclusion.ts';
import type { Probe } from '../../src/probing/probe.ts';
import { conclusionText } from '../../src/text/asking-text.ts';
import { en } from '../../src/text/en/en.ts';
import { plainText } from '../../src/text/phrase.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import type { LoggedRequest } from '../playground/bucket/bucket.ts';
import { bucketHost, bucketName, type Stage, uploadUrl, watchHost, watchSite } from '../playground/stage.ts';
import { askAll, bucketWith } from '../src/support/asked-bucket.ts';
import { fieldByAnswers, fieldByEngine, type SeededAsk, seededAsks } from '../src/support/seeded-asks.ts';
import { askByCommand, sessionRules } from './asked-by-command.ts';
import { beginTraffic, lineOf, trueLines } from './page-traffic.ts';
import { sendSeeded } from './seeded-request.ts';
import { sharedStage } from './shared-stage.ts';

const customDomain = 'files.example.com';
const trafficOrigin = 'https://www.example.com';
const addressOf = ({ custom }: SeededAsk) =>
  custom ? `https://${customDomain}/photos/beach.jpg` : `https://${bucketHost}/`;

const isTraffic = ({ url }: LoggedRequest) => url.includes('/traffic/');

/** A preflight as it goes over the network. */
const written = ({ origin, method, headerNames }: Probe) =>
  ['OPTIONS', origin, method, headerNames.join(',') || '-'].join(' ');

function received({ method, origin, headers }: LoggedRequest): string {
  const asked = ['method', 'headers'].map((part) => headers[`access-control-request-${part}`] ?? '-');
  return [method, origin, ...asked].join(' ');
}

describe.each(testedBrowsers)('%s: what a bucket is asked', (name) => {
  let stage: Stage;
  /** A page of the extension. */
  let inside: Page;
  let traffic: Page;

  const bucket = () => stage.playground.bucket(bucketName);

  const linesOfTraffic = () => [...new Set(bucket().requests.filter(isTraffic).map(lineOf))].sort();

  beforeAll(async () => {
    stage = await sharedStage(name);
    for (const host of [bucketHost, customDomain]) {
      const page = await stage.browser.openPage(`https://${host}/`);
      await page.evaluate(`document.cookie = 'session=secret; path=/; secure; samesite=none'`);
      await page.reload();
      await vi.waitFor(() => expect(bucket().requests.map(({ cookie }) => cookie)).toContain('session=secret'));
      await page.close();
    }
    const page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    // Rules of declarativeNetRequest touch what is from and to permitted hosts alone.
    for (const host of [customDomain, new URL(trafficOrigin).hostname]) await watchHost(stage.browser, page, host);
    inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
    traffic = await stage.browser.openPage(`${trafficOrigin}/plain`);
    await beginTraffic(traffic, trafficOrigin, `https://${bucketHost}/traffic`);
    await vi.waitFor(() => expect(linesOfTraffic()).toEqual(trueLines(trafficOrigin).sort()), { timeout: 15_000 });
  });
  afterAll(() => stage?.close());

  test('names the field that the engine names with the rules in hand, by exactly the preflights that it stores', async () => {
    expect(seededAsks).toHaveLength(40);
    // The engine is the same in both, so each browser has one half.
    for (const each of seededAsks.filter((_, at) => at % 2 === (name === 'chromium' ? 0 : 1))) {
      bucket().cors = each.configuration;
      bucket().requests.length = 0;
      const { answered, problem } = await askByCommand(inside, addressOf(each), each.question);
      expect(problem).toBeNull();
      expect(fieldByAnswers(conclusion(each.question, answered))).toEqual(fieldByEngine(each));

      const log = [...bucket().requests];
      const asked = log.filter((request) => !isTraffic(request));
      expect(asked.map(received).sort()).toEqual(answered.map(({ probe }) => written(probe)).sort());
      expect([...new Set(asked.map(({ url }) => url))]).toEqual([addressOf(each)]);
      const secrets = asked.flatMap(({ headers: { cookie, authorization, referer } }) => [
        cookie,
        authorization,
        referer,
      ]);
      expect(secrets.filter((secret) => secret !== undefined)).toEqual([]);
    }
    expect(await inside.evaluate(sessionRules)).toEqual([]);
  });

  test.each(['origin', 'method', 'headers', 'combination'])(
    'is read in the popup where it is the %s',
    async (blocked) => {
      const each = seededAsks.find((one) => one.blocked === blocked && !one.custom);
      if (each === undefined) throw new Error(`None of the asks is blocked by its ${blocked}`);
      bucket().cors = { rules: [], responseVary: false };
      const page = await stage.browser.openPage(`${each.question.request.origin}/plain`);
      await sendSeeded(page, each, bucketHost, blocked);
      bucket().cors = each.configuration;
      const popup = await stage.browser.openPopup(page);
      // What the background was asked by command may stand there already.
      await popup.waitFor(`document.querySelector('.ask, .again')`, 'the button that asks');
      await popup.click((await popup.evaluate(`document.querySelector('.ask') !== null`)) ? '.ask' : '.again');
      const { answered } = askAll(each.question, bucketWith(each.configuration));
      const { title } = conclusionText(en.interface.asking, conclusion(each.question, answered), each.question.request);
      await popup.waitForText('.asking h2', plainText(title));
      await popup.waitForPart('.asking .when', 'just now');
      await popup.close();
      await page.close();
    },
  );

  test('touches nothing of what pages, frames and workers ask meanwhile', async () => {
    bucket().cors = { rules: [], responseVary: false };
    bucket().requests.length = 0;
    for (const each of seededAsks.slice(0, 10)) await askByCommand(inside, addressOf(each), each.question);
    await traffic.evaluate('endTraffic()');
    expect(linesOfTraffic()).toEqual(trueLines(trafficOrigin).sort());
    expect(bucket().requests.filter(isTraffic).length).toBeGreaterThan(30);
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
