import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { replay } from '../../../src/replay.ts';
import { createIsUntouched, passingOf } from '../../../src/suggestion/passing.ts';
import { configuration, longConfiguration } from '../support/random-requests.ts';
import { everyExchange } from '../support/suggestion-law.ts';

/** Rules in any order, some left out, some the same in another object, and rules from elsewhere between them. */
function changed(start: CorsConfiguration): fc.Arbitrary<CorsConfiguration> {
  return fc
    .tuple(configuration, fc.array(fc.nat({ max: 3 }), { minLength: 100, maxLength: 100 }))
    .chain(([other, choices]) => {
      const kept = start.rules.flatMap((rule, index) => {
        const choice = choices[index % choices.length] ?? 0;
        if (choice === 0) return [];
        return [choice === 1 ? { ...rule } : rule];
      });
      const all = [...kept, ...other.rules];
      return fc.oneof(fc.constant(all), fc.shuffledSubarray(all), fc.shuffledSubarray(start.rules.slice()));
    })
    .map((rules) => ({ ...start, rules }));
}

test('what a change leaves to the rules that were applied is answered as before', () => {
  let untouched = 0;
  const pairs = fc
    .oneof(configuration, longConfiguration)
    .chain((start) => changed(start).map((after) => ({ start, after })));
  fc.assert(
    fc.property(pairs, ({ start, after }) => {
      const isUntouched = createIsUntouched(start, after);
      for (const each of passingOf(everyExchange)(start).filter(isUntouched)) {
        untouched += 1;
        const now = replay(each.group[0], after);
        expect(now.verdict).toEqual(each.replayed.verdict);
        expect(now.preflight?.answer).toEqual(each.replayed.preflight?.answer);
        expect(now.actual.answer).toEqual(each.replayed.actual.answer);
      }
    }),
    { numRuns: 500 },
  );
  expect(untouched).toBeGreaterThan(1000);
});
