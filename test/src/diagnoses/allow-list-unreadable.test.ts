import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { allowListUnreadable } from '../../../src/diagnoses/allow-list-unreadable.ts';
import { configured } from '../support/configured.ts';
import { evidenceUnder, evidenceWith } from '../support/evidence.ts';
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
  const evidence = evidenceUnder(rules);
  expect(allowListUnreadable.detect(evidence)).toEqual({ kind, ...found });
  const unknown = { ...found, rule: null, lines: [] };
  expect(allowListUnreadable.detect(evidenceWith(evidence.exchange))).toEqual({ kind, ...unknown });
  expect(allowListUnreadable.detect(evidenceWith(evidence.exchange, configured(good)))).toBeNull();
});

test.each<[string, CorsRule[]]>([
  ['can be read', [good]],
  ['is refused', [{ ...badHeaders, allowedMethods: ['GET'] }]],
])('an answer that %s is none', (_, rules) => {
  const evidence = evidenceUnder(rules);
  expect(allowListUnreadable.detect(evidence)).toBeNull();
  expect(allowListUnreadable.mend(evidence)).toBeNull();
});

describe('it is mended', () => {
  test('by a rule in front, which exposes what the other did and lasts as long', () => {
    const rules = [{ ...good, allowedMethods: ['GET'] }, badHeaders];
    expect(allowListUnreadable.mend(evidenceUnder(rules))).toEqual([{ kind: 'insert-rule', at: 1, rule: good }]);
  });

  test('not while the rules are not known', () => {
    expect(allowListUnreadable.mend(evidenceWith(evidenceUnder([badHeaders]).exchange))).toBeNull();
  });

  test('not where a rule cannot name what the request asks', () => {
    const rule: CorsRule = { ...badMethods, allowedHeaders: ['*'] };
    const starred = { ...pendingPut, request: { ...pendingPut.request, unsafeHeaderNames: ['x-*'] } };
    const evidence = evidenceUnder([rule], starred);
    expect(allowListUnreadable.detect(evidence)).not.toBeNull();
    expect(allowListUnreadable.mend(evidence)).toBeNull();
  });
});
