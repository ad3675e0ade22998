import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { noSingleRuleMatches } from '../../../src/diagnoses/no-single-rule-matches.ts';
import { evidenceUnder } from '../support/evidence.ts';
import { page } from '../support/exchanges.ts';

const lacking: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: [], exposeHeaders: [] };
const open: CorsRule = { ...lacking, allowedHeaders: ['*'] };
const otherOrigin = { allowedOrigins: ['https://www.example.org'] };
const otherMethod = { allowedMethods: ['GET'] };

describe('no single rule matches', () => {
  test('where origin, method and header are allowed by one rule each', () => {
    const rules = [
      { ...lacking, ...otherMethod, allowedHeaders: ['x-cos-acl', 'content-type', 'range'] },
      { ...lacking, ...otherOrigin, allowedHeaders: ['Authorization'] },
    ];
    expect(noSingleRuleMatches.detect(evidenceUnder(rules))).toEqual({
      kind: 'no-single-rule-matches',
      origin: page,
      method: 'PUT',
      nearest: 1,
      refused: { origin: true, method: false, headers: [] },
    });
  });

  test('and the nearest may refuse origin, method or headers', () => {
    const rules = [
      { ...lacking, ...otherMethod, ...otherOrigin, allowedHeaders: ['*'] },
      { ...lacking, ...otherMethod },
      { ...lacking, ...otherOrigin },
    ];
    expect(noSingleRuleMatches.detect(evidenceUnder(rules))).toMatchObject({
      nearest: 1,
      refused: { origin: false, method: true, headers: [{ name: 'authorization', source: 'undecided' }] },
    });
  });

  test.each<[string, CorsRule[]]>([
    [
      'no rule allows the origin',
      [
        { ...open, ...otherOrigin },
        { ...open, ...otherOrigin, ...otherMethod },
      ],
    ],
    [
      'no rule allows the method',
      [
        { ...open, ...otherMethod },
        { ...open, ...otherOrigin, ...otherMethod },
      ],
    ],
    ['there is no rule', []],
  ])('but not where %s', (_, rules) => {
    expect(noSingleRuleMatches.detect(evidenceUnder(rules))).toBeNull();
  });
});
