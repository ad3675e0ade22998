import { describe, expect, test } from 'vitest';
import { badgeText } from '../../../extension/background/badge-text.ts';
import { findings } from '../../../extension/findings/finding.ts';
import { regionRace } from '../../../extension/findings/region-race.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { type Timed, timed } from '../support/timed.ts';
import { known, second } from '../support/uploads.ts';

/** An unsigned HEAD of a bucket's root, whose answer the browser kept from the page. */
function head(more: Partial<Timed> = {}): Exchange {
  const made = timed({ at: 0, method: 'HEAD', path: '/', names: [], outcome: 'withheld', ...more });
  return { ...made, preflight: more.names === undefined ? null : made.preflight };
}

const beijing = 'otherbucket-1250000000.cos.ap-beijing.myqcloud.com';

test.each<[string, () => Exchange[], number]>([
  ['two buckets', () => [head(), head({ at: 1, host: beijing })], 2],
  ['one bucket under two hosts', () => [head(), head({ at: 1, host: second })], 2],
  [
    'each within 50 ms of the one before',
    () => [head({ lasts: 90 }), head({ at: 40, lasts: 90 }), head({ at: 80 })],
    3,
  ],
  ['one alone', () => [head()], 0],
  ['one after the other', () => [head(), head({ at: 20 })], 0],
  ['one long after the other', () => [head({ lasts: 500 }), head({ at: 60 })], 0],
  ['an object', () => [head({ path: '/a' }), head({ path: '/a', at: 1 })], 0],
  ['signed ones', () => [head({ names: ['authorization'] }), head({ names: ['authorization'], at: 1 })], 0],
  ['a GET', () => [head({ method: 'GET' }), head({ method: 'GET', at: 1 })], 0],
  ['hosts that are no bucket’s', () => [head({ host: 'a.example.com' }), head({ host: 'b.example.com', at: 1 })], 0],
])('%s', (_, exchanges, racing) => {
  expect(regionRace(exchanges()).size).toBe(racing);
});

describe('the race before an upload', () => {
  const exchanges = [head(), head({ at: 1, host: beijing }), timed({ at: 60 })];
  const rule = {
    allowedOrigins: ['https://www.example.com'],
    allowedMethods: ['PUT'],
    allowedHeaders: ['*'],
    exposeHeaders: [],
  };

  test('is neither listed nor counted', () => {
    const found = findings(exchanges, new Map());
    expect(found.flatMap(({ exchanges: own }) => own.map(({ request }) => request.method))).toEqual(['PUT']);
    expect(badgeText(exchanges)).toBe('1');
  });

  test('needs no change of the rules', () => {
    const [finding] = findings(exchanges, known([rule]));
    expect(finding?.suggestion?.configuration.rules.flatMap(({ allowedMethods }) => allowedMethods)).toEqual(['PUT']);
  });
});
