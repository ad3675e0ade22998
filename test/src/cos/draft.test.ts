import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { draftOf, draftWith, editsOf, partsOf, withoutPart } from '../../../src/cos/draft.ts';
import { applyEdits, type Edit } from '../../../src/cos/edit.ts';

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
