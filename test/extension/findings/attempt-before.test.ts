import { describe, expect, test } from 'vitest';
import { badgeText } from '../../../extension/background/badge-text.ts';
import { attemptsOf } from '../../../extension/findings/attempts.ts';
import { findings } from '../../../extension/findings/finding.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { en } from '../../../src/text/en/en.ts';
import { repeatedAfter, type Timed, timed } from '../support/timed.ts';
import { part, second } from '../support/uploads.ts';

const { extent } = en.interface.timeLine;

/** The only finding's extent, after the badge has been held to count the same. */
function counted(exchanges: readonly Exchange[]): string {
  const found = findings(exchanges, new Map()).filter(({ hint }) => !hint);
  expect(found.map(({ extent: much }) => String(much.uploads + much.others))).toEqual([badgeText(exchanges)]);
  return found.map(({ extent: much }) => extent(much)).join();
}

const once = (pauses: readonly number[], request: Partial<Timed> = {}) => repeatedAfter(pauses, { at: 0, ...request });

describe('the pauses of clients', () => {
  test.each<[string, readonly number[]]>([
    ['Uppy as it was recorded', [154, 306, 606]],
    ['Uppy and tus by default', [0, 1000, 3000, 5000]],
    ['superagent, axios-retry, WebUploader', [0, 0, 0]],
    ['the AWS SDK, at random below 200 and 400', [12, 390]],
    ['ky', [300, 600]],
    ['FilePond', [500, 1000, 3000]],
    ['shaka, half of it more at random', [1500]],
    ['shaka, a second less and two seconds more', [620, 2400]],
    ['hls.js', [1000, 2000, 4000, 8000, 8000, 8000]],
    ['a query library', [1000, 2000, 4000]],
    ['a tab in the background, whose timers fire once a second', [960, 980, 990]],
  ])('%s: one upload', (_, pauses) => {
    expect(counted(once(pauses))).toBe(`1 upload · ${pauses.length + 1} attempts`);
  });
});

describe('a person', () => {
  test.each<[string, () => Exchange[], string]>([
    ['who clicks again after 20 seconds', () => once([20_000]), '2 uploads'],
    ['who clicks again after 2 seconds, where the client repeats nothing', () => once([2000]), '2 uploads'],
    ['who clicks again and again', () => once([2000, 4000, 3000]), '4 uploads'],
    [
      'who clicks again after 20 seconds, where the client repeats',
      () => once([150, 300, 600, 20_000, 150, 300, 600]),
      '2 uploads · 8 attempts',
    ],
    [
      'who clicks again as soon as the client has given up',
      () => once([150, 300, 600, 900, 150, 300, 600]),
      '2 uploads · 8 attempts',
    ],
    [
      'who clicks again three times as soon as the client has given up',
      () => once([0, 1000, 3000, 5000, 6000, 0, 1000, 3000, 5000, 7000, 0, 1000, 3000, 5000]),
      '3 uploads · 15 attempts',
    ],
  ])('%s', (_, exchanges, expected) => {
    expect(counted(exchanges())).toBe(expected);
  });
});

describe('what is another attempt', () => {
  const first: Timed = { at: 0, lasts: 20 };
  const next: Timed = { at: 100 };
  const both = (one: Partial<Timed>, other: Partial<Timed>) => [
    timed({ ...first, ...one }),
    timed({ ...next, ...other }),
  ];
  const undertakings = (exchanges: readonly Exchange[]) =>
    new Set([...attemptsOf(exchanges).values()].map(({ undertaking }) => undertaking)).size;

  test.each<[string, Partial<Timed>, Partial<Timed>, number]>([
    ['the same again', {}, {}, 1],
    ['after a lost answer', { outcome: 'lost' }, {}, 1],
    ['after an answer that was kept from the page', { outcome: 'withheld' }, {}, 1],
    ['after an answer that the page could read', { outcome: 403 }, {}, 2],
    ['after a success', { outcome: 'passed' }, {}, 2],
    ['while the answer is waited for', { outcome: 'pending' }, {}, 2],
    ['another method', {}, { method: 'POST' }, 2],
    ['another object', {}, { path: '/b' }, 2],
    ['other headers', {}, { names: ['authorization', 'content-type'] }, 2],
    ['an element, then a script', { type: 'image' }, {}, 2],
    ['at the same time', { lasts: 200 }, { at: 2, lasts: 200 }, 2],
    ['while the first was still running', { lasts: 300 }, {}, 2],
    ['just before the browser told of the end', { lasts: 120 }, {}, 1],
    ['another host of the bucket', {}, { host: second }, 1],
  ])('%s: %j, %j', (_, one, other, expected) => {
    expect(undertakings(both(one, other))).toBe(expected);
  });

  test('a server that is busy is asked again', () => {
    const [busy, again] = both({ outcome: 403 }, {});
    if (busy === undefined || again === undefined || busy.response === null) throw new Error('no answer');
    expect(undertakings([{ ...busy, response: { ...busy.response, status: 503 } }, again])).toBe(1);
  });

  test('where the end is not known, nothing repeats', () => {
    const [one, again] = both({}, {});
    if (one === undefined || again === undefined) throw new Error('no exchange');
    const { endedAt: _, ...unended } = one;
    expect(undertakings([unended, again])).toBe(2);
  });
});

describe('several at once', () => {
  const inOrder = (...all: (readonly Exchange[])[]) => all.flat().sort((one, other) => one.startedAt - other.startedAt);

  test('three files, each attempted four times', () => {
    const files = ['/a', '/b', '/c'].map((path, index) => repeatedAfter([150, 300, 600], { at: index, path }));
    expect(counted(inOrder(...files))).toBe('3 uploads · 12 attempts');
  });

  test('the same file twice, each attempted three times', () => {
    const [one, other] = [once([150, 300]), once([150, 300], { at: 3 })];
    expect(counted(inOrder(one, other))).toBe('2 uploads · 6 attempts');
  });

  test('segments of a stream, each attempted twice', () => {
    const segments = [0, 1, 2].map((n) => once([1000], { method: 'GET', path: `/v/${n}.ts`, names: [], at: n * 1100 }));
    expect(counted(inOrder(...segments))).toBe('3 requests · 6 attempts');
  });

  const names = ['amz-sdk-invocation-id', 'amz-sdk-request', 'authorization', 'x-amz-date'];

  test('an upload of the AWS SDK in parts: a part attempted three times, and a refused abort', () => {
    const start = timed({ at: 0, method: 'POST', path: '/a?uploads', outcome: 'passed' });
    const parts = repeatedAfter([80, 190], { at: 100, ...part(1), names });
    const abort = timed({ at: 600, method: 'DELETE', path: '/a?uploadId=f0', names });
    expect(counted([start, ...parts, abort])).toBe('1 upload · 4 attempts');
  });
});

test('the time line marks each attempt after the first', () => {
  const exchanges = once([150, 300]);
  expect([...attemptsOf(exchanges).values()].map(({ repeats }) => repeats)).toEqual([false, true, true]);
});
