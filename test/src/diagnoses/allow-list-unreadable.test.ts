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
  test('in place: what was meant is written where the line stood', () => {
    const rules = [{ ...good, allowedMethods: ['GET'] }, badHeaders];
    expect(allowListUnreadable.mend(evidenceUnder(rules))).toEqual([
      { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['x', 'cos'], replaces: ['x cos'] },
    ]);
    expect(allowListUnreadable.mend(evidenceUnder([badMethods]))).toEqual([
      {
        kind: 'add-lines',
        rule: 0,
        field: 'allowedMethods',
        lines: ['GET', 'POST'],
        replaces: ['PUT\u200B', 'GET POST'],
      },
    ]);
    const unnamed = { ...badHeaders, allowedHeaders: ['authorization', '(x-cos-acl)'] };
    expect(allowListUnreadable.mend(evidenceUnder([unnamed]))).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: [], replaces: ['(x-cos-acl)'] },
    ]);
  });

  test('without the line, where what was meant would take preflights from a rule that echoes the origin', () => {
    const any = { ...badHeaders, allowedOrigins: ['*'] };
    const echoing = { ...good, allowedMethods: ['PUT'], allowedHeaders: ['x'] };
    const behind = { ...echoing, allowedOrigins: [good.allowedOrigins[0] ?? '', 'https://www.example.org'] };
    expect(allowListUnreadable.mend(evidenceUnder([echoing, any, behind]))).toEqual([
      { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: [], replaces: ['x cos'] },
    ]);
  });

  test('not while the rules are not known', () => {
    expect(allowListUnreadable.mend(evidenceWith(evidenceUnder([badHeaders]).exchange))).toBeNull();
  });

  test('in place, too, where a rule cannot name what the request asks', () => {
    const rule: CorsRule = { ...badMethods, allowedHeaders: ['*'] };
    const starred = { ...pendingPut, request: { ...pendingPut.request, unsafeHeaderNames: ['x-*'] } };
    const evidence = evidenceUnder([rule], starred);
    expect(allowListUnreadable.detect(evidence)).not.toBeNull();
    expect(allowListUnreadable.mend(evidence)).toHaveLength(1);
  });
});
