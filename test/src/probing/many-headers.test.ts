import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conclusion } from '../../../src/probing/conclusion.ts';
import { askAll, bucketWith } from '../support/asked-bucket.ts';
import { probeIn, questionOf, rulesOf } from '../support/probed-rules.ts';
import { manyHeaders } from '../support/random-questions.ts';
import { truthOf } from '../support/truth.ts';

function meanOf(count: number): string {
  const cases = fc.sample(manyHeaders(count), { numRuns: 200, seed: 7 });
  const counts = cases.map(
    ({ question, configuration }) => askAll(question, bucketWith(configuration)).answered.length,
  );
  return (counts.reduce((sum, each) => sum + each, 0) / counts.length).toFixed(1);
}

describe('many headers', () => {
  test(`up to 27 are all told apart; 20 take ${meanOf(20)} preflights on average`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 27 }).chain(manyHeaders), (each) => {
        const { answered } = askAll(each.question, bucketWith(each.configuration));
        const found = conclusion(each.question, answered);
        const { blocked, headers } = truthOf(each);
        expect(blocked).toContain(found.blocked);
        if (found.blocked === 'headers') expect([found.headers, found.untold]).toEqual([headers, []]);
      }),
      { numRuns: 500 },
    );
  });

  test(`of 200 none is said to be refused that is not, and what is not told is said; ${meanOf(200)} preflights on average`, () => {
    fc.assert(
      fc.property(manyHeaders(200), (each) => {
        const { answered } = askAll(each.question, bucketWith(each.configuration));
        expect(answered.length).toBeLessThanOrEqual(30);
        const found = conclusion(each.question, answered);
        const { blocked, headers = [] } = truthOf(each);
        expect(blocked.includes(found.blocked) || found.blocked === 'headers').toBe(true);
        if (found.blocked !== 'headers') return;
        expect(headers).toEqual(expect.arrayContaining([...found.headers]));
        expect([...found.headers, ...found.untold]).toEqual(expect.arrayContaining(headers));
        if (headers.length <= 1 && blocked.includes('headers')) expect(found.untold).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('the last of thirty is for the headers that are left when the refused ones are known', () => {
    const names = Array.from({ length: 27 }, (_, index) => `x-${index}`);
    const question = questionOf(`PUT ${names.join(' ')}`);
    const { rounds } = askAll(question, bucketWith(rulesOf({ allowedHeaders: ['x-1*'] })));
    expect(rounds.flatMap(({ probes }) => probes)).toHaveLength(30);
    expect(rounds.at(-1)?.probes).toEqual([probeIn(`PUT x-1 ${names.slice(10, 20).join(' ')}`)]);
  });
});
