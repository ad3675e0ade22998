import '../support/fake-polyfill.ts';
import { describe, expect, test } from 'vitest';
import { storageArea } from '../../../extension/storage/areas.ts';
import {
  type AskedBucket,
  askedBucket,
  askedItems,
  dropOldestAsked,
  keyOfAsked,
} from '../../../extension/storage/asked-buckets.ts';

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

describe('an item that is not as it was stored', () => {
  const request = { origin: 'https://app.example.com', method: 'PUT', headerNames: ['content-type'] };
  const answer = { status: 200, headers: [['access-control-allow-origin', '*']] as const };
  const whole: AskedBucket = {
    question: { request, credentialsMode: 'include', otherOrigins: ['https://www.example.com'] },
    url,
    answered: [{ probe: request, answer }],
    progress: 'done',
    problem: { kind: 'busy', status: 503, seconds: null },
    startedAt: 1,
    endedAt: 2,
  };
  const key = { url, request, inPrivate: false };
  const item = askedBucket(key);
  const readAs = async (value: unknown) => {
    await storageArea('session').set({ [keyOfAsked(key)]: value });
    return item.get();
  };

  /** Every copy of a value in which one part is another. */
  function* spoilt(value: unknown, other: unknown): Generator<unknown> {
    if (!(value instanceof Object)) return;
    for (const [name, part] of Object.entries(value)) {
      const copy = (changed: unknown) =>
        Array.isArray(value)
          ? value.map((each, index) => (String(index) === name ? changed : each))
          : { ...value, [name]: changed };
      yield copy(other);
      for (const changed of spoilt(part, other)) yield copy(changed);
    }
  }

  test('is read where it is whole', async () => {
    expect(await readAs(whole)).toEqual(whole);
    expect(await readAs({ ...whole, problem: null, endedAt: null, later: 'version' })).toMatchObject({ endedAt: null });
  });

  test.each([[{}], [true]])('is taken for none with %j in any place', async (other) => {
    const all = [other, ...spoilt(whole, other)];
    expect(all.length).toBeGreaterThan(25);
    for (const value of all) expect([value, await readAs(value)]).toEqual([value, null]);
  });

  test.each(Object.keys(whole))('is taken for none without %s', async (name) => {
    const { [name as keyof AskedBucket]: _, ...rest } = whole;
    expect(await readAs(rest)).toBeNull();
  });

  test('is taken for none with half a header', async () => {
    const headers = [['server']] as unknown as typeof answer.headers;
    expect(await readAs({ ...whole, answered: [{ probe: request, answer: { ...answer, headers } }] })).toBeNull();
  });

  test.each(['javascript:alert(1)', 'ftp://files.example.com/', ''])('is none at the address %j', (address) => {
    const asked = { ...whole, url: address };
    const items = { [keyOfAsked({ ...key, url: address })]: asked };
    expect(askedItems(items)).toMatchObject([{ asked: null }]);
  });

  test('is taken for none with more answers than are ever asked for', async () => {
    const answered = Array.from({ length: 31 }, () => whole.answered[0]);
    expect(await readAs({ ...whole, answered })).toBeNull();
    expect(await readAs({ ...whole, answered: answered.slice(1) })).not.toBeNull();
  });

  test('is no item where it stands under the key of another', async () => {
    const items = { [keyOfAsked(key)]: whole, [keyOfAsked({ ...key, inPrivate: true })]: whole, 'asked:other': whole };
    expect(askedItems({ ...items, salt: 'none' }).map(({ asked }) => asked?.key.inPrivate ?? null)).toEqual([
      false,
      true,
      null,
    ]);
  });
});
