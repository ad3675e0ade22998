import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { deadRule } from '../../../src/diagnoses/dead-rule.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { configured } from '../support/configured.ts';
import { evidenceUnder, evidenceWith } from '../support/evidence.ts';
import { page, pendingPut } from '../support/exchanges.ts';

const own: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT'],
  allowedHeaders: ['authorization'],
  exposeHeaders: [],
  maxAgeSeconds: 600,
};
const any: CorsRule = { ...own, allowedOrigins: ['*'], maxAgeSeconds: 5 };
const stranger: CorsRule = { ...own, allowedOrigins: ['https://www.example.org'] };

describe('a dead rule', () => {
  const withCredentials: Exchange = { ...pendingPut, request: { ...pendingPut.request, credentialsMode: 'include' } };

  test.each<[string, CorsRule[], { rule: number; earlier: number }]>([
    ['stands behind the one that answers', [any, own], { rule: 1, earlier: 0 }],
    ['is the first that would match', [any, { ...own, allowedHeaders: [] }, stranger, own], { rule: 3, earlier: 0 }],
    ['may stand behind others', [stranger, any, own], { rule: 2, earlier: 1 }],
  ])('%s', (_, rules, expected) => {
    expect(deadRule.detect(evidenceUnder(rules))).toEqual({ kind: 'dead-rule', ...expected, movable: true });
  });

  test.each<[string, CorsRule[]]>([
    ['is none that refuses the request', [any, { ...own, allowedHeaders: [] }]],
    [
      'is none that allows more headers',
      [
        { ...any, allowedHeaders: ['authorization'] },
        { ...own, allowedHeaders: ['*'] },
      ],
    ],
    [
      'is none behind another than the one that answers',
      [own, { ...any, allowedMethods: ['GET', 'PUT'] }, { ...own, allowedMethods: ['GET', 'PUT'] }],
    ],
  ])('%s', (_, rules) => {
    expect(deadRule.detect(evidenceUnder(rules))).toBeNull();
  });

  test('may not be moved before a rule that exposes more', () => {
    expect(deadRule.detect(evidenceUnder([{ ...any, exposeHeaders: ['ETag'] }, own]))).toMatchObject({
      movable: false,
    });
  });

  test('is told of a request that CORS blocked, and not of one that was not answered', () => {
    const rules = [any, own];
    const dead = { kind: 'dead-rule', rule: 1, earlier: 0, movable: true };
    expect(deadRule.detect(evidenceUnder(rules, withCredentials))).toEqual(dead);
    expect(deadRule.detect(evidenceWith({}, configured(...rules)))).toBeNull();
    expect(deadRule.detect(evidenceWith({ error: 'net::ERR_TIMED_OUT' }, configured(...rules)))).toBeNull();
    expect(deadRule.detect(evidenceWith(evidenceUnder(rules).exchange))).toBeNull();
  });
});
