import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { allowListUnreadable } from '../../../src/diagnoses/allow-list-unreadable.ts';
import { evidenceOf } from '../../../src/diagnoses/evidence.ts';
import { exchangeUnder } from '../../../src/replay.ts';
import { page, pendingPut } from '../support/exchanges.ts';

const good: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT'],
  allowedHeaders: ['authorization'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 5,
};
const badMethods: CorsRule = { ...good, allowedMethods: ['PUT', 'PUT\u200B', 'GET POST'] };
const badHeaders: CorsRule = { ...good, allowedHeaders: ['authorization', 'x cos'] };

const configured = (...rules: CorsRule[]): CorsConfiguration => ({ rules, responseVary: false });
const refused = (...rules: CorsRule[]) => exchangeUnder(pendingPut, configured(...rules));
const kind = 'allow-list-unreadable';

test.each<[string, CorsRule[], object]>([
  [
    'Allow-Methods',
    [badMethods],
    { field: 'allowedMethods', value: 'PUT,PUT\u200B,GET POST', rule: 0, lines: ['PUT\u200B', 'GET POST'] },
  ],
  [
    'Allow-Headers',
    [{ ...good, allowedMethods: ['GET'] }, badHeaders],
    { field: 'allowedHeaders', value: 'authorization,x cos', rule: 1, lines: ['x cos'] },
  ],
])('a browser cannot read %s', (_, rules, found) => {
  const exchange = refused(...rules);
  expect(allowListUnreadable.detect(evidenceOf(exchange, configured(...rules)))).toEqual({ kind, ...found });
  const unknown = { ...found, rule: null, lines: [] };
  expect(allowListUnreadable.detect(evidenceOf(exchange, null))).toEqual({ kind, ...unknown });
  expect(allowListUnreadable.detect(evidenceOf(exchange, configured(good)))).toBeNull();
});

test.each<[string, CorsRule[]]>([
  ['can be read', [good]],
  ['is refused', [{ ...badHeaders, allowedMethods: ['GET'] }]],
])('an answer that %s is none', (_, rules) => {
  const evidence = evidenceOf(refused(...rules), configured(...rules));
  expect(allowListUnreadable.detect(evidence)).toBeNull();
  expect(allowListUnreadable.mend(evidence)).toBeNull();
});

describe('it is mended', () => {
  test('by a rule in front, which exposes what the other did and lasts as long', () => {
    const rules = [{ ...good, allowedMethods: ['GET'] }, badHeaders];
    expect(allowListUnreadable.mend(evidenceOf(refused(...rules), configured(...rules)))).toEqual([
      { kind: 'insert-rule', at: 1, rule: good },
    ]);
  });

  test('not while the rules are not known', () => {
    expect(allowListUnreadable.mend(evidenceOf(refused(badHeaders), null))).toBeNull();
  });

  test('not where a rule cannot name what the request asks', () => {
    const rule: CorsRule = { ...badMethods, allowedHeaders: ['*'] };
    const starred = { ...pendingPut, request: { ...pendingPut.request, unsafeHeaderNames: ['x-*'] } };
    const evidence = evidenceOf(exchangeUnder(starred, configured(rule)), configured(rule));
    expect(allowListUnreadable.detect(evidence)).not.toBeNull();
    expect(allowListUnreadable.mend(evidence)).toBeNull();
  });
});
