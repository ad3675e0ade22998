import { expect, test } from 'vitest';
import { ruleForFinding } from '../../../extension/findings/rule-for-finding.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { en } from '../../../src/text/en/en.ts';
import { pendingPut } from '../../src/support/exchanges.ts';

const exchange = (path: string, method = 'PUT'): Exchange => ({
  ...pendingPut,
  request: { ...pendingPut.request, method, url: new URL(path, pendingPut.request.url).href },
});
const heading = (...exchanges: readonly [Exchange, ...Exchange[]]) => {
  const [example] = exchanges;
  const drafted = ruleForFinding({ diagnosis: { kind: 'pending' } as never, others: [], example, exchanges });
  return drafted && en.interface.asking.drafted(drafted.requests);
};

test('the heading counts different requests that the rule names', () => {
  const one = 'A rule that would let this request pass';
  const several = 'A rule that would let these requests pass';
  expect(heading(exchange('/a'))).toBe(one);
  expect(heading(exchange('/a'), exchange('/a'))).toBe(one);
  expect(heading(exchange('/a'), exchange('/b', 'PATCH'))).toBe(one);
  expect(heading(exchange('/a'), exchange('/b'))).toBe(several);
  expect(heading(exchange('/a'), exchange('/a', 'POST'))).toBe(several);
  expect(heading(exchange('/a', 'PATCH'))).toBeNull();
});
