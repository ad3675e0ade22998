import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginAsking, forgetAsked, resumeAsking, stopAsking } from '../../../extension/asking/ask-bucket.ts';
import { storageArea } from '../../../extension/storage/areas.ts';
import { type AskedBucket, askedBucket, keyOfAsked } from '../../../extension/storage/asked-buckets.ts';
import type { Question } from '../../../src/probing/probe.ts';
import { browser } from '../support/fake-browser.ts';
import { gate } from '../support/gate.ts';

const url = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/';

const questionFrom = (origin: string): Question => ({
  request: { origin, method: 'PUT', headerNames: ['content-type'] },
  credentialsMode: 'omit',
  otherOrigins: [],
});
const question = questionFrom('https://app.example.com');
const key = { url, request: question.request, inPrivate: false };

const stored = async (of = key) => askedBucket(of).get();
const items = () => storageArea('session').get();
const ended = (of = key) =>
  vi.waitFor(async () => expect((await stored(of))?.endedAt).toEqual(expect.any(Number)), { timeout: 5000 });

/** While a gate stands here, nothing is answered. */
let network: ReturnType<typeof gate> | null = null;
let fetched = 0;
/** Why preflights were broken off. */
let brokenOff: string[] = [];

beforeEach(() => {
  network = null;
  fetched = 0;
  brokenOff = [];
  vi.stubGlobal('fetch', async (_: URL, { signal }: { readonly signal: AbortSignal }) => {
    fetched += 1;
    const aborted = new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => {
        brokenOff.push(signal.reason.name);
        reject(signal.reason);
      }),
    );
    await Promise.race([network?.opened, aborted]);
    return new Response('<Error/>', { status: 403 });
  });
});

afterEach(async () => {
  await forgetAsked(() => true);
  expect(await browser.declarativeNetRequest.getSessionRules()).toEqual([]);
  vi.unstubAllGlobals();
});

describe('what is being asked', () => {
  test('is stored as it goes, and ends', async () => {
    await beginAsking({ url, question, inPrivate: false });
    expect(await stored()).toMatchObject({ progress: 'asking', answered: [], endedAt: null });
    await ended();
    expect(await stored()).toMatchObject({ progress: 'done', problem: null });
    expect((await stored())?.answered.length).toBe(fetched);
  });

  test('is not asked twice at once', async () => {
    network = gate();
    await Promise.all([1, 2, 3].map(() => beginAsking({ url, question, inPrivate: false })));
    await vi.waitFor(() => expect(fetched).toBe(1));
    network.open();
    await ended();
  });

  test('goes on beside what another tab asks', async () => {
    const other = questionFrom('https://www.example.com');
    const both = [question, other].map((each) => beginAsking({ url, question: each, inPrivate: false }));
    await Promise.all(both);
    await Promise.all([ended(), ended({ ...key, request: other.request })]);
    const origins = Object.values(await items()).map((item) => (item as AskedBucket).answered[0]?.probe.origin);
    expect(origins.sort()).toEqual(['https://app.example.com', 'https://www.example.com']);
  });

  test('can be stopped and asked again in the same moment', async () => {
    network = gate();
    await beginAsking({ url, question, inPrivate: false });
    await vi.waitFor(() => expect(fetched).toBe(1));
    void stopAsking(key);
    network.open();
    await beginAsking({ url, question, inPrivate: false });
    await ended();
    expect(await stored()).toMatchObject({ progress: 'done' });
    expect((await stored())?.answered.length).toBeGreaterThan(1);
  });

  test('leaves nothing when it is forgotten meanwhile, and nothing else is', async () => {
    network = gate();
    await beginAsking({ url, question, inPrivate: false });
    await beginAsking({ url, question, inPrivate: true });
    await vi.waitFor(() => expect(fetched).toBe(2));
    await forgetAsked(({ inPrivate }) => inPrivate);
    expect(brokenOff).toEqual(['AbortError']);
    expect(Object.keys(await items())).toEqual([keyOfAsked(key)]);
    network.open();
    await ended();
    expect(Object.keys(await items())).toEqual([keyOfAsked(key)]);
  });

  test('ends where the browser has no room for the answers, and is gone where it has none at all', async () => {
    network = gate();
    await beginAsking({ url, question, inPrivate: false });
    const { length } = JSON.stringify(await items());
    browser.limits.characters = length + 40;
    network.open();
    await ended();
    expect(await stored()).toMatchObject({ answered: [], problem: { kind: 'failed' } });

    browser.limits.characters = 10_000;
    network = gate();
    await beginAsking({ url, question, inPrivate: false });
    browser.limits.characters = 0;
    network.open();
    await vi.waitFor(async () => expect(await items()).toEqual({}));
  });
});

describe('a background that starts', () => {
  const begun: AskedBucket = {
    question,
    url,
    answered: [],
    progress: 'asking',
    problem: null,
    startedAt: Date.now(),
    endedAt: null,
  };

  test('goes on with what was begun', async () => {
    await askedBucket(key).set(begun);
    await resumeAsking(await items());
    await ended();
    expect(await stored()).toMatchObject({ progress: 'done', problem: null });
  });

  test('does not go on with what was stopped before it could', async () => {
    await askedBucket(key).set(begun);
    const before = await items();
    await stopAsking(key);
    await resumeAsking(before);
    expect(await stored()).toMatchObject({ progress: 'stopped' });
    expect(fetched).toBe(0);
  });

  test('leaves what had ended as it was', async () => {
    await askedBucket(key).set({ ...begun, progress: 'stopped', endedAt: 1 });
    await resumeAsking(await items());
    expect(await stored()).toMatchObject({ progress: 'stopped', endedAt: 1 });
    expect(fetched).toBe(0);
  });

  test('stops what was begun so long ago that nobody waits for it, and sends nothing', async () => {
    await askedBucket(key).set({ ...begun, startedAt: Date.now() - 301_000 });
    await resumeAsking(await items());
    await ended();
    expect(await stored()).toMatchObject({ progress: 'stopped' });
    expect(fetched).toBe(0);
  });

  test('does not go on with what was forgotten after it was read', async () => {
    await askedBucket(key).set(begun);
    const read = await items();
    await forgetAsked(() => true);
    await resumeAsking(read);
    await forgetAsked(() => false);
    expect(await items()).toEqual({});
    expect(fetched).toBe(0);
  });

  test('drops what is none, sends nothing for it, and leaves what is stored beside it', async () => {
    await storageArea('session').set({
      [keyOfAsked(key)]: { ...begun, url: 'https://elsewhere.example/' },
      'asked:1': { progress: 'asking' },
      'asked:2': null,
      'private:asked:3': 'asking',
      salt: 'stays',
    });
    await resumeAsking(await items());
    expect(await items()).toEqual({ salt: 'stays', 'dropped:answers': true });
    expect(fetched).toBe(0);
  });
});
