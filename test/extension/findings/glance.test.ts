import { expect, test } from 'vitest';
import { findings, glance } from '../../../extension/findings/finding.ts';
import { recordedVerdict } from '../../../src/recorded-verdict.ts';
import { loadOf } from '../../bench/captured-load.ts';

const { exchanges, configuration } = loadOf(3, 200, 20);
const known = new Map([['examplebucket-1250000000', { configuration, savedAt: 0 }]]);
const kinds = (found: ReturnType<typeof findings>) => found.map(({ diagnosis }) => diagnosis.kind);

test('a glance that may look at everything tells every cause, in the order of the findings', () => {
  const seen = glance(exchanges, known, () => false);
  expect(kinds(seen)).toEqual(kinds(findings(exchanges, known)));
  expect(seen.filter(({ suggestion, assumptions }) => suggestion !== null || assumptions.length > 0)).toEqual([]);
});

test('a glance without time tells of the newest that failed, though others went well since', () => {
  const isBlocked = (at: number) => {
    const exchange = exchanges[at];
    return exchange !== undefined && recordedVerdict(exchange).outcome === 'blocked';
  };
  const newest = exchanges.findLastIndex((_, at) => isBlocked(at));
  const later = exchanges
    .filter((_, at) => !isBlocked(at))
    .map((each) => ({ ...each, startedAt: 1000, id: `x${each.id}` }));
  const seen = glance([...exchanges.slice(0, newest + 1), ...later], known, () => true);
  expect(seen.filter(({ hint }) => !hint).flatMap((found) => found.exchanges.map(({ id }) => id))).toEqual([
    exchanges[newest]?.id,
  ]);
});

test('a glance at nothing tells nothing', () => {
  expect(glance([], known, () => true)).toEqual([]);
});
