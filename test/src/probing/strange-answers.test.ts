import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conclusion } from '../../../src/probing/conclusion.ts';
import { draftedChange } from '../../../src/probing/drafted-change.ts';
import { inferredRules } from '../../../src/probing/inferred-rules.ts';
import { nextProbes } from '../../../src/probing/next-probes.ts';
import type { Answered, Probe, Question } from '../../../src/probing/probe.ts';
import { askAll, bucketWith } from '../support/asked-bucket.ts';
import { anyCase } from '../support/random-questions.ts';
import { ask, spoiltConfiguration } from '../support/random-requests.ts';
import { truthOf } from '../support/truth.ts';

const runs = { numRuns: 2000 };

describe('whoever answers', () => {
  const values = fc.constantFrom(
    '*',
    'https://app.example.com',
    'null',
    'true',
    '',
    'PUT',
    'GET,PUT',
    'a b',
    ',',
    '\u200Bx',
  );
  const names = fc.constantFrom(
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    'Access-Control-Expose-Headers',
    'Access-Control-Max-Age',
    'Location',
  );
  const statuses = fc.constantFrom(200, 200, 200, 403, 403, 0, 204, 301, 404, 500, Number.NaN);
  const answers = fc.array(
    fc.record({ status: statuses, headers: fc.array(fc.tuple(names, values), { maxLength: 6 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  /** Asks somebody whose answers do not depend on what is asked, and looks at all that is made of them. */
  function endsWith(question: Question, answerAt: (index: number, probe: Probe) => Answered['answer']): void {
    let index = 0;
    const { answered, rounds } = askAll(question, (probe) => answerAt(index++, probe));
    expect(answered.length).toBeLessThanOrEqual(30);
    expect(rounds.length).toBeLessThanOrEqual(30);
    expect(new Set(answered.map(({ probe }) => JSON.stringify(probe))).size).toBe(answered.length);
    draftedChange(question, conclusion(question, answered), answered);
    inferredRules(answered);
    expect(nextProbes(question, answered)).toEqual([]);
  }

  test('lies, fails, answers nonsense: the asking ends', () => {
    fc.assert(
      fc.property(anyCase, answers, ({ question }, pool) => {
        endsWith(question, (index) => pool[index % pool.length] ?? { status: 0, headers: [] });
      }),
      runs,
    );
  });

  test('changes its rules meanwhile, or lies now and then: the asking ends', () => {
    fc.assert(
      fc.property(anyCase, anyCase, fc.nat(12), answers, fc.boolean(), (one, other, at, pool, lies) => {
        const [before, after] = [bucketWith(one.configuration), bucketWith(other.configuration)];
        endsWith(one.question, (index, probe) => {
          const lie = lies && index % 5 === at % 5 ? pool[index % pool.length] : undefined;
          return lie ?? (index < at ? before : after)(probe);
        });
      }),
      runs,
    );
  });

  test('has lines that no browser can read: nothing is said that the rules do not say', () => {
    fc.assert(
      fc.property(ask, spoiltConfiguration, ({ origin, method, headers, credentials }, configuration) => {
        const request = { origin, method, headerNames: headers };
        const question: Question = { request, credentialsMode: credentials ?? 'omit', otherOrigins: [] };
        const { answered } = askAll(question, bucketWith(configuration));
        const found = conclusion(question, answered);
        const { blocked, headers: refused } = truthOf({ question, configuration });
        expect([...blocked, 'unclear']).toContain(found.blocked);
        if (found.blocked === 'headers') expect(found.headers).toEqual(refused);
      }),
      runs,
    );
  });
});
