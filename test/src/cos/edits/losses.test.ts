import { expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { draftOf, draftWith } from '../../../../src/cos/edits/draft.ts';
import type { Edit } from '../../../../src/cos/edits/edit.ts';
import { lossesOf } from '../../../../src/cos/edits/losses.ts';

const page = 'https://app.example.com';
const any: CorsRule = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
const own: CorsRule = { ...any, allowedOrigins: [page], allowedMethods: ['GET', 'PUT'], exposeHeaders: ['ETag'] };
const addPut: Edit = { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'] };
const expose: Edit = { kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['ETag'] };

function losses(rules: readonly CorsRule[], ...edits: Edit[]): string[] {
  return [...lossesOf(draftWith(draftOf({ rules, responseVary: false }), edits))];
}

test.each<[string, CorsRule[], Edit[], string[]]>([
  ['no change', [any, own], [], []],
  ['a rule that takes what a later one served better', [any, own], [addPut], ['0 1']],
  [
    'what another answered before',
    [{ ...any, allowedMethods: ['PUT'] }, { ...own, allowedMethods: ['GET'], exposeHeaders: [] }, own],
    [{ ...addPut, rule: 1 }],
    [],
  ],
  ['one that has moved behind it', [any, own], [addPut, { kind: 'move-rule', from: 1, to: 0 }], []],
  ['a rule that exposes no less', [{ ...own, allowedMethods: ['GET'] }, own], [addPut], []],
  [
    'a rule that came to expose as much',
    [{ ...own, allowedMethods: ['GET'], exposeHeaders: [] }, own],
    [addPut, expose],
    [],
  ],
  ['a rule that moved before one that served better', [own, any], [{ kind: 'move-rule', from: 1, to: 0 }], ['1 0']],
  [
    'a rule that only loses a line',
    [{ ...any, allowedMethods: ['PATCH', 'GET'] }, own],
    [{ ...addPut, lines: [], replaces: ['PATCH'] }],
    [],
  ],
  ['a new rule', [own, any], [{ kind: 'insert-rule', at: 0, rule: { ...own, exposeHeaders: [] } }], ['new 0 0']],
  ['a new rule behind', [own, any], [{ kind: 'insert-rule', at: 1, rule: { ...own, exposeHeaders: [] } }], []],
])('%s', (_, rules, edits, expected) => {
  expect(losses(rules, ...edits)).toEqual(expected);
});

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [['x'], ['X'], ['1 preflights']],
  [['x'], ['y', 'x-*'], ['1 preflights']],
  [['*'], ['y'], ['1 preflights']],
  [['x'], ['y'], []],
  [['*'], [], []],
  [[], ['*'], []],
])('%j takes preflights that ask for %j, where the first rule echoes too: %j', (lines, allowed, expected) => {
  const rules = [{ ...own, allowedMethods: ['GET'] }, any, { ...own, allowedHeaders: allowed }];
  expect(losses(rules, { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines })).toEqual(expected);
  expect(losses([any, ...rules.slice(2)], { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines })).toEqual([]);
});
