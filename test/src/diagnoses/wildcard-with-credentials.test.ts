import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { wildcardWithCredentials } from '../../../src/diagnoses/wildcard-with-credentials.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { configured } from '../support/configured.ts';
import { evidenceUnder, evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPut } from '../support/exchanges.ts';

const put: Exchange = {
  ...pendingPut,
  request: { ...pendingPut.request, credentialsMode: 'include', unsafeHeaderNames: ['authorization', 'content-type'] },
};
const own: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT'],
  allowedHeaders: ['authorization'],
  exposeHeaders: [],
};
const full: CorsRule = { ...own, allowedHeaders: ['authorization', 'content-type'] };
const any: CorsRule = { ...full, allowedOrigins: ['*'], exposeHeaders: ['ETag'], maxAgeSeconds: 5 };
const inserted: CorsRule = { ...full, exposeHeaders: ['ETag'], maxAgeSeconds: 5 };

describe('what names the origin first', () => {
  const lines = { kind: 'add-lines', rule: 0 };
  const insertion = { kind: 'insert-rule', rule: inserted };

  test.each<[string, CorsRule[], object]>([
    [
      'a line for its own rule, which lacks a header',
      [own, any],
      { ...lines, field: 'allowedHeaders', lines: ['content-type'] },
    ],
    [
      'a line for its own rule, which lacks the method',
      [{ ...full, allowedMethods: ['GET'], exposeHeaders: ['ETag'] }, any],
      { ...lines, field: 'allowedMethods', lines: ['PUT'] },
    ],
    [
      'a line for its own rule, though another origin’s stands before',
      [{ ...own, allowedOrigins: ['https://www.example.org'] }, own, any],
      { ...lines, rule: 1, field: 'allowedHeaders', lines: ['content-type'] },
    ],
    [
      'a new rule, where its own would take what the other exposes',
      [{ ...full, allowedMethods: ['GET'] }, any],
      { ...insertion, at: 1 },
    ],
    ['a new rule, where there is no other', [any], { ...insertion, at: 0 }],
    [
      'a new rule, where its own would open to another page',
      [{ ...own, allowedOrigins: [page, 'https://www.example.org'] }, any],
      { ...insertion, at: 0, rule: { ...full, maxAgeSeconds: 600 } },
    ],
    ['a new rule, where its own stands behind and lacks a header', [any, own], { ...insertion, at: 0 }],
    [
      'a new rule, where the later one names another origin',
      [any, { ...full, allowedOrigins: ['https://www.example.org'] }],
      { ...insertion, at: 0 },
    ],
    ['a new rule, where the later one exposes less', [any, full], { ...insertion, at: 0 }],
    ['a new rule, where the later one answers `*` too', [any, { ...any }], { ...insertion, at: 0 }],
    ['the move of a later rule that serves as well', [any, inserted], { kind: 'move-rule', from: 1, to: 0 }],
  ])('is %s', (_, rules, edit) => {
    expect(wildcardWithCredentials.mend(evidenceUnder(rules, put))).toEqual([edit]);
  });

  test('is nothing, where a rule cannot name a header without allowing others', () => {
    const starred = { ...put, request: { ...put.request, unsafeHeaderNames: ['x-*'] } };
    expect(wildcardWithCredentials.mend(evidenceUnder([{ ...any, allowedHeaders: ['*'] }], starred))).toBeNull();
  });

  test('is nothing, where the rules do not explain the answer', () => {
    const recorded = evidenceUnder([any], put).exchange;
    expect(wildcardWithCredentials.mend(evidenceWith(recorded, configured(inserted)))).toBeNull();
    expect(wildcardWithCredentials.mend(evidenceWith(recorded))).toBeNull();
  });
});

describe('a later rule that would echo the origin', () => {
  test.each<[string, CorsRule[], number | null]>([
    ['is named', [any, full], 1],
    ['is not named, where it answers `*` too', [any, any], null],
    ['is not named, where it refuses the request', [any, own], null],
    ['is the first of several', [any, own, any, full, full], 3],
  ])('%s', (_, rules, shadowed) => {
    expect(wildcardWithCredentials.detect(evidenceUnder(rules, put))).toEqual({
      kind: 'wildcard-with-credentials',
      origin: page,
      stage: 'preflight',
      rule: 0,
      shadowed,
    });
  });

  test('stands behind the one that answers', () => {
    const get: Exchange = { ...put, request: { ...put.request, method: 'GET', unsafeHeaderNames: [] } };
    const rules = [
      { ...full, allowedMethods: ['PUT'] },
      { ...any, allowedMethods: ['GET'] },
    ];
    expect(wildcardWithCredentials.detect(evidenceUnder(rules, get))).toMatchObject({
      stage: 'actual',
      rule: 1,
      shadowed: null,
    });
  });
});

test('while the rules are not known, the answer shows it all the same', () => {
  const exchange = { ...put, preflight: null, response: answered('*') };
  expect(wildcardWithCredentials.detect(evidenceWith(exchange))).toEqual({
    kind: 'wildcard-with-credentials',
    origin: page,
    stage: 'actual',
    rule: null,
    shadowed: null,
  });
});

test('it is no other failure', () => {
  const exchange = { ...put, preflight: null, response: answered(page) };
  expect(wildcardWithCredentials.detect(evidenceWith(exchange))).toBeNull();
});
