import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose, isHint, mend } from '../../src/diagnosis.ts';
import { replay } from '../../src/replay.ts';
import { ask, configuration, exchangeOf } from './random-requests.ts';

test('every blocked request, and no other, has a cause among the rules', () => {
  fc.assert(
    fc.property(ask, configuration, (asked, start) => {
      const exchange = exchangeOf(asked, start);
      const causes = diagnose(exchange, start)
        .filter((diagnosis) => !isHint(diagnosis))
        .map(({ kind }) => kind);
      if (replay(exchange, start).verdict.outcome === 'success') {
        expect(causes).toEqual([]);
        expect(mend(exchange, start)).toBeNull();
      } else {
        expect(causes).not.toEqual([]);
        expect(causes).not.toContain('answer-refused');
        expect(causes).not.toContain('configuration-differs');
      }
    }),
    { numRuns: 2000 },
  );
});

test('while the rules are not known a blocked request has one cause, and an origin of null is told first', () => {
  fc.assert(
    fc.property(ask, configuration, (asked, start) => {
      const exchange = exchangeOf(asked, start);
      const blocked = replay(exchange, start).verdict.outcome === 'blocked';
      const [first, ...others] = diagnose(exchange, null).map(({ kind }) => kind);
      const causes = first === 'origin-null' ? others : [first];
      if (first === 'origin-null') expect(asked.origin).toBe('null');
      expect(causes).toEqual(
        blocked ? [expect.stringMatching(/^(?:rules-unknown|wildcard-with-credentials)$/)] : [undefined],
      );
    }),
    { numRuns: 500 },
  );
});
