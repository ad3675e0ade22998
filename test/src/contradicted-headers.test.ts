import { expect, test } from 'vitest';
import { type ContradictedHeader, contradictedHeaders } from '../../src/contradicted-headers.ts';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../src/exchange.ts';
import { exchangeUnder, replay } from '../../src/replay.ts';
import { configured } from './support/configured.ts';
import { page, pendingPut } from './support/exchanges.ts';

const rule: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['authorization'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
};

function contradicted(served: CorsRule, known: CorsRule, change: (exchange: Exchange) => Exchange = (same) => same) {
  const exchange = change(exchangeUnder(pendingPut, configured(served)));
  const configuration = configured(known);
  return contradictedHeaders(exchange, configuration, replay(exchange, configuration));
}

const expose = 'Access-Control-Expose-Headers';

test.each<[string, Partial<CorsRule>, Partial<CorsRule>, ContradictedHeader[]]>([
  ['the same rule', {}, {}, []],
  ['the same names in other letters and order', { exposeHeaders: ['etag', 'A'] }, { exposeHeaders: ['a', 'ETag'] }, []],
  ['a name fewer', { exposeHeaders: [] }, {}, [{ header: expose, missing: ['ETag'], extra: [] }]],
  ['a name more', {}, { exposeHeaders: [] }, [{ header: expose, missing: [], extra: ['ETag'] }]],
  [
    'any origin',
    { allowedOrigins: ['*'] },
    {},
    [{ header: 'Access-Control-Allow-Origin', missing: [page], extra: ['*'] }],
  ],
  ['any origin, where a rule has both', { allowedOrigins: ['*'] }, { allowedOrigins: [page, '*'] }, []],
  [
    'any origin, where a rule has a pattern',
    { allowedOrigins: ['*'] },
    { allowedOrigins: ['https://*.example.com'] },
    [],
  ],
  [
    'a method fewer',
    { allowedMethods: ['PUT'] },
    {},
    [{ header: 'Access-Control-Allow-Methods', missing: ['GET'], extra: [] }],
  ],
  [
    'a header more',
    { allowedHeaders: ['authorization', 'content-type'] },
    {},
    [{ header: 'Access-Control-Allow-Headers', missing: [], extra: ['content-type'] }],
  ],
  ['lists too long to compare', { exposeHeaders: ['x'.repeat(3000)] }, {}, []],
])('an answer from %s', (_, served, known, expected) => {
  expect(contradicted({ ...rule, ...served }, { ...rule, ...known })).toEqual(expected);
});

test('an answer that is no success, or none, contradicts nothing', () => {
  const bare = { ...rule, exposeHeaders: [] };
  const answered = (status: number) => (exchange: Exchange) => ({
    ...exchange,
    response: exchange.response && { ...exchange.response, status },
  });
  expect(contradicted(bare, rule, answered(200))).toHaveLength(1);
  expect(contradicted(bare, rule, answered(304))).toEqual([]);
  expect(contradicted(bare, rule, answered(404))).toEqual([]);
  expect(contradicted(bare, rule, (exchange) => ({ ...exchange, response: null }))).toEqual([]);
});
