import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { originPatternAllows } from '../../../src/cos/origin-pattern.ts';
import type { ProbeAnswer } from '../../../src/probing/probe.ts';
import { questionOf } from '../../../src/probing/question.ts';
import { replay } from '../../../src/replay.ts';
import { assumptionsOf } from '../../../src/replay-assumptions.ts';
import { contraries } from '../../../src/settling/contrary.ts';
import { fits, possibleAnswer, type Unlike, writtenOut } from '../../../src/settling/possible-answer.ts';
import { type Settling, settled, settling } from '../../../src/settling/settling.ts';
import { bucketWith } from '../support/asked-bucket.ts';
import { configured } from '../support/configured.ts';
import { page } from '../support/exchanges.ts';
import { answerOf } from '../support/probed-rules.ts';
import { anyCase } from '../support/random-questions.ts';
import { ask, askedExchange, configuration as someConfiguration } from '../support/random-requests.ts';

const allHold: Unlike = new Set();

/** A bucket that does something else than is assumed. */
function bucketThat(configuration: CorsConfiguration, unlike: Unlike) {
  return ({ asked }: Settling): ProbeAnswer[] =>
    asked.map((placed) => writtenOut(possibleAnswer(configuration, placed, unlike), placed.probe));
}

describe('what is foretold', () => {
  test('is what the engine answers, where all assumptions hold', () => {
    fc.assert(
      fc.property(anyCase, ({ question: { request }, configuration }) => {
        const possible = possibleAnswer(configuration, { probe: request, elsewhere: false }, allHold);
        expect(fits(possible, request, bucketWith(configuration)(request))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('fits the answer that is written out of it', () => {
    const unlike = fc.subarray(Object.values(contraries).flat()).map((each) => new Set(each));
    fc.assert(
      fc.property(anyCase, unlike, fc.boolean(), ({ question: { request: probe }, configuration }, does, elsewhere) => {
        const possible = possibleAnswer(configuration, { probe, elsewhere }, does);
        expect(fits(possible, probe, writtenOut(possible, probe))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('names of headers are the same in any letter case', () => {
  const probe = { origin: page, method: 'PUT', headerNames: [] };
  const rule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['X-A'], exposeHeaders: ['ETag'] };
  const possible = possibleAnswer(configured(rule), { probe, elsewhere: false }, allHold);
  const told = (exposed: string) =>
    answerOf(200, {
      'Allow-Origin': page,
      'Allow-Methods': 'PUT',
      'Allow-Headers': 'x-a',
      'Expose-Headers': exposed,
    });
  expect(['ETag', 'etag', 'ETag, x-b'].map((exposed) => fits(possible, probe, told(exposed)))).toEqual([
    true,
    true,
    false,
  ]);
});

const found = fc.sample(
  fc.record({ asked: ask, configuration: someConfiguration }).map(({ asked, configuration }) => {
    const exchange = askedExchange(asked);
    const restsOn = assumptionsOf(exchange, configuration, replay(exchange, configuration));
    const able = restsOn.flatMap((assumption) => settling(exchange, configuration, assumption) ?? []);
    return { exchange, configuration, restsOn, able };
  }),
  { numRuns: 1500, seed: 11 },
);
const rested = found.flatMap(({ restsOn }) => restsOn).length;
const able = found.flatMap((each) => each.able.map((plan) => ({ ...each, plan })));
const sizes = [1, 2, 3].map((size) => able.filter(({ plan }) => plan.asked.length === size).length);

describe(`of ${rested} assumptions under random rules ${sizes.join(', ')} are settled by 1, 2, 3 preflights, and`, () => {
  test('each by answers that differ: the engine’s own confirm it, those of its contrary never do', () => {
    expect(able.length).toBeGreaterThan(100);
    for (const { configuration, plan } of able) {
      const answers = plan.asked.map(({ probe }) => bucketWith(configuration)(probe));
      expect(settled(plan, answers)).toEqual({ kind: 'confirmed' });
      for (const contrary of contraries[plan.assumption]) {
        const others = bucketThat(configuration, new Set([contrary]))(plan);
        expect(
          plan.asked.every(
            ({ probe }, at) =>
              others[at] &&
              answers[at] &&
              JSON.stringify(others[at]) === JSON.stringify(bucketWith(configuration)(probe)),
          ),
        ).toBe(false);
        expect(['contradicted', 'ambiguous']).toContain(settled(plan, others).kind);
      }
    }
  });

  test('none is said to be contradicted by a bucket for which it holds, nor by one that lacks a rule or has * in one', () => {
    for (const { exchange, configuration, plan } of able) {
      const others = Object.values(contraries)
        .flat()
        .filter((each) => !contraries[plan.assumption].includes(each));
      for (const other of others) {
        expect(settled(plan, bucketThat(configuration, new Set([other]))(plan)).kind).not.toBe('contradicted');
      }
      for (const missing of configuration.rules) {
        const lacking = { ...configuration, rules: configuration.rules.filter((rule) => rule !== missing) };
        expect(settled(plan, bucketThat(lacking, allHold)(plan)).kind).not.toBe('contradicted');
        for (const contrary of contraries[plan.assumption]) {
          expect(settled(plan, bucketThat(lacking, new Set([contrary]))(plan)).kind).not.toBe('confirmed');
        }
      }
      const { origin, method } = questionOf(exchange, []).request;
      const mayAnswer = ({ allowedOrigins, allowedMethods }: CorsRule) =>
        allowedMethods.includes(method) && allowedOrigins.some((line) => originPatternAllows(line, origin));
      for (const edited of configuration.rules.filter(mayAnswer)) {
        const rules = configuration.rules.map((rule) => (rule === edited ? { ...rule, allowedOrigins: ['*'] } : rule));
        expect(settled(plan, bucketThat({ ...configuration, rules }, allHold)(plan)).kind).not.toBe('contradicted');
      }
      const none = { rules: [], responseVary: false };
      expect(settled(plan, bucketThat(none, allHold)(plan)).kind).toBe('ambiguous');
    }
  });
});
