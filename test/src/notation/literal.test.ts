import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/notation/configuration-problem.ts';
import type { Literal } from '../../../src/notation/languages/value.ts';
import { readLiteral } from '../../../src/notation/literal.ts';

const words = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Gives the value with its members as pairs, among which `__proto__` is one like any other. */
function plainValue(literal: Literal): unknown {
  switch (literal.kind) {
    case 'object':
      return { members: literal.members.map(({ key, value }) => [key, plainValue(value)]) };
    case 'list':
      return literal.items.map(plainValue);
    case 'word':
      return words.has(literal.value) ? words.get(literal.value) : { word: literal.value };
    default:
      return literal.value;
  }
}

function pairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pairs);
  if (typeof value !== 'object' || value === null) return value;
  return { members: Object.entries(value).map(([key, member]) => [key, pairs(member)]) };
}

test('JSON is read as JSON', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.nat(3), (text, indent) => {
      const value: unknown = JSON.parse(text);
      const printed = JSON.stringify(value, null, indent);
      const literal = readLiteral(printed, 0);
      expect(literal.end).toBe(printed.length);
      expect(plainValue(literal)).toEqual(pairs(JSON.parse(printed)));
    }),
  );
});

describe('a literal of another language', () => {
  test.each<[string, string, unknown]>([
    ['single quotes', `'it\\'s "x"'`, `it's "x"`],
    ['backticks', "`a'b\nc`", "a'b\nc"],
    ['a prefix of Python’s', "u'a'", 'a'],
    ['escapes', `'\\x41\\u0042\\n'`, 'AB\n'],
    ['a list with a comma behind the last', '[1, 2,]', [1, 2]],
    ['a tuple', "('a', 'b',)", ['a', 'b']],
    ['comments', '[ // one\n 1, # two\n /* three */ 2 ]', [1, 2]],
    [
      'names for keys, with an equals sign',
      '{ a = 1, b: 2 }',
      {
        members: [
          ['a', 1],
          ['b', 2],
        ],
      },
    ],
    ['a name for a member and its value', '{ Bucket }', { members: [['Bucket', { word: 'Bucket' }]] }],
    ['an expression', "os.environ['A']", { word: "os.environ['A']" }],
    ['a number in hexadecimal', '0x10', 16],
  ])('%s', (_, text, value) => {
    expect(plainValue(readLiteral(text, 0))).toEqual(value);
  });

  test('knows where each value stands', () => {
    const text = '{ a: ["x",\n "y"] }';
    const literal = readLiteral(text, 0);
    const list = literal.kind === 'object' ? literal.members[0]?.value : undefined;
    const items = list?.kind === 'list' ? list.items : [];
    expect(items.map(({ offset, end }) => text.slice(offset, end))).toEqual(['"x"', '"y"']);
  });
});

test.each(['', '{', '[', '[1', '[1 2]', '{a}x:', '{"a"}', '{a:}', "'a", '"a\nb"', '}', '1a', '{a: 1 b: 2}'])(
  '%j cannot be read on, or is left where it ends',
  (text) => {
    try {
      expect(readLiteral(text, 0).end).toBeLessThan(text.length);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
  },
);
