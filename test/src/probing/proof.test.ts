import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchRule } from '../../../src/cos/match.ts';
import { respond } from '../../../src/cos/respond.ts';
import { conclusion } from '../../../src/probing/conclusion.ts';
import { inferredRules } from '../../../src/probing/inferred-rules.ts';
import { isNobodys } from '../../../src/probing/near-origins.ts';
import { asSent, type Probe } from '../../../src/probing/probe.ts';
import { testedFields } from '../../../src/probing/tested-fields.ts';
import { askAll, bucketWith, preflightOf } from '../support/asked-bucket.ts';
import { questionOf, rulesOf } from '../support/probed-rules.ts';
import { anyCase, type Case, manyHeaders } from '../support/random-questions.ts';

const someCase = fc.oneof({ weight: 4, arbitrary: anyCase }, { weight: 1, arbitrary: manyHeaders(9) });
const runs = { numRuns: 3000 };

function concluded({ question, configuration }: Case) {
  const { answered } = askAll(question, bucketWith(configuration));
  const passes = (probe: Probe) => respond(configuration, preflightOf(probe)).status === 200;
  return { asked: asSent(question.request), answered, found: conclusion(question, answered), passes };
}

const unlike = ({ headerNames: some }: Probe, { headerNames: others }: Probe) =>
  some.filter((name) => !others.includes(name)).length + others.filter((name) => !some.includes(name)).length;

describe('of what answers prove', () => {
  test('the evidence is what was answered: one that passes, one of the request that is refused, and none lie nearer', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { asked, answered, found, passes } = concluded(each);
        const { passing, refused } = found.evidence;
        if (passing !== null) expect(passes(passing.probe) && !isNobodys(passing.probe.origin)).toBe(true);
        if (refused !== null) {
          expect(passes(refused.probe)).toBe(false);
          expect(refused.probe).toMatchObject({ origin: asked.origin, method: asked.method });
        }
        if (found.blocked !== 'headers' && found.blocked !== 'combination') return;
        if (passing === null || refused === null) throw new Error('Both were answered');
        expect(passing.probe).toMatchObject({ origin: asked.origin, method: asked.method });
        const own = answered.filter(({ probe }) => probe.origin === asked.origin && probe.method === asked.method);
        const [well, badly] = [own.filter(({ probe }) => passes(probe)), own.filter(({ probe }) => !passes(probe))];
        const steps = well.flatMap((one) => badly.map((other) => unlike(one.probe, other.probe)));
        expect(unlike(passing.probe, refused.probe)).toBe(Math.min(...steps));
      }),
      runs,
    );
  });

  test('a refused method is shown beside one that passes for the origin, a refused origin beside one for the method', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { asked, found } = concluded(each);
        const { passing, refused } = found.evidence;
        if (found.blocked === 'method') expect(passing?.probe.origin).toBe(asked.origin);
        if (found.blocked === 'origin') expect(passing?.probe.method).toBe(asked.method);
        if (found.blocked === 'method' || found.blocked === 'origin') expect(refused).not.toBeNull();
      }),
      runs,
    );
  });

  test('the rules that meet a part are there for this origin and method, and allow the headers said and no other', () => {
    fc.assert(
      fc.property(someCase, ({ question, configuration }) => {
        const { asked, found } = concluded({ question, configuration });
        if (found.blocked !== 'headers' && found.blocked !== 'combination') return;
        const near = configuration.rules
          .map((rule) => matchRule(rule, preflightOf(asked)))
          .filter(({ allowedBy, method }) => allowedBy !== null && method)
          .map(({ refusedHeaders }) => asked.headerNames.filter((name) => !refusedHeaders.includes(name)));
        for (const { rule, headerNames } of found.met) {
          expect(rule.rule.allowedMethods).toContain(asked.method);
          expect(near.some((allowed) => headerNames.every((name) => allowed.includes(name)))).toBe(true);
          // A rule whose whole list was seen allows what it is said to, and nothing else of what is asked.
          if (rule.inPart.includes('allowedHeaders')) continue;
          expect(near.map((allowed) => allowed.join())).toContain(headerNames.join());
        }
      }),
      runs,
    );
  });

  test('each field is marked as the configuration has it', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { asked, answered, found, passes } = concluded(each);
        const fields = testedFields(each.question, found, answered);
        const rows = each.configuration.rules.map((rule) => matchRule(rule, preflightOf(asked)));
        const ofOrigin = rows.filter(({ allowedBy }) => allowedBy !== null);
        if (fields.originTested !== null) expect(fields.originTested === 'allowed').toBe(ofOrigin.length > 0);
        if (found.blocked !== 'unclear') expect(fields.originTested).not.toBeNull();
        if (fields.methodTested !== null)
          expect(fields.methodTested === 'allowed').toBe(passes({ ...asked, headerNames: [] }));
        for (const { name, tested } of fields.headers) {
          if (tested !== null) expect(tested === 'allowed').toBe(passes({ ...asked, headerNames: [name] }));
          if (found.blocked === 'headers' || found.blocked === 'nothing') expect(tested).not.toBeNull();
        }
        if (found.blocked === 'origin') expect(found.allowedOrigins.filter(isNobodys)).toEqual([]);
      }),
      runs,
    );
  });

  test('the answers of a single rule that lists its headers are taken for one rule', () => {
    fc.assert(
      fc.property(someCase, fc.nat(4), ({ question, configuration }, at) => {
        const rules = configuration.rules.slice(at, at + 1);
        const isPlain = (line: string) => !line.includes('*');
        fc.pre(rules.every((rule) => rule.allowedHeaders.every(isPlain) && !rule.allowedOrigins.includes('*')));
        const { answered } = askAll(question, bucketWith({ ...configuration, rules }));
        expect(inferredRules(answered).length).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test('an origin that nobody has is never named as one that is allowed', () => {
    const question = questionOf('PUT https://app.example.com authorization');
    const { answered } = askAll(question, bucketWith(rulesOf({ allowedOrigins: ['http://*'] })));
    expect(answered.some(({ probe }) => probe.origin === 'http://nobody.invalid')).toBe(true);
    const found = conclusion(question, answered);
    expect(found).toMatchObject({ blocked: 'origin', allowedOrigins: ['http://app.example.com'] });
    expect(found.evidence.passing?.probe.origin).toBe('http://app.example.com');
  });
});
