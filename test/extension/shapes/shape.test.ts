import { expect, test } from 'vitest';
import { anyOf, fields, isNumber, isText, listOf, oneOf, orNull, type Shape } from '../../../extension/shapes/shape.ts';

const shapes: readonly (readonly [string, Shape<unknown>, readonly unknown[], readonly unknown[]])[] = [
  ['a text', isText, ['', 'a'], [1, null, undefined, {}, []]],
  ['a number', isNumber, [0, -1.5], [Number.NaN, Number.POSITIVE_INFINITY, '1', null]],
  ['one of some values', oneOf<unknown>('a', 1), ['a', 1], ['b', '1', undefined]],
  ['a text or null', orNull(isText), ['a', null], [undefined, 1]],
  [
    'a list of at most two texts',
    listOf(isText, 2),
    [[], ['a', 'b']],
    [['a', 1], ['a', 'b', 'c'], 'ab', { length: 0 }],
  ],
  ['a text or a number', anyOf<unknown>(isText, isNumber), ['a', 1], [true, null]],
  [
    'an object with an own text',
    fields<{ a: string }>({ a: isText }),
    [{ a: 'x' }, { a: 'x', b: 1 }],
    [{}, { a: 1 }, null, 'a'],
  ],
  // Each object has a member of this name that is not its own.
  [
    'an object with its own constructor',
    fields<{ own: unknown }>({ constructor: () => true } as never),
    [{ constructor: 1 }],
    [{}],
  ],
];

test.each(shapes)('%s', (_, shape, fitting, others) => {
  expect(fitting.filter((value) => !shape(value))).toEqual([]);
  expect(others.filter((value) => shape(value))).toEqual([]);
});
