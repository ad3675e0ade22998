import { expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { applyEdit, applyEdits, type Edit } from '../../../../src/cos/edits/edit.ts';

function named(id: string): CorsRule {
  return { id, allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: ['ETag'] };
}

const start: CorsConfiguration = { rules: [named('a'), named('b')], responseVary: true };
const addPut: Edit = { kind: 'add-lines', rule: 1, field: 'allowedMethods', lines: ['PUT', 'POST'] };

test('lines go behind those of one field of one rule', () => {
  expect(applyEdit(start, addPut)).toEqual({
    rules: [named('a'), { ...named('b'), allowedMethods: ['GET', 'PUT', 'POST'] }],
    responseVary: true,
  });
});

test.each([
  [0, 'xab'],
  [1, 'axb'],
  [2, 'abx'],
])('a rule inserted at %i', (at, order) => {
  const { rules, responseVary } = applyEdit(start, { kind: 'insert-rule', at, rule: named('x') });
  expect(rules.map(({ id }) => id).join('')).toBe(order);
  expect(responseVary).toBe(true);
});

test.each([
  [2, 0, 'cab'],
  [2, 1, 'acb'],
  [0, 2, 'bca'],
  [1, 1, 'abc'],
  [3, 0, 'abc'],
])('the rule at %i moved to %i', (from, to, order) => {
  const { rules, responseVary } = applyEdit(
    { ...start, rules: [...start.rules, named('c')] },
    { kind: 'move-rule', from, to },
  );
  expect(rules.map(({ id }) => id).join('')).toBe(order);
  expect(responseVary).toBe(true);
});

test('the given configuration stays as it is', () => {
  const before = structuredClone(start);
  applyEdits(start, [addPut, { kind: 'move-rule', from: 1, to: 0 }, { kind: 'insert-rule', at: 0, rule: named('x') }]);
  expect(start).toEqual(before);
});

test('each edit counts rules as the one before it left them', () => {
  const { rules } = applyEdits(start, [
    { kind: 'insert-rule', at: 0, rule: named('x') },
    { ...addPut, rule: 0 },
  ]);
  expect(rules[0]).toEqual({ ...named('x'), allowedMethods: ['GET', 'PUT', 'POST'] });
});
