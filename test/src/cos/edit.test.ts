import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { applyEdit, applyEdits, type Edit, withoutEdit } from '../../../src/cos/edit.ts';

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

test('without one edit the others still meet the rules that they were for', () => {
  const edit = fc.tuple(fc.boolean(), fc.nat(), fc.constantFrom('PUT', 'POST', 'DELETE'));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.nat(), (drafts, pick) => {
      let count = start.rules.length;
      const edits = drafts.map(([inserts, place, method], index): Edit => {
        if (!inserts) return { kind: 'add-lines', rule: place % count, field: 'allowedMethods', lines: [method] };
        count++;
        return { kind: 'insert-rule', at: place % count, rule: named(`new ${index}`) };
      });
      const dropped = pick % edits.length;
      const methods = (rules: readonly CorsRule[]) =>
        Object.fromEntries(rules.map(({ id, allowedMethods }) => [id, allowedMethods]));
      const expected = methods(applyEdits(start, edits).rules);
      const left = edits[dropped];
      if (left?.kind === 'insert-rule') delete expected[left.rule.id ?? ''];
      else if (left !== undefined) {
        const { rules } = applyEdits(start, edits.slice(0, dropped));
        const id = rules[left.rule]?.id ?? '';
        expected[id] = (expected[id] ?? []).toSpliced(rules[left.rule]?.allowedMethods.length ?? 0, 1);
      }
      const { rules } = applyEdits(start, withoutEdit(edits, dropped));
      expect(methods(rules)).toEqual(expected);
      const order = applyEdits(start, edits).rules.map(({ id }) => id);
      expect(rules.map(({ id }) => id)).toEqual(order.filter((id) => id !== undefined && id in expected));
    }),
    { numRuns: 500 },
  );
});
