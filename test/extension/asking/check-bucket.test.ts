import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  beginChecking,
  endPrivateChecks,
  forgetCheck,
  forgetChecks,
  resumeChecking,
  stopChecking,
} from '../../../extension/asking/check-bucket.ts';
import { storageArea } from '../../../extension/storage/areas.ts';
import { checkedBucket, dropOldestChecked } from '../../../extension/storage/checked-buckets.ts';
import type { CheckedBucket } from '../../../extension/storage/checked-shape.ts';
import { savedConfiguration } from '../../../extension/storage/saved-configurations.ts';
import { checkOf } from '../../../src/checking/check.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { bucketWith } from '../../src/support/asked-bucket.ts';
import { inChrome } from '../../src/support/checked-bucket.ts';
import { pendingPut } from '../../src/support/exchanges.ts';
import { rulesOf } from '../../src/support/probed-rules.ts';

const bucket = 'examplebucket-1250000000';
const before = rulesOf({ allowedHeaders: ['content-type'] });
const configuration = rulesOf({ allowedHeaders: ['content-type', 'authorization'] });
const make = {
  place: bucket,
  bucket,
  check: checkOf([pendingPut], inChrome),
  change: { before, configuration },
  pageOrigin: null,
};
const key = { tabId: 7, inPrivate: false };

beforeEach(() => savedConfiguration(bucket).set({ configuration: before, savedAt: 1 }));
afterEach(() => vi.unstubAllGlobals());

/** Puts a bucket in the place of the network. It answers the preflights in the order in which they are sent. */
function stubBucket(rules: CorsConfiguration, wait: Promise<void> = Promise.resolve()): string[] {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (_: URL, { method, signal }: RequestInit) => {
    const { probe } = make.check.preflights[fetched.length % 2] ?? { probe: null };
    fetched.push(String(method));
    await Promise.race([
      wait,
      new Promise((__, reject) => {
        const abort = () => reject(new DOMException('', 'AbortError'));
        if (signal?.aborted) abort();
        signal?.addEventListener('abort', abort);
      }),
    ]);
    if (probe === null) throw new Error('No such preflight');
    const { status, headers } = bucketWith(rules)(probe);
    return new Response(null, { status, headers: headers.map(([name, value]) => [name, value] as [string, string]) });
  });
  return fetched;
}

const ended = () =>
  vi.waitFor(async () => {
    const checked = await checkedBucket(key).get();
    expect(checked?.progress).not.toBe('asking');
    return checked as CheckedBucket;
  });

test('once all pass, by the rules with the change, these are known', async () => {
  stubBucket(configuration);
  await beginChecking({ make, ...key });
  const { progress, noted, startedAt } = await ended();
  expect({ progress, noted }).toEqual({ progress: 'done', noted: true });
  expect(await savedConfiguration(bucket).get()).toMatchObject({ configuration, changedAt: startedAt });
});

test.each([
  ['nothing passes', before],
  ['all pass by other rules', rulesOf({ allowedHeaders: ['*'] })],
])('when %s, they are not', async (_, rules) => {
  stubBucket(rules);
  await beginChecking({ make, ...key });
  expect(await ended()).toMatchObject({ progress: 'done', noted: false });
  expect(await savedConfiguration(bucket).get()).toEqual({ configuration: before, savedAt: 1 });
});

test.each([
  [
    'others were fetched',
    { configuration: rulesOf({ allowedHeaders: ['*'] }), savedAt: 2, source: 'fetched' as const },
  ],
  ['they were forgotten', null],
])('nor when %s in the meantime', async (_, saved) => {
  stubBucket(configuration);
  await (saved === null ? savedConfiguration(bucket).remove() : savedConfiguration(bucket).set(saved));
  await beginChecking({ make, ...key });
  expect(await ended()).toMatchObject({ progress: 'done', noted: false });
  expect(await savedConfiguration(bucket).get()).toEqual(saved);
});

test('of a tab that leaves its document while a check begins, none is left', async () => {
  stubBucket(configuration);
  const begun = beginChecking({ make, ...key });
  await Promise.all([forgetCheck(7), begun]);
  await vi.waitFor(async () => expect(await checkedBucket(key).get()).toBeNull());
});

test('it can be stopped; a tab that leaves its document has none', async () => {
  const fetched = stubBucket(configuration, new Promise(() => undefined));
  await beginChecking({ make, ...key });
  await vi.waitFor(() => expect(fetched.length).toBe(2));
  await stopChecking(key);
  expect(await ended()).toMatchObject({ progress: 'stopped', sent: [null, null], noted: false });
  await beginChecking({ make, ...key });
  await forgetCheck(7);
  expect(await checkedBucket(key).get()).toBeNull();
});

test('of several that are begun at once the last goes on', async () => {
  stubBucket(configuration);
  const places = ['first', 'second', 'third'];
  await Promise.all(places.map((place) => beginChecking({ make: { ...make, place }, ...key })));
  expect(await ended()).toMatchObject({ place: 'third', progress: 'done' });
});

test('nothing is left of one that is forgotten while it begins, or before it is gone on with', async () => {
  const fetched = stubBucket(configuration);
  const beginning = beginChecking({ make, ...key });
  await forgetCheck(7);
  await beginning;
  expect(await checkedBucket(key).get()).toBeNull();
  await checkedBucket(key).set({ ...make, sent: [], progress: 'asking', noted: false, startedAt: 1, endedAt: null });
  const items = await storageArea('session').get();
  await forgetCheck(7);
  await resumeChecking(items);
  await forgetCheck(8);
  expect(await checkedBucket(key).get()).toBeNull();
  expect(fetched).toEqual([]);
});

test('only those are forgotten of which that is said', async () => {
  for (const tabId of [1, 2]) {
    const item = checkedBucket({ tabId, inPrivate: false });
    await item.set({ ...make, place: `${tabId}`, sent: [], progress: 'done', noted: false, startedAt: 1, endedAt: 2 });
  }
  await forgetChecks(await storageArea('session').get(), ({ place }) => place === '1');
  expect(await checkedBucket({ tabId: 1, inPrivate: false }).get()).toBeNull();
  expect(await checkedBucket({ tabId: 2, inPrivate: false }).get()).not.toBeNull();
});

test('those of private windows can be ended alone', async () => {
  stubBucket(configuration, new Promise(() => undefined));
  const own = { tabId: 9, inPrivate: true };
  await beginChecking({ make, ...own });
  await endPrivateChecks();
  expect(await checkedBucket(own).get()).toMatchObject({ progress: 'stopped' });
});

test('a background goes on with what the one before it began', async () => {
  const startedAt = Date.now() - 1000;
  const begun: CheckedBucket = {
    ...make,
    sent: [null, null],
    progress: 'asking',
    noted: false,
    startedAt,
    endedAt: null,
  };
  await checkedBucket(key).set(begun);
  stubBucket(configuration);
  await resumeChecking(await storageArea('session').get());
  expect(await ended()).toMatchObject({ progress: 'done', noted: true, startedAt });
});

test.each([
  ['stopped', () => stopChecking(key), 'stopped'],
  ['forgotten', () => forgetCheck(7), undefined],
])('but not with one that was %s before it could', async (_, meanwhile, progress) => {
  const rest = { sent: [null, null], progress: 'asking', noted: false, endedAt: null } as const;
  await checkedBucket(key).set({ ...make, ...rest, startedAt: Date.now() });
  const items = await storageArea('session').get();
  const fetched = stubBucket(configuration);
  await meanwhile();
  resumeChecking(items);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await checkedBucket(key).get())?.progress).toBe(progress);
  expect(fetched).toEqual([]);
});

test('what was begun long ago is stopped, and what no check is is left alone', async () => {
  const fetched = stubBucket(configuration);
  const rest = { progress: 'asking', noted: false, startedAt: 1, endedAt: null } as const;
  await checkedBucket(key).set({ ...make, ...rest, sent: [null, null] });
  await storageArea('session').set({ 'checked:8': { progress: 'asking', startedAt: Date.now() } });
  await resumeChecking(await storageArea('session').get());
  expect(await ended()).toMatchObject({ progress: 'stopped', noted: false });
  expect(await checkedBucket({ tabId: 8, inPrivate: false }).get()).toBeNull();
  expect(fetched).toEqual([]);
});

test('of the checks that have ended the oldest leave to make room', async () => {
  for (let tabId = 100; tabId < 120; tabId++) {
    const item = checkedBucket({ tabId, inPrivate: tabId === 119 });
    await item.set({ ...make, sent: [], progress: 'done', noted: false, startedAt: 0, endedAt: tabId });
  }
  await dropOldestChecked();
  const left = Object.keys(await storageArea('session').get()).filter((each) => each.includes('checked:'));
  expect(left.length).toBe(9);
  expect(left).toContain('private:checked:119');
});
