import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conclusion } from '../../src/probing/conclusion.ts';
import type { Question } from '../../src/probing/probe.ts';
import { askingProblemText, conclusionText } from '../../src/text/asking-text.ts';
import { en } from '../../src/text/en/en.ts';
import { plainText } from '../../src/text/phrase.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketName, pageOrigin, type Stage, upload, uploadUrl, watchHost, watchSite } from '../playground/stage.ts';
import { askByCommand, endOfAsk, type StoredAsk, sendCommand, sessionRules } from './asked-by-command.ts';
import { sharedStage } from './shared-stage.ts';

const domain = 'files.example.com';

const question: Question = {
  request: { origin: pageOrigin, method: 'PUT', headerNames: ['content-type'] },
  credentialsMode: 'omit',
  otherOrigins: [],
};

const html = { 'Content-Type': 'text/html', 'Set-Cookie': 'planted=1; Path=/; Secure; SameSite=None' };

/** What goes wrong at one address. */
interface Fault {
  readonly path: string;
  readonly answer: (response: ServerResponse) => void;
  /** What a person reads. */
  readonly said: string;
}

/** Writes to a response on and on until its other end goes. */
function endlessly(response: ServerResponse, write: () => void): void {
  const timer = setInterval(write, 50);
  response.socket?.once('close', () => {
    clearInterval(timer);
    left.delete(response);
  });
  left.add(response);
}

/** The responses without an end that somebody still reads. */
const left = new Set<ServerResponse>();

const late = `${domain} did not answer within 10 seconds. Check the network, then ask again.`;
const gone = `${domain} did not answer. Open it in a tab to see whether it can be reached, then ask again.`;
const odd = (status: number) =>
  `A preflight was answered with ${status}, but a bucket answers 200 or 403. Check the bucket's name, and the CDN or proxy in front of it.`;
const strange = (status: number) =>
  `A preflight was answered with ${status}, but not by COS: a network's login page, a proxy or a CDN answered. Open the bucket's host in a tab, log in if asked to, then ask again.`;
const redirected = (status: number, to: string) =>
  `A preflight was redirected with ${status} to ${to}. COS answers preflights itself, so a CDN, a proxy or a setting that forces HTTPS redirected it.`;
const everything =
  'The bucket answers 403 to each: no rule lists the origin, or there is no rule at all. From outside, the two look the same.';

const faults: readonly Fault[] = [
  { path: '/never', answer: () => undefined, said: late },
  {
    path: '/head-without-end',
    answer: (response) => {
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      endlessly(response, () => response.socket?.write('X-More: 1\r\n'));
    },
    said: late,
  },
  {
    path: '/body-without-end',
    answer: (response) => {
      response.writeHead(403, { 'Content-Type': 'application/xml' });
      endlessly(response, () => response.write('<More/>'.repeat(1000)));
    },
    said: everything,
  },
  {
    path: '/megabyte',
    answer: (response) =>
      response.writeHead(403).end(`<Error>${'<Code>AccessForbidden</Code>'.repeat(40_000)}</Error>`),
    said: everything,
  },
  { path: '/reset', answer: (response) => response.socket?.destroy(), said: gone },
  { path: '/500', answer: (response) => response.writeHead(500).end('<Error/>'), said: odd(500) },
  {
    path: '/401',
    answer: (response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end(),
    said: odd(401),
  },
  { path: '/511', answer: (response) => response.writeHead(511, html).end('<h1>Log in</h1>'), said: strange(511) },
  {
    path: '/redirect',
    answer: (response) => response.writeHead(307, { Location: 'https://www.example.com/plain' }).end(),
    said: redirected(307, 'https://www.example.com/plain'),
  },
  {
    path: '/portal-redirect',
    answer: (response) => response.writeHead(302, { Location: 'http://portal.example.com/login?token=secret' }).end(),
    said: redirected(302, 'http://portal.example.com/login'),
  },
  { path: '/portal', answer: (response) => response.writeHead(200, html).end('<h1>Log in</h1>'), said: strange(200) },
  {
    path: '/busy',
    answer: (response) => response.writeHead(503, { 'Retry-After': '120' }).end(),
    said: 'The bucket answered 503: it asks for a pause of 120 s. Ask again after that.',
  },
];

/** What the popup says of an ask. */
function saidOf({ problem, answered }: StoredAsk): string {
  const { asking } = en.interface;
  const found = conclusion(question, answered);
  const phrase =
    problem === null ? conclusionText(asking, found, question.request).cause : askingProblemText(asking, problem);
  return plainText(phrase);
}

describe.each(testedBrowsers)('%s: while a bucket is asked', (name) => {
  let stage: Stage;
  let page: Page;
  /** A page of the extension. */
  let inside: Page;

  const bucket = () => stage.playground.bucket(bucketName);
  const storedText = `(globalThis.browser ?? chrome).storage.session.get(null).then((items) => JSON.stringify(items))`;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    await watchHost(stage.browser, page, domain);
    inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
  });
  afterAll(() => stage?.close());

  test('whatever goes wrong is said in one sentence, for twelve tabs at once, and leaves nothing', async () => {
    bucket().misanswer = (url, response) => {
      const fault = faults.find(({ path }) => path === url);
      fault?.answer(response);
      return fault !== undefined;
    };
    const addressOf = ({ path }: Fault) => `https://${domain}${path}`;
    for (const fault of faults)
      await sendCommand(inside, 'ask-bucket', { url: addressOf(fault), question, inPrivate: false });
    const said: [string, string][] = [];
    for (const fault of faults) {
      const asked = await endOfAsk(inside, addressOf(fault), question);
      expect(asked.progress).toBe('done');
      said.push([fault.path, saidOf(asked)]);
    }
    bucket().misanswer = null;
    expect(said).toEqual(faults.map(({ path, said: expected }) => [path, expected]));
    expect(await inside.evaluate(sessionRules)).toEqual([]);
    expect(await inside.evaluate<string>(storedText)).not.toMatch(/"asking"|token|planted/);
    await expect.poll(() => left.size).toBe(0);
    const site = await stage.browser.openPage(`https://${domain}/`);
    expect(await site.evaluate('document.cookie')).toBe('');
    await site.close();
  });

  test('the network may go in the middle: what was answered stays, and asking again goes well', async () => {
    const url = `https://${domain}/goes`;
    let answers = 0;
    bucket().cors = { rules: [], responseVary: false };
    bucket().misanswer = (_, response) => {
      answers += 1;
      if (answers > 2) response.socket?.destroy();
      return answers > 2;
    };
    const broken = await askByCommand(inside, url, question);
    bucket().misanswer = null;
    expect(broken.problem).toEqual({ kind: 'no-answer', host: domain });
    expect(broken.answered.length).toBe(2);
    const whole = await askByCommand(inside, url, question);
    expect(saidOf(whole)).toBe(everything);
  });

  test('the background may be stopped with the popup open: it goes on by itself', async () => {
    await page.goto(uploadUrl('&key=stopped'));
    await upload(page, '#upload-fetch', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(`document.querySelector('.ask')`, 'the offer');
    const held = bucket().preflightGate.holdNext();
    await popup.click('.ask');
    await held.arrived;
    await stage.browser.stopBackground();
    held.release();
    await popup.waitForText('.asking h2', `Every preflight from ${pageOrigin} is refused, whatever the method`);
    await popup.waitFor(`${sessionRules}.then(({ length }) => length === 0)`, 'no rule to be left');
    await popup.close();
  });

  test('the permission for its host may be taken back: that is said, and nothing more is sent', async () => {
    const url = `https://${domain}/withdrawn`;
    const held = bucket().preflightGate.holdNext();
    await sendCommand(inside, 'ask-bucket', { url, question, inPrivate: false });
    await held.arrived;
    await inside.evaluate(`(globalThis.browser ?? chrome).permissions.remove({ origins: ['*://${domain}/*'] })`);
    bucket().requests.length = 0;
    held.release();
    const { problem } = await endOfAsk(inside, url, question);
    expect(problem).toEqual({ kind: 'not-permitted', host: domain });
    expect(bucket().requests).toHaveLength(1);
    expect(await inside.evaluate(sessionRules)).toEqual([]);
  });

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
