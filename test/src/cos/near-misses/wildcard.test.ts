import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globAllows, wildcards } from '../../../../src/cos/near-misses/wildcard.ts';
import { originPatternAllows } from '../../../../src/cos/origin-pattern.ts';

test.each([
  ['', '', 0, true],
  ['a', 'a', 0, true],
  ['a', 'ab', 0, false],
  ['*', '', 1, true],
  ['a*', 'abc', 1, true],
  ['*c', 'abc', 1, true],
  ['ab*b', 'ab', 1, false],
  ['a*b*c', 'abc', 2, true],
  ['a*b*c', 'axbxc', 2, true],
  ['a*b*c', 'axxc', 2, false],
  ['*b*', 'abc', 2, true],
  ['*b*b', 'ab', 2, false],
  ['a*bc*bc', 'abc', 2, false],
  ['*a*a*', 'a', 3, false],
  ['**', 'abc', 2, true],
])('%j holds %s within %i wildcards', (pattern, text, count, allowed) => {
  expect(globAllows(pattern, text)).toBe(allowed);
  expect(wildcards(pattern)).toBe(count);
});

test('one wildcard means what it means in a line of Origin', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 5 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
  fc.assert(
    fc.property(word, text, (pattern, value) => {
      fc.pre(wildcards(pattern) < 2);
      expect(globAllows(pattern, value)).toBe(originPatternAllows(pattern, value));
    }),
  );
});
