import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { type Observation, restingOn, withObservation } from '../../../src/settling/observation.ts';
import { configured } from '../support/configured.ts';
import { page, pendingPut, putTo } from '../support/exchanges.ts';

const base: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const slashed = configured({ ...base, allowedOrigins: [`${page}/`] });

function observed(more: Partial<Observation>): Observation {
  return { assumption: 'origin-compared-literally', aspect: 'trailing-slash', does: null, at: 1, ...more };
}

test('an observation is put to the assumption that it is of', () => {
  const [resting] = restingOn(['origin-compared-literally'], [pendingPut], slashed, [
    observed({ assumption: 'opaque-origin' }),
    observed({}),
  ]);
  expect(resting).toEqual({
    assumption: 'origin-compared-literally',
    aspect: 'trailing-slash',
    exchange: pendingPut,
    observation: observed({}),
  });
});

test('what was seen of one slip in writing says nothing of another, nor one host of another', () => {
  const upper = configured({ ...base, allowedOrigins: ['https://APP.example.com', `${page}:443`] });
  const found = restingOn(['origin-compared-literally'], [pendingPut], upper, [observed({})]);
  expect(found).toMatchObject([{ aspect: 'default-port letter-case', observation: null }]);
  const website = putTo('examplebucket-1250000000.cos-website.ap-guangzhou.myqcloud.com');
  const seen = observed({ assumption: 'other-endpoint-uses-bucket-rules', aspect: 'ci' });
  const other = restingOn(['other-endpoint-uses-bucket-rules'], [website], configured(base), [seen]);
  expect(other).toMatchObject([{ aspect: 'website', observation: null }]);
  const opaque = { ...pendingPut, request: { ...pendingPut.request, origin: 'chrome-extension://abc' } };
  expect(restingOn(['opaque-origin'], [opaque], configured(base), [])).toMatchObject([{ aspect: 'chrome-extension' }]);
});

test('the exchange of an assumption is one that rests on it', () => {
  const opaque = { ...pendingPut, id: '2', request: { ...pendingPut.request, origin: 'null' } };
  const [resting] = restingOn(['opaque-origin'], [pendingPut, opaque], configured(base), []);
  expect(resting?.exchange.id).toBe('2');
});

test('an observation takes the place of an earlier one of the same, and the oldest of too many leaves', () => {
  const [first, again] = [observed({}), observed({ does: 'origin-compared-by-meaning', at: 2 })];
  expect(withObservation([first], again)).toEqual([again]);
  const many = Array.from({ length: 50 }, (_, at) => observed({ aspect: String(at) }));
  const all = withObservation(many, first);
  expect([all.length, all[0]?.aspect, all.at(-1)]).toEqual([50, '1', first]);
});
