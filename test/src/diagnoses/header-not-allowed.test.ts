import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { headerNotAllowed } from '../../../src/diagnoses/header-not-allowed.ts';
import { noSingleRuleMatches } from '../../../src/diagnoses/no-single-rule-matches.ts';
import { evidenceUnder } from '../support/evidence.ts';
import { page } from '../support/exchanges.ts';

const lacking: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: [], exposeHeaders: [] };
const open: CorsRule = { ...lacking, allowedHeaders: ['*'] };
const otherOrigin = { allowedOrigins: ['https://www.example.org'] };
const otherMethod = { allowedMethods: ['GET'] };

describe('a header is refused', () => {
  test.each<[string, CorsRule[], number]>([
    ['by the only rule', [lacking], 0],
    [
      'by the rule for this origin and method, though another origin’s rule allows it',
      [lacking, { ...open, ...otherOrigin }],
      0,
    ],
    [
      'by the rule for this origin and method, though another method’s rule allows it',
      [lacking, { ...open, ...otherMethod }],
      0,
    ],
    [
      'by the rule for this origin and method, though a nearer one lacks the method',
      [{ ...open, ...otherMethod }, lacking],
      1,
    ],
    [
      'by every rule, where none is for this origin and method',
      [
        { ...lacking, ...otherOrigin },
        { ...lacking, ...otherMethod },
      ],
      1,
    ],
    ['by every rule, where none is for this origin', [{ ...lacking, ...otherOrigin }], 0],
  ])('%s', (_, rules, rule) => {
    expect(headerNotAllowed.detect(evidenceUnder(rules))).toEqual({
      kind: 'header-not-allowed',
      headers: [{ name: 'authorization', source: 'undecided' }],
      rule,
      allowed: [],
    });
    expect(noSingleRuleMatches.detect(evidenceUnder(rules))).toBeNull();
  });

  test.each<[string, CorsRule[]]>([
    [
      'where a rule of another origin allows it, and none is for this origin and method',
      [
        { ...lacking, ...otherMethod },
        { ...open, ...otherOrigin },
      ],
    ],
    ['where there is no rule', []],
    ['where a rule matches', [open]],
    ['where the only rule lacks the origin alone', [{ ...open, ...otherOrigin }]],
  ])('not %s', (_, rules) => {
    expect(headerNotAllowed.detect(evidenceUnder(rules))).toBeNull();
  });
});
