import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { combinationsIn, opens } from '../../../src/cos/edits/opens.ts';
import { onlyAsked, suggest } from '../../../src/suggestion/suggestion.ts';
import { configured } from '../support/configured.ts';
import { type Ask, exchangeOf } from '../support/random-requests.ts';

const origin = 'https://app.example.com';
const put: Ask = { origin, method: 'PUT', headers: ['x-cos-acl'], credentials: 'omit', forced: false };
const rule: CorsRule = {
  allowedOrigins: [origin],
  allowedMethods: ['PUT'],
  allowedHeaders: [],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
};

function offered(rules: readonly CorsRule[], ...asks: readonly Ask[]) {
  const start = configured(...rules);
  const blocked = asks.map((asked) => exchangeOf(asked, start));
  const suggestion = suggest(blocked, blocked, start);
  if (suggestion === null) throw new Error('nothing suggested');
  const only = onlyAsked(suggestion, blocked, blocked, start);
  const count = (change: typeof only) => change && combinationsIn(opens(start, change.configuration));
  return { edits: only?.edits ?? null, opened: [count(suggestion), count(only)], proof: only?.proof };
}

describe('a rule for what was asked alone', () => {
  const others = ['https://a.example', 'https://b.example', 'https://c.example'];

  test('is offered where the lines let many pages use a method, with any header', () => {
    const reading = { ...rule, allowedOrigins: [origin, ...others], allowedMethods: ['GET'], allowedHeaders: ['*'] };
    const { maxAgeSeconds, exposeHeaders } = rule;
    const own = { ...rule, allowedHeaders: ['x-cos-acl'], maxAgeSeconds, exposeHeaders };
    expect(offered([reading], put)).toEqual({
      edits: [{ kind: 'insert-rule', at: 1, rule: own }],
      opened: [null, 2],
      proof: { mended: 1, kept: 0, left: 0 },
    });
  });

  test('is offered where the lines let many pages send a header', () => {
    const many = { ...rule, allowedOrigins: [origin, ...others] };
    expect(offered([many], put).opened).toEqual([4, 1]);
  });

  test.each<[string, CorsRule[]]>([
    ['the lines open no more', [rule]],
    ['the rule lets its page send any header already', [{ ...rule, allowedMethods: ['GET'], allowedHeaders: ['*'] }]],
    ['they open a little more', [{ ...rule, allowedMethods: ['PUT', 'POST', 'GET'] }]],
    ['there is no rule, so that the change is one', []],
    ['the change takes the place of a method of no rule', [{ ...rule, allowedMethods: ['*'], allowedHeaders: ['*'] }]],
    ['the change corrects a line', [{ ...rule, allowedOrigins: [`${origin}/`], allowedHeaders: ['*'] }]],
  ])('is not offered where %s', (_, rules) => {
    expect(offered(rules, put).edits).toBeNull();
  });

  test('is for all requests of the change', () => {
    const reading = { ...rule, allowedOrigins: [origin, ...others], allowedMethods: ['GET'], allowedHeaders: ['*'] };
    const { edits, proof } = offered([reading], put, { ...put, method: 'POST' });
    expect(edits).toMatchObject([{ kind: 'insert-rule', rule: { allowedMethods: ['PUT', 'POST'] } }]);
    expect(proof?.mended).toBe(2);
  });
});
