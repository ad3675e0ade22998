import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { draftOf, draftWith, editsOf, partsOf, withoutPart } from '../../../../src/cos/edits/draft.ts';
import { applyEdit, type Edit } from '../../../../src/cos/edits/edit.ts';
import { firstUnheld, replaceUnheld, unheldMethods, withoutUnheld } from '../../../../src/cos/edits/held-methods.ts';
import { configured } from '../../support/configured.ts';
import { page } from '../../support/exchanges.ts';

const rule = (...allowedMethods: string[]): CorsRule => ({
  allowedOrigins: [page],
  allowedMethods,
  allowedHeaders: ['*'],
  exposeHeaders: [],
});
const request = { method: 'OPTIONS', origin: page, requestMethod: 'PUT', requestHeaders: ['x-a'] };

test.each<[string[], string[]]>([
  [['*'], ['*']],
  [
    ['GET', 'OPTIONS', 'PATCH'],
    ['OPTIONS', 'PATCH'],
  ],
  [['PUT', 'GET', 'POST', 'DELETE', 'HEAD'], []],
  [['get', ' PUT '], []],
  [[], []],
])('of the methods %j no rule can hold %j', (methods, unheld) => {
  expect(unheldMethods({ allowedMethods: methods })).toEqual(unheld);
});

test('the first line that no rule can hold is found', () => {
  expect(firstUnheld(configured(rule('GET'), rule('PUT', '*'), rule('OPTIONS')))).toEqual({ rule: 1, line: '*' });
  expect(firstUnheld(configured(rule('GET')))).toBeNull();
});

describe('the method that was asked for', () => {
  const replacing = (lines: string[], ...rules: CorsRule[]) =>
    replaceUnheld(configured(...rules), { ...request, requestMethod: lines[0] ?? '' });

  test.each<[string, CorsRule[], number | null]>([
    ['is written in the only rule', [rule('*')], 0],
    ['is written in the rule that lacks nothing else', [{ ...rule('*'), allowedOrigins: [] }, rule('OPTIONS')], 1],
    ['is not written where a header is refused', [{ ...rule('*'), allowedHeaders: [] }], null],
    ['is not written where it is listed', [rule('PUT', '*')], null],
    ['is not written where COS can hold the rule', [rule('GET')], null],
    [
      'is not written where a later rule serves it better',
      [
        { ...rule('OPTIONS'), allowedOrigins: ['*'] },
        { ...rule('PUT'), allowedHeaders: [] },
      ],
      null,
    ],
  ])('%s', (_, rules, at) => {
    expect(replacing(['PUT'], ...rules)?.kind ?? null).toBe(at === null ? null : 'add-lines');
    if (at !== null) expect(replacing(['PUT'], ...rules)).toMatchObject({ rule: at, lines: ['PUT'] });
  });

  test('is not written where no rule can hold it either', () => {
    expect(replacing(['PATCH'], rule('*'))).toBeNull();
  });
});

test('what no rule can hold is removed from rules with other methods', () => {
  expect(withoutUnheld(configured(rule('GET', '*', 'OPTIONS'), rule('*'), rule('PUT')))).toEqual([
    { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: [], replaces: ['*', 'OPTIONS'] },
  ]);
});

describe('lines in place of others', () => {
  const before = configured(rule('GET', '*', 'HEAD'));
  const edit: Edit = { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT', 'POST'], replaces: ['*'] };

  test('are written behind those that stay', () => {
    expect(applyEdit(before, edit).rules[0]?.allowedMethods).toEqual(['GET', 'HEAD', 'PUT', 'POST']);
    expect(before.rules[0]?.allowedMethods).toEqual(['GET', '*', 'HEAD']);
  });

  test('are the same edit when read off a draft', () => {
    const draft = draftWith(draftOf(before), [edit]);
    expect(editsOf(draft)).toEqual([edit]);
    expect(partsOf(draft).map((part) => part.kind === 'line' && part.line)).toEqual([2, 3]);
  });

  test('may prove needless one by one', () => {
    const draft = draftWith(draftOf(before), [edit]);
    const [first] = partsOf(draft);
    if (first === undefined) throw new Error('no part');
    expect(editsOf(withoutPart(draft, first))).toEqual([{ ...edit, lines: ['POST'] }]);
  });
});
