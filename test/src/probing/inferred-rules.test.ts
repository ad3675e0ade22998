import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { headersAllowed, inferredRules } from '../../../src/probing/inferred-rules.ts';
import { bucketWith } from '../support/asked-bucket.ts';
import { answeredWith, answerOf, lineOf, page, probeIn, rulesOf } from '../support/probed-rules.ts';

/** What is seen of rules by preflights, each a line. */
function seen(rules: readonly Partial<CorsRule>[], ...lines: string[]) {
  const bucket = bucketWith(rulesOf(...rules));
  return inferredRules(lines.map((line) => ({ probe: probeIn(line), answer: bucket(probeIn(line)) })));
}

const detailed: Partial<CorsRule> = {
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['Content-Type', 'Authorization'],
  exposeHeaders: ['ETag', 'x-cos-request-id'],
  maxAgeSeconds: 600,
};

describe('one answer', () => {
  test('gives away the rule, but for the origins and the place', () => {
    expect(seen([detailed], 'PUT authorization')).toMatchObject([
      {
        rule: {
          allowedOrigins: [page],
          allowedMethods: ['PUT', 'GET'],
          allowedHeaders: ['content-type', 'authorization'],
          exposeHeaders: ['ETag', 'x-cos-request-id'],
          maxAgeSeconds: 600,
        },
        inPart: ['allowedOrigins'],
        anybody: false,
      },
    ]);
  });

  test('that echoes a header of the name `*` tells of no other', () => {
    const [rule] = seen([{ allowedHeaders: ['*'] }], 'PUT * a');
    expect(rule && headersAllowed(rule, ['a', 'b'])).toEqual(['a']);
  });

  test('may echo the headers that it was asked for', () => {
    const [rule] = seen([{ allowedHeaders: ['*'] }], 'PUT a b');
    expect(rule).toMatchObject({ rule: { allowedHeaders: ['a', 'b'] }, inPart: ['allowedOrigins', 'allowedHeaders'] });
  });

  test('of an entry for any origin names none', () => {
    const [rule] = seen([{ allowedOrigins: ['*'] }], 'PUT');
    expect(rule).toMatchObject({ rule: { allowedOrigins: ['*'] }, anybody: true });
  });

  test('without Allow-Methods and Max-Age shows the method that passed', () => {
    const [rule] = inferredRules([answeredWith('GET', answerOf(200, { 'Allow-Origin': '*', 'Max-Age': 'soon' }))]);
    expect(rule?.rule).not.toHaveProperty('maxAgeSeconds');
    expect(rule).toMatchObject({
      rule: { allowedMethods: ['GET'] },
      inPart: expect.arrayContaining(['allowedMethods']),
    });
  });

  test('that is a refusal, or none of COS’s, shows no rule', () => {
    expect(seen([], 'PUT')).toEqual([]);
    expect(inferredRules([answeredWith('PUT', { status: 200, headers: [] })])).toEqual([]);
  });
});

describe('answers of one rule', () => {
  test('are one rule’s, whatever they were for', () => {
    const rules = seen(
      [{ ...detailed, allowedOrigins: [page, 'https://b.example'] }],
      'PUT',
      'GET a',
      'PUT https://b.example',
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]?.rule.allowedOrigins).toEqual([page, 'https://b.example']);
    expect(rules[0]?.answers.map(({ probe }) => lineOf(probe)).sort()).toEqual(['PUT', 'PUT https://b.example']);
  });

  test('are put into the one that shows most', () => {
    const rules = seen([{ allowedHeaders: ['*'] }], 'PUT', 'PUT a b', 'PUT a');
    expect(rules.map(({ rule }) => rule.allowedHeaders)).toEqual([['a', 'b']]);
  });
});

describe('answers of several rules', () => {
  test.each<[string, Partial<CorsRule>]>([
    ['methods', { allowedMethods: ['PUT'] }],
    ['the order of methods', { allowedMethods: ['PUT', 'GET'] }],
    ['exposed headers', { exposeHeaders: ['ETag'] }],
    ['Max-Age', { maxAgeSeconds: 5 }],
    ['headers', { allowedHeaders: ['c'] }],
    ['any origin', { allowedOrigins: ['*'] }],
  ])('are told apart by %s', (_, differing) => {
    const first = { allowedMethods: ['GET', 'PUT'], allowedHeaders: ['b'] };
    const second = { ...first, allowedOrigins: ['https://b.example'] };
    expect(seen([first, second], 'PUT', 'PUT https://b.example')).toHaveLength(1);
    expect(seen([first, { ...second, ...differing }], 'PUT', 'PUT https://b.example')).toHaveLength(2);
  });

  test('that allow one header each are not taken for one rule that allows both', () => {
    const rules = seen(
      [{ allowedHeaders: ['x-a*'] }, { allowedHeaders: ['x-b*'] }],
      'PUT x-a',
      'PUT x-b',
      'PUT x-a x-b',
    );
    expect(rules.map(({ rule }) => rule.allowedHeaders)).toEqual([['x-a'], ['x-b']]);
  });

  test('that echo what two origins asked for are kept apart', () => {
    const rules = seen([{ allowedOrigins: ['https://*'], allowedHeaders: ['*'] }], 'PUT https://b.example a', 'PUT');
    expect(rules.map(({ rule }) => [rule.allowedOrigins, rule.allowedHeaders])).toEqual([
      [['https://b.example'], ['a']],
      [[page], []],
    ]);
  });
});

describe('an origin that nobody has', () => {
  test('shows that an entry is for everybody, and is no line of the rule', () => {
    const rules = seen(
      [{ allowedOrigins: ['https://*'], allowedHeaders: ['*'] }],
      'PUT a',
      'PUT https://nobody.invalid',
    );
    expect(rules).toMatchObject([{ rule: { allowedOrigins: [page] }, anybody: true }]);
  });

  test('is shown where no other answer is like it', () => {
    const rules = seen([{}, { allowedOrigins: ['https://*'], maxAgeSeconds: 5 }], 'PUT', 'PUT https://nobody.invalid');
    expect(rules.map(({ rule, anybody }) => [rule.allowedOrigins[0], anybody])).toEqual([
      [page, false],
      ['https://nobody.invalid', true],
    ]);
  });
});
