import { expect, test } from 'vitest';
import { cardsOf } from '../../../../extension/ui/fix/rule-cards.ts';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../../src/cos/edits/edit.ts';

function ruleFor(origin: string): CorsRule {
  return {
    allowedOrigins: [origin],
    allowedMethods: ['GET'],
    allowedHeaders: ['range', 'If-Match'],
    exposeHeaders: [],
    maxAgeSeconds: 5,
  };
}
const before: CorsConfiguration = {
  rules: ['https://a.example.com', 'https://b.example.com', 'https://c.example.com'].map(ruleFor),
  responseVary: false,
};
const asked = { origins: ['https://b.example.com'], methods: ['PUT'] };
const cards = (...edits: readonly Edit[]) => cardsOf(edits, before, asked);

test('lines for one rule are on one card, each under its field', () => {
  const [card, ...others] = cards(
    { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['range', 'etag'], replaces: ['If-Match'] },
    { kind: 'add-lines', rule: 1, field: 'allowedMethods', lines: ['PUT'] },
  );
  expect(others).toEqual([]);
  expect(card).toMatchObject({ place: 1, rule: before.rules[1] });
  expect(card?.fields).toEqual([
    { field: 'allowedOrigins', kept: ['https://b.example.com'], removed: [], added: [], expected: [] },
    { field: 'allowedMethods', kept: ['GET'], removed: [], added: ['PUT'], expected: [] },
    { field: 'allowedHeaders', kept: ['range'], removed: ['If-Match'], added: ['range', 'etag'], expected: [] },
    { field: 'exposeHeaders', kept: [], removed: [], added: [], expected: [] },
  ]);
});

test('each rule has a card of its own, in the order of its first edit', () => {
  const lines = { kind: 'add-lines', field: 'allowedMethods', lines: ['PUT'] } as const;
  const expose = { ...lines, field: 'exposeHeaders', lines: ['ETag'] } as const;
  const all = cards({ ...lines, rule: 2 }, { ...expose, rule: 0 }, { ...expose, rule: 2 });
  expect(all.map(({ place, edits }) => [place, edits.length])).toEqual([
    [2, 2],
    [0, 1],
  ]);
});

test('a move is on the card of the rule that moves, as counted before any other', () => {
  const all = cards(
    { kind: 'add-lines', rule: 2, field: 'allowedMethods', lines: ['PUT'] },
    { kind: 'move-rule', from: 2, to: 0 },
    { kind: 'move-rule', from: 2, to: 1 },
  );
  expect(all.map(({ place, edits }) => [place, edits.map(({ kind }) => kind)])).toEqual([
    [2, ['add-lines', 'move-rule']],
    [1, ['move-rule']],
  ]);
  expect(all[0]?.opened.map(({ kind }) => kind)).toEqual(['origins', 'moved-order']);
});

test('each new rule is a card, with what is expected of it', () => {
  const rule = ruleFor('https://d.example.com');
  const expected = { allowedOrigins: [], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
  const edit: Edit = { kind: 'insert-rule', at: 0, rule };
  const all = cardsOf([edit, { ...edit, at: 1 }], before, asked, [expected, expected]);
  expect(all).toHaveLength(2);
  expect(all[0]).toMatchObject({ place: null, rule, expected, fields: [], opened: [{ kind: 'order', before: 0 }] });
});
