import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../../src/cos/near-misses/edit-distance.ts';

test.each([
  ['', '', 0],
  ['example', 'example', 0],
  ['exmaple', 'example', 1],
  ['exampl', 'example', 1],
  ['eexample', 'example', 1],
  ['axample', 'example', 1],
  ['eaxmple', 'example', 1],
  ['exmapel', 'example', 2],
  ['accept', 'except', 2],
  ['accept', 'expect', 3],
  ['ab', '', 2],
  ['', 'ab', 2],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['authorization', 'content-type', 3],
])('%s is %s by %i changes', (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
});

describe('the distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  test('is the same both ways, and 0 for equals alone', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other, 9)).toBe(editDistance(other, one, 9));
        expect(editDistance(one, other, 9) === 0).toBe(one === other);
      }),
    );
  });

  test('does not depend on the bound below it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(editDistance(one, other, 9), most + 1));
      }),
    );
  });
});
