import '../support/fake-polyfill.ts';
import { expect, test } from 'vitest';
import { storageArea } from '../../../extension/storage/areas.ts';
import { type AskedBucket, askedBucket, dropOldestAsked } from '../../../extension/storage/asked-buckets.ts';

const url = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/';
const requestOf = (at: number) => ({ origin: `https://app-${at}.example.com`, method: 'PUT', headerNames: [] });

async function store(at: number, endedAt: number | null, inPrivate = false): Promise<void> {
  const request = requestOf(at);
  const asked: AskedBucket = {
    question: { request, credentialsMode: 'same-origin', otherOrigins: [] },
    url,
    answered: [],
    progress: endedAt === null ? 'asking' : 'done',
    problem: null,
    startedAt: at,
    endedAt,
  };
  await askedBucket({ url, request, inPrivate }).set(asked);
}

test('of what was asked the oldest leave to make room for one more; what is being asked, and all else, stays', async () => {
  await storageArea('session').set({ salt: 'stays' });
  await store(0, null);
  for (let at = 1; at < 25; at++) await store(at, at, at === 24);
  await dropOldestAsked();
  const left = Object.values(await storageArea('session').get()).filter((item) => item !== 'stays') as AskedBucket[];
  expect(left.map(({ startedAt }) => startedAt)).toEqual([0, ...Array.from({ length: 18 }, (_, index) => index + 7)]);
});
