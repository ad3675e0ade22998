import { expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { applyEdit, applyEdits, type Edit } from '../../../src/cos/edit.ts';

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

test('the given configuration stays as it is', () => {
  const before = structuredClone(start);
  applyEdits(start, [addPut, { kind: 'insert-rule', at: 0, rule: named('x') }]);
  expect(start).toEqual(before);
});

test('each edit counts rules as the one before it left them', () => {
  const { rules } = applyEdits(start, [
    { kind: 'insert-rule', at: 0, rule: named('x') },
    { ...addPut, rule: 0 },
  ]);
  expect(rules[0]).toEqual({ ...named('x'), allowedMethods: ['GET', 'PUT', 'POST'] });
});
