import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { shadowedMaxAge } from '../../../src/diagnoses/shadowed-max-age.ts';
import { configured } from '../support/configured.ts';
import { evidenceUnder, evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingGet, pendingPut } from '../support/exchanges.ts';

const own: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT'],
  allowedHeaders: ['authorization'],
  exposeHeaders: [],
  maxAgeSeconds: 600,
};
const any: CorsRule = { ...own, allowedOrigins: ['*'], maxAgeSeconds: 5 };
const { maxAgeSeconds: _, ...ageless } = any;
const stranger: CorsRule = { ...own, allowedOrigins: ['https://www.example.org'] };

describe('a longer Max-Age', () => {
  const found = {
    kind: 'shadowed-max-age',
    origin: page,
    rule: 0,
    maxAgeSeconds: 5,
    shadowed: 1,
    shadowedSeconds: 600,
    movable: true,
  };

  test.each<[string, CorsRule[], object]>([
    ['is that of a later rule which names the origin', [any, own], found],
    ['is longer than none', [ageless, own], { ...found, maxAgeSeconds: null }],
    ['may stand behind another rule', [any, stranger, own], { ...found, shadowed: 2 }],
    ['may stand behind rules that do not match', [stranger, any, own], { ...found, rule: 1, shadowed: 2 }],
  ])('%s', (_, rules, expected) => {
    expect(shadowedMaxAge.detect(evidenceUnder(rules))).toEqual(expected);
  });

  test.each<[string, CorsRule[]]>([
    ['is none that is as long', [any, { ...own, maxAgeSeconds: 5 }]],
    ['is none of a rule which does not match', [any, { ...own, allowedMethods: ['GET'] }]],
    ['is none of a rule for all', [any, { ...any, maxAgeSeconds: 600 }]],
    ['is none of an earlier rule', [{ ...own, allowedHeaders: [] }, any]],
    ['is not missed where the answering rule names the origin too', [{ ...own, maxAgeSeconds: 5 }, own]],
    ['is not missed where a preflight is refused', [stranger]],
  ])('%s', (_, rules) => {
    expect(shadowedMaxAge.detect(evidenceUnder(rules))).toBeNull();
  });

  test('matters to no request without a preflight, and to none that failed', () => {
    const reading = configured({ ...any, allowedMethods: ['GET'] }, { ...own, allowedMethods: ['GET'] });
    expect(shadowedMaxAge.detect(evidenceWith({ ...pendingGet, response: answered('*') }, reading))).toBeNull();
    const { exchange } = evidenceUnder([any, own]);
    expect(
      shadowedMaxAge.detect(evidenceWith({ ...exchange, response: answered(null) }, configured(any, own))),
    ).toBeNull();
    expect(shadowedMaxAge.detect(evidenceWith(exchange))).toBeNull();
  });

  test('is not missed by an opaque origin that `*` allows', () => {
    const opaque = { ...pendingPut, request: { ...pendingPut.request, origin: 'null' } };
    expect(shadowedMaxAge.detect(evidenceUnder([any, own], opaque))).toBeNull();
  });
});
