import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchRule } from '../../../src/cos/match.ts';
import { respond } from '../../../src/cos/respond.ts';
import { getHeader } from '../../../src/headers.ts';
import { type Conclusion, conclusion } from '../../../src/probing/conclusion.ts';
import { inferredRules } from '../../../src/probing/inferred-rules.ts';
import type { Answered, Probe } from '../../../src/probing/probe.ts';
import { askAll, bucketWith, preflightOf } from '../support/asked-bucket.ts';
import { anyCase, manyHeaders } from '../support/random-questions.ts';
import { truthOf } from '../support/truth.ts';

const runs = { numRuns: 1000 };

/** The part of a conclusion that does not depend on which of several answers showed it. */
function substance(found: Conclusion) {
  return {
    blocked: found.blocked,
    methods: ['method', 'origin', 'everything'].includes(found.blocked) ? found.methods : null,
    headers: found.blocked === 'headers' ? found.headers : [],
    untold: found.blocked === 'headers' ? found.untold : [],
    allowedOrigins: found.blocked === 'origin' ? [...found.allowedOrigins].sort() : [],
  };
}

/** Whether an answer tells how a preflight ends, by COS's documents. */
function tells({ probe, answer }: Answered, other: Probe): boolean {
  const listed = (name: string) => (getHeader(answer.headers, name) ?? '').split(',').map((item) => item.trim());
  const origin = getHeader(answer.headers, 'Access-Control-Allow-Origin');
  const within = (some: readonly string[], all: readonly string[]) => some.every((name) => all.includes(name));
  if (answer.status === 403) {
    return (
      probe.origin === other.origin && probe.method === other.method && within(probe.headerNames, other.headerNames)
    );
  }
  const allowed = [...probe.headerNames, ...listed('Access-Control-Allow-Headers')];
  const methods = [probe.method, ...listed('Access-Control-Allow-Methods')];
  return (
    (origin === '*' || probe.origin === other.origin) &&
    methods.includes(other.method) &&
    within(other.headerNames, allowed)
  );
}

/** A shuffle that a number decides. */
function shuffledBy(seed: number): (answers: readonly Answered[]) => readonly Answered[] {
  const rank = ({ probe }: Answered) =>
    [...JSON.stringify(probe)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 1_000_003, seed);
  return (answers) => [...answers].sort((one, other) => rank(one) - rank(other));
}

const cases = fc.sample(anyCase, { numRuns: 2000, seed: 7 });
const counts = cases.map(({ question, configuration }) => askAll(question, bucketWith(configuration)).answered.length);
const mean = (counts.reduce((sum, count) => sum + count, 0) / counts.length).toFixed(2);

describe(`what a bucket is asked, ${mean} preflights on average and ${Math.max(...counts)} at most`, () => {
  test('proves what its configuration says', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { answered } = askAll(each.question, bucketWith(each.configuration));
        const found = conclusion(each.question, answered);
        const { blocked, headers } = truthOf(each);
        expect(blocked).toContain(found.blocked);
        if (found.blocked === 'headers') expect([found.headers, found.untold]).toEqual([headers, []]);
      }),
      { numRuns: 4000 },
    );
  });

  test('names the methods that the origin may use, and no other', () => {
    fc.assert(
      fc.property(anyCase, ({ question, configuration }) => {
        const { answered } = askAll(question, bucketWith(configuration));
        const { methods, blocked } = conclusion(question, answered);
        const { origin } = question.request;
        const passes = (method: string) =>
          respond(configuration, preflightOf({ origin, method, headerNames: [] })).status === 200;
        expect(methods.allowed.filter((method) => !passes(method))).toEqual([]);
        expect(methods.refused.filter(passes)).toEqual([]);
        if (['method', 'origin', 'everything'].includes(blocked)) expect(methods.unknown).toEqual([]);
      }),
      runs,
    );
  });

  test('names origins that are allowed, of those that the tab was seen with all', () => {
    fc.assert(
      fc.property(anyCase, ({ question, configuration }) => {
        const { answered } = askAll(question, bucketWith(configuration));
        const found = conclusion(question, answered);
        const passes = (origin: string) =>
          respond(configuration, preflightOf({ ...question.request, origin, headerNames: [] })).status === 200;
        if (found.blocked === 'everything') expect(question.otherOrigins.filter(passes)).toEqual([]);
        if (found.blocked !== 'origin') return;
        expect(found.allowedOrigins.filter((origin) => !passes(origin))).toEqual([]);
        expect(found.allowedOrigins).toEqual(expect.arrayContaining(question.otherOrigins.filter(passes)));
      }),
      runs,
    );
  });

  test('is at most six at a time and thirty in all, none twice, none whose answer an earlier one tells', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase, manyHeaders(40)), ({ question, configuration }) => {
        const { answered, rounds } = askAll(question, bucketWith(configuration));
        expect(answered.length).toBeLessThanOrEqual(30);
        expect(new Set(answered.map(({ probe }) => JSON.stringify(probe))).size).toBe(answered.length);
        for (const { probes, before } of rounds) {
          expect(probes.length).toBeLessThanOrEqual(6);
          for (const probe of probes) expect(before.filter((each) => tells(each, probe))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('does not depend on the order in which answers come', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ question, configuration }, seed) => {
        const one = askAll(question, bucketWith(configuration)).answered;
        const other = askAll(question, bucketWith(configuration), [], shuffledBy(seed)).answered;
        expect(other.map(({ probe }) => JSON.stringify(probe)).sort()).toEqual(
          one.map(({ probe }) => JSON.stringify(probe)).sort(),
        );
        expect(conclusion(question, other)).toEqual(conclusion(question, one));
        expect(inferredRules(other)).toEqual(inferredRules(one));
      }),
      runs,
    );
  });

  test('goes on from whatever answers are left to the same conclusion', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(30), fc.nat(), ({ question, configuration }, kept, seed) => {
        const bucket = bucketWith(configuration);
        const { answered } = askAll(question, bucket);
        const left = shuffledBy(seed)(answered).slice(0, kept);
        const again = askAll(question, bucket, left).answered;
        expect(again.length).toBeLessThanOrEqual(30);
        expect(substance(conclusion(question, again))).toEqual(substance(conclusion(question, answered)));
      }),
      runs,
    );
  });

  test('is read as rules that are among those which answered', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase, manyHeaders(9)), ({ question, configuration }) => {
        const { answered } = askAll(question, bucketWith(configuration));
        const rules = inferredRules(answered);
        const passing = answered.filter(({ answer }) => answer.status === 200);
        expect(rules.flatMap(({ answers }) => answers).length).toBeLessThanOrEqual(passing.length);
        for (const { rule, inPart, answers } of rules) {
          const real = answers.map(({ probe }) => {
            const { matchedRule } = respond(configuration, preflightOf(probe));
            return configuration.rules[matchedRule ?? -1];
          });
          expect(inPart).toContain('allowedOrigins');
          expect(inPart).not.toContain('allowedMethods');
          for (const each of real) {
            expect(each?.allowedMethods).toEqual(rule.allowedMethods);
            expect(each?.exposeHeaders).toEqual(rule.exposeHeaders);
            expect(each?.maxAgeSeconds).toEqual(rule.maxAgeSeconds);
            if (!inPart.includes('allowedHeaders')) {
              expect(each?.allowedHeaders.map((name) => name.toLowerCase())).toEqual(rule.allowedHeaders);
            }
          }
          const allowing = (origin: string) =>
            real.some((each) => {
              const probe = { origin, method: rule.allowedMethods[0] ?? '', headerNames: rule.allowedHeaders };
              return each !== undefined && matchRule(each, preflightOf(probe)).matches;
            });
          expect(rule.allowedOrigins.filter((origin) => !allowing(origin))).toEqual([]);
        }
      }),
      runs,
    );
  });
});
