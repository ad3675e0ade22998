import { expect, test } from 'vitest';
import { checkOf } from '../../../src/checking/check.ts';
import { covers } from '../../../src/checking/covers.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { exchangeUnder } from '../../../src/replay.ts';
import { inChrome } from '../support/checked-bucket.ts';
import { pendingPut, putTo } from '../support/exchanges.ts';

function refused(request: Partial<Exchange['request']>, exchange: Exchange = pendingPut): Exchange {
  const pending = { ...exchange, request: { ...exchange.request, ...request } };
  return exchangeUnder(pending, { rules: [], responseVary: false });
}

const { url } = pendingPut.request;
const check = checkOf([refused({})], inChrome);

test.each<[string, Exchange, boolean]>([
  ['the same', refused({}), true],
  ['another object', refused({ url: url.replace('photo', 'other') }), true],
  ['another method', refused({ method: 'DELETE' }), false],
  ['another header', refused({ unsafeHeaderNames: ['x-cos-acl'] }), false],
  ['another origin', refused({ origin: 'https://www.example.com' }), false],
  ['credentials', refused({ credentialsMode: 'include' }), false],
  ['a part, of which ETag has to be read', refused({ url: `${url}?partNumber=1&uploadId=2` }), false],
  ['another host', refused({}, putTo('cdn.example.com')), false],
])('a check of one request covers %s: %#', (_, exchange, expected) => {
  expect(covers(check, exchange, inChrome)).toBe(expected);
});

test('what was not sent covers nothing', () => {
  const unsent = { ...check, demands: check.demands.map((demand) => ({ ...demand, bare: 'unsent' as const })) };
  expect(covers(unsent, refused({}), inChrome)).toBe(false);
});
