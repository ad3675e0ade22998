import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Question } from '../../src/probing/probe.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import type { Bucket } from '../playground/bucket/bucket.ts';
import {
  bucketHost,
  bucketName,
  pageOrigin,
  type Stage,
  uploadUrl,
  watchHost,
  watchSite,
} from '../playground/stage.ts';
import { askByCommand, endOfAsk, sendCommand, sessionRules } from './asked-by-command.ts';
import { sharedStage } from './shared-stage.ts';

const anyBrowser = '(globalThis.browser ?? chrome)';
const question: Question = {
  request: { origin: 'https://forged.example', method: 'PUT', headerNames: ['x-forged'] },
  credentialsMode: 'omit',
  otherOrigins: [],
};
const forged = `https://${bucketHost}/`;
const message = (url: string) => ({ command: 'ask-bucket', payload: { url, question, inPrivate: false } });

/** A bucket whose objects are a site, behind a domain of its own. */
const siteDomain = 'www.example.com';

function stored(body: Buffer | string, type: string) {
  const content = Buffer.from(body);
  const etag = `"${createHash('md5').update(content).digest('hex')}"`;
  return { body: content, etag, lastModified: new Date(), headers: [['Content-Type', type]] as const };
}

describe.each(testedBrowsers)('%s: a hostile page', (name) => {
  let stage: Stage;
  /** It is watched, so that nothing but the design keeps it out. */
  let page: Page;
  /** A page of the extension. */
  let inside: Page;

  const bucket = () => stage.playground.bucket(bucketName);
  const askedItems = () =>
    inside.evaluate<string[]>(
      `${anyBrowser}.storage.session.get(null).then((items) => Object.keys(items).filter((key) => key.startsWith('asked:')))`,
    );

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
  });
  afterAll(() => stage?.close());
  beforeEach(() => {
    bucket().requests.length = 0;
  });

  test('reaches no command, neither itself nor by a script of the extension in it', async () => {
    const id = new URL(stage.browser.extensionUrl('')).host;
    const tries = `async (ids) => {
      const { runtime } = globalThis.browser ?? globalThis.chrome ?? {};
      const said = [];
      for (const id of ids) {
        try {
          const port = runtime.connect(...id, { name: 'command' });
          port.onMessage.addListener((outcome) => said.push(outcome));
          port.postMessage(${JSON.stringify(message(forged))});
        } catch {}
        try {
          runtime.sendMessage(...id, ${JSON.stringify(message(forged))}).then((outcome) => said.push(outcome), () => undefined);
        } catch {}
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return said.filter((outcome) => outcome !== undefined);
    }`;
    expect(await page.evaluate(`(${tries})([[${JSON.stringify(id)}], []])`)).toEqual([]);
    await page.evaluate(`(() => {
      const message = ${JSON.stringify(message(forged))};
      postMessage(message, '*');
      new BroadcastChannel('command').postMessage(message);
      new BroadcastChannel('session').postMessage({ salt: { newValue: 'x' } });
    })()`);
    // A page that has taken over its own process is where the extension's scripts in it are.
    const tab = await stage.browser.tabId(page);
    const byScript = await inside.evaluate(`${anyBrowser}.scripting.executeScript({
      target: { tabId: ${tab} }, func: ${tries}, args: [[[]]],
    }).then(([{ result }]) => result)`);
    expect(byScript).toEqual([]);
    expect(bucket().requests).toEqual([]);
    expect(await askedItems()).toEqual([]);
  });

  test('can neither read nor frame nor open a page of the extension', async () => {
    const pages = ['popup/popup.html', 'page/page.html', 'manifest.json'].map((file) =>
      stage.browser.extensionUrl(file),
    );
    const contexts = `(async () => {
      const { runtime, extension } = ${anyBrowser};
      const all = runtime.getContexts ? await runtime.getContexts({}) : extension.getViews();
      return all.length;
    })()`;
    const before = await inside.evaluate<number>(contexts);
    const read = await page.evaluate<string[]>(`(async () => {
      const read = [];
      for (const url of ${JSON.stringify(pages)}) {
        await fetch(url).then(() => read.push('fetched ' + url), () => undefined);
        await fetch(url, { mode: 'no-cors' }).then(() => read.push('fetched ' + url), () => undefined);
        const script = document.createElement('script');
        const frame = document.createElement('iframe');
        script.onload = () => read.push('loaded ' + url);
        [script.src, frame.src] = [url, url];
        document.body.append(script, frame);
        let opened = null;
        try {
          opened = open(url);
        } catch {}
        await new Promise((resolve) => setTimeout(resolve, 300));
        try {
          if (frame.contentDocument?.querySelector('main')) read.push('framed ' + url);
        } catch {}
        opened?.close();
      }
      return read;
    })()`);
    expect(read).toEqual([]);
    expect(await inside.evaluate(contexts)).toBe(before);
    const another = await stage.browser.openPage(stage.browser.extensionUrl('settings/settings.html'));
    expect(await inside.evaluate(contexts)).toBeGreaterThan(before);
    await another.close();
  });

  test('gets nothing forged by the fragment of a preflight that is under way, and sees nothing of it', async () => {
    const rule = { allowedOrigins: ['*'], allowedMethods: ['GET', 'PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
    bucket().cors = { rules: [rule], responseVary: false };
    const sameOrigin = await stage.browser.openPage(`https://${bucketHost}/`);
    const held = bucket().preflightGate.holdNext();
    bucket().requests.length = 0;
    await sendCommand(inside, 'ask-bucket', message(forged).payload);
    await held.arrived;
    const [mark] = await inside.evaluate<string[]>(
      `${sessionRules}.then((rules) => rules.map(({ condition }) => condition.urlFilter))`,
    );
    expect(mark).toMatch(/^#preflight-\d+-$/);
    const own = `(async () => {
      const url = 'https://${bucketHost}/own${mark}';
      const sent = [
        fetch(url, { method: 'OPTIONS' }),
        fetch(url, { method: 'PUT', headers: { 'x-own': '1' }, body: 'x' }),
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.open('OPTIONS', url);
          request.onloadend = resolve;
          request.send();
        }),
      ];
      navigator.sendBeacon(url, new Blob(['x'], { type: 'application/json' }));
      const worker = new Blob(['fetch("' + url + '", { method: "OPTIONS" }).catch(() => 0).then(() => postMessage(0))']);
      sent.push(new Promise((resolve) => { new Worker(URL.createObjectURL(worker)).onmessage = resolve; }));
      await Promise.allSettled(sent);
    })()`;
    await Promise.all([page.evaluate(own), sameOrigin.evaluate(own)]);
    held.release();
    await endOfAsk(inside, forged, question);
    const ownRequests = bucket().requests.filter(({ url }) => url.includes('/own'));
    const lines = ownRequests.map(({ method, origin, headers }) =>
      [method, origin, headers['access-control-request-method'], headers['access-control-request-headers']].join(' '),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => /forged/.test(line))).toEqual([]);
    expect(new Set(ownRequests.map(({ origin }) => origin))).toEqual(new Set([pageOrigin, `https://${bucketHost}`]));
    for (const each of [page, sameOrigin]) {
      const timings = await each.evaluate<string[]>(`performance.getEntriesByType('resource').map(({ name }) => name)`);
      expect(timings.filter((url) => url === forged || (url.includes('preflight') && !url.includes('/own')))).toEqual(
        [],
      );
    }
    await sameOrigin.close();
  });

  test('sees nothing of an ask in its service worker, be it the very site that is asked', async () => {
    const site: Bucket = stage.playground.addBucket({
      name: 'site-1250000000',
      region: 'ap-guangzhou',
      domains: [siteDomain],
      public: true,
    });
    const script = await readFile(new URL('../playground/pages/traffic.js', import.meta.url));
    site.objects.set('traffic.js', stored(script, 'text/javascript'));
    site.objects.set('index.html', stored('<!doctype html><title>A site</title><p>A site</p>', 'text/html'));
    await watchHost(stage.browser, page, siteDomain);
    const sitePage = await stage.browser.openPage(`https://${siteDomain}/index.html`);
    const seen = `(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      return new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
        active.postMessage('seen', [port2]);
      });
    })()`;
    await sitePage.evaluate(`navigator.serviceWorker.register('/traffic.js').then(() => 0)`);
    await sitePage.waitFor('navigator.serviceWorker.controller', 'the service worker to have the page');
    await sitePage.evaluate(`fetch('/index.html?seen').then(() => 0)`);
    expect(await sitePage.evaluate(seen)).toEqual([`GET https://${siteDomain}/index.html?seen`]);
    const url = `https://${siteDomain}/index.html`;
    const { answered } = await askByCommand(inside, url, question);
    expect(answered.length).toBeGreaterThan(0);
    expect(site.requests.filter(({ method }) => method === 'OPTIONS')).toHaveLength(answered.length);
    expect(await sitePage.evaluate(seen)).toEqual([`GET https://${siteDomain}/index.html?seen`]);
    await sitePage.close();
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
