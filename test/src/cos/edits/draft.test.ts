import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { draftOf, draftWith, editsOf, partsOf, withoutPart } from '../../../../src/cos/edits/draft.ts';
import { applyEdits, type Edit } from '../../../../src/cos/edits/edit.ts';

function named(id: string): CorsRule {
  return { id, allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: ['ETag'] };
}

const start = { rules: [named('a'), named('b')], responseVary: true };
const edits: readonly Edit[] = [
  { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['x'] },
  { kind: 'insert-rule', at: 1, rule: named('new') },
  { kind: 'add-lines', rule: 1, field: 'allowedMethods', lines: ['PUT'] },
  { kind: 'add-lines', rule: 2, field: 'allowedHeaders', lines: ['y', 'z'] },
  { kind: 'add-lines', rule: 2, field: 'allowedMethods', lines: ['HEAD'] },
];
const draft = draftWith(draftOf(start), edits);

test('a draft holds what the edits make', () => {
  expect(draft.configuration).toEqual(applyEdits(start, edits));
  expect(draftOf(start).configuration).toBe(start);
  expect(editsOf(draftOf(start))).toEqual([]);
});

test('its edits are one a field, lines before new rules, and make the same', () => {
  expect(editsOf(draft)).toEqual([
    { kind: 'add-lines', rule: 1, field: 'allowedMethods', lines: ['HEAD'] },
    { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['x', 'y', 'z'] },
    { kind: 'insert-rule', at: 1, rule: { ...named('new'), allowedMethods: ['GET', 'PUT'] } },
  ]);
  expect(applyEdits(start, editsOf(draft))).toEqual(draft.configuration);
});

test('its parts are the new rules and every added line of the others', () => {
  expect(partsOf(draft)).toEqual([
    { kind: 'rule', rule: 1 },
    { kind: 'line', rule: 2, field: 'allowedMethods', line: 1 },
    { kind: 'line', rule: 2, field: 'allowedHeaders', line: 0 },
    { kind: 'line', rule: 2, field: 'allowedHeaders', line: 1 },
    { kind: 'line', rule: 2, field: 'allowedHeaders', line: 2 },
  ]);
});

test('without a line, and without a rule, the rest stays', () => {
  const withoutY = withoutPart(draft, { kind: 'line', rule: 2, field: 'allowedHeaders', line: 1 });
  expect(withoutY.configuration.rules[2]?.allowedHeaders).toEqual(['x', 'z']);
  const withoutNew = withoutPart(withoutY, { kind: 'rule', rule: 1 });
  expect(withoutNew.configuration.rules.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(editsOf(withoutNew)).toEqual([
    { kind: 'add-lines', rule: 1, field: 'allowedMethods', lines: ['HEAD'] },
    { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['x', 'z'] },
  ]);
});

test('without all its parts it is as it was', () => {
  expect(partsOf(draft).reverse().reduce(withoutPart, draft).configuration).toEqual(start);
});

test.each<[string, Partial<CorsRule>, Edit, number, Partial<CorsRule>]>([
  [
    'a value that was miswritten',
    { allowedOrigins: ['https://a.example/', 'https://b.example'] },
    {
      kind: 'add-lines',
      rule: 0,
      field: 'allowedOrigins',
      lines: ['https://a.example'],
      replaces: ['https://a.example/'],
    },
    1,
    { allowedOrigins: ['https://a.example/', 'https://b.example'] },
  ],
  [
    'a value beside a new one',
    { allowedHeaders: ['x:', 'y:'] },
    { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['x', 'y', 'z'], replaces: ['x:', 'y:'] },
    0,
    { allowedHeaders: ['x:', 'y', 'z'] },
  ],
  [
    'one of several values of a line, of which another stays,',
    { allowedMethods: ['GET,PUT'] },
    { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['GET', 'PUT'], replaces: ['GET,PUT'] },
    1,
    { allowedMethods: ['GET'] },
  ],
  [
    'a method in place of those that no rule can hold',
    { allowedMethods: ['*', 'OPTIONS'] },
    { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'], replaces: ['*', 'OPTIONS'] },
    0,
    { allowedMethods: ['*', 'OPTIONS'] },
  ],
])('without %s the lines are there that it replaced', (_, before, edit, line, after) => {
  const replacing = draftWith(draftOf({ rules: [{ ...named('a'), ...before }], responseVary: true }), [edit]);
  const part = partsOf(replacing).find((each) => each.kind === 'line' && each.line === line);
  const { configuration } = part ? withoutPart(replacing, part) : replacing;
  expect(configuration.rules).toEqual([{ ...named('a'), ...after }]);
});

describe('a draft with moves', () => {
  const letters = { rules: ['a', 'b', 'c', 'd'].map(named), responseVary: false };
  const ids = ({ rules }: CorsConfiguration) => rules.map(({ id }) => id).join('');
  const toTop = (from: number): Edit => ({ kind: 'move-rule', from, to: 0 });
  const both = draftWith(draftOf(letters), [
    { kind: 'insert-rule', at: 2, rule: named('n') },
    toTop(3),
    { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['x'] },
    toTop(4),
  ]);

  test('has lines first, then moves up, then new rules, each counting rules as it finds them', () => {
    expect(ids(both.configuration)).toBe('dcabn');
    expect(editsOf(both)).toEqual([
      { kind: 'add-lines', rule: 2, field: 'allowedHeaders', lines: ['x'] },
      toTop(3),
      { kind: 'move-rule', from: 3, to: 1 },
      { kind: 'insert-rule', at: 4, rule: named('n') },
    ]);
    expect(applyEdits(letters, editsOf(both))).toEqual(both.configuration);
  });

  test('has each move as a part, before the lines of its rule', () => {
    expect(partsOf(both)).toEqual([
      { kind: 'move', rule: 0 },
      { kind: 'move', rule: 1 },
      { kind: 'line', rule: 1, field: 'allowedHeaders', line: 0 },
      { kind: 'rule', rule: 4 },
    ]);
  });

  test('without a move has the rule where it stood among the others', () => {
    const withoutD = withoutPart(both, { kind: 'move', rule: 0 });
    expect(ids(withoutD.configuration)).toBe('cabdn');
    expect(ids(withoutPart(both, { kind: 'move', rule: 1 }).configuration)).toBe('dabcn');
    const withoutBoth = withoutPart(withoutD, { kind: 'move', rule: 0 });
    expect(ids(withoutBoth.configuration)).toBe('abcdn');
    expect(editsOf(withoutBoth).map(({ kind }) => kind)).toEqual(['add-lines', 'insert-rule']);
  });

  test('that move a rule down are moves of the others up', () => {
    const down = draftWith(draftOf(letters), [{ kind: 'move-rule', from: 0, to: 2 }]);
    expect(ids(down.configuration)).toBe('bcad');
    expect(editsOf(down)).toEqual([
      { kind: 'move-rule', from: 1, to: 0 },
      { kind: 'move-rule', from: 2, to: 1 },
    ]);
  });

  test('are told by their edits, and without all their parts are as they were', () => {
    const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
      fc.record({ kind: fc.constant('move-rule' as const), from: fc.nat(3), to: fc.nat(3) }),
      fc.record({ kind: fc.constant('insert-rule' as const), at: fc.nat(4), rule: fc.constant(named('n')) }),
    );
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 5 }), (made) => {
        const some = draftWith(draftOf(letters), made);
        expect(applyEdits(letters, editsOf(some))).toEqual(some.configuration);
        expect(partsOf(some).reverse().reduce(withoutPart, some).configuration).toEqual(letters);
      }),
    );
  });
});
