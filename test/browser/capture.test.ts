import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaptureState } from '../../extension/capture/capture-state.ts';
import type { PendingRequest } from '../../extension/capture/pending.ts';
import type { Exchange } from '../../src/exchange.ts';
import { getHeader } from '../../src/headers.ts';
import { exchangesIn } from '../extension/support/fold-recording.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { bucketHost, bucketName, pageOrigin, type Stage, uploadUrl, watchSite } from '../playground/stage.ts';
import { captured } from './captured.ts';
import { sharedStage } from './shared-stage.ts';

/** In the page: uploads an object with a header of its own and gives the bucket's id of that request. */
const put = `async (key, name) => {
  const headers = { ['x-cos-meta-' + name]: '1' };
  const answer = await fetch('https://${bucketHost}/' + key, { method: 'PUT', headers, body: 'x'.repeat(1000) });
  return answer.headers.get('x-cos-request-id');
}`;

interface Upload {
  readonly key: string;
  readonly name: string;
}

describe.each(testedBrowsers)('%s: the capture', (name) => {
  let stage: Stage;
  let page: Page;
  let inside: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
    stage.cors = {
      rules: [
        {
          allowedOrigins: [pageOrigin],
          allowedMethods: ['PUT'],
          allowedHeaders: ['*'],
          exposeHeaders: ['x-cos-request-id'],
          maxAgeSeconds: 5,
        },
      ],
      responseVary: false,
    };
  });
  afterAll(() => stage?.close());

  /** Goes to the page anew, so that its list is empty. */
  const reset = (): Promise<void> => page.goto(uploadUrl());

  /** What is captured once so many exchanges have ended, those that left the list among them. */
  async function ended(count: number): Promise<CaptureState> {
    let state = await captured(inside);
    const done = () => {
      const left = [...state.leftOut.values()].reduce((sum, each) => sum + each, 0);
      return exchangesIn(state).filter(({ endedAt }) => endedAt !== undefined).length + left === count;
    };
    for (const deadline = Date.now() + 30_000; !done() && Date.now() < deadline; await sleep(50))
      state = await captured(inside);
    return state;
  }

  /** The exchange of that key once its answer is known; `undefined` when that is not told within five seconds. */
  async function answered(key: string): Promise<Exchange | undefined> {
    for (const deadline = Date.now() + 5000; Date.now() < deadline; await sleep(50)) {
      const told = exchangesIn(await captured(inside)).find(({ request }) => request.url.endsWith(`/${key}`));
      if (told?.response) return told;
    }
    return undefined;
  }

  /** Has the page make these uploads at once; gives the bucket's ids of them, in this order. */
  async function uploadAll(uploads: readonly Upload[]): Promise<string[]> {
    await page.evaluate(`(async () => {
      globalThis.uploaded = null;
      const all = Promise.all(${JSON.stringify(uploads)}.map(({ key, name }) => (${put})(key, name)));
      all.then((ids) => { globalThis.uploaded = ids; });
    })()`);
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(20)) {
      const ids = await page.evaluate<string[] | null>('globalThis.uploaded');
      if (ids !== null) return ids;
    }
    throw new Error('The page did not end its uploads in a minute');
  }

  /** What an exchange has to say of an upload. */
  const line = ({ request, preflight, response, error }: Exchange) => [
    new URL(request.url).pathname.slice(1),
    preflight?.method,
    preflight?.response?.status,
    preflight?.headerNames.join(),
    response?.status,
    getHeader(response?.headers ?? [], 'x-cos-request-id'),
    error,
  ];
  const expected = ({ key, name: own }: Upload, id: string | undefined) => [
    key,
    'PUT',
    200,
    `x-cos-meta-${own}`,
    403,
    id,
    null,
  ];
  const sorted = (lines: readonly unknown[][]) => lines.map((each) => JSON.stringify(each)).sort();

  test.each([
    ['to a hundred addresses', (n: number) => ({ key: `parallel/${n}`, name: String(n) })],
    ['to ten addresses', (n: number) => ({ key: `several/${n % 10}`, name: String(n) })],
  ])('pairs a hundred parallel uploads %s with their preflights', async (_, of) => {
    await reset();
    const uploads = Array.from({ length: 100 }, (_, n) => of(n));
    const ids = await uploadAll(uploads);
    const state = await ended(100);
    expect(sorted(exchangesIn(state).map(line))).toEqual(sorted(uploads.map((each, n) => expected(each, ids[n]))));
  });

  test('loses none of 800 uploads whose first event wakes it', async () => {
    await reset();
    await stage.browser.stopBackground();
    const uploads = Array.from({ length: 800 }, (_, n) => ({ key: `burst/${n}`, name: 'n' }));
    const ids = await uploadAll(uploads);
    const right = new Set(sorted(uploads.map((each, n) => expected(each, ids[n]))));
    const state = await ended(800);
    const lines = sorted(exchangesIn(state).map(line));
    expect(lines.filter((each) => !right.has(each))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(400);
  }, 120_000);

  const stops = {
    'while the preflight waits for its answer': ({ preflight }: PendingRequest) => preflight !== null,
    'while the request waits for its answer': ({ sent, preflight }: PendingRequest) =>
      sent && preflight?.response != null,
  };

  /** Waits until what is stored of an upload under way is so. */
  async function stored(key: string, is: (request: PendingRequest) => boolean): Promise<void> {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(10)) {
      const entries = [...(await captured(inside)).pending.values()];
      if (entries.some((entry) => entry.kind === 'request' && entry.url.endsWith(`/${key}`) && is(entry))) return;
    }
    throw new Error(`Nothing of the kind was stored of ${key}`);
  }

  test.each(Object.entries(stops))(
    'tells 25 slow uploads right, its worker being stopped %s',
    async (when, is) => {
      await reset();
      const { gate, preflightGate } = stage.playground.bucket(bucketName);
      const lines: unknown[][] = [];
      const rights: unknown[][] = [];
      for (let run = 0; run < 25; run++) {
        const upload = { key: `slow/${when.length}/${run}`, name: 'n' };
        const held = (when.includes('preflight') ? preflightGate : gate).holdNext();
        const done = uploadAll([upload]);
        await held.arrived;
        await stored(upload.key, is);
        await stage.browser.stopBackground();
        held.release();
        const [id] = await done;
        const told = await answered(upload.key);
        lines.push(told === undefined ? [upload.key] : line(told));
        rights.push(expected(upload, id));
      }
      expect(lines).toEqual(rights);
    },
    120_000,
  );

  test('leaves no error in a console', async () => {
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
