import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { refusedCounts } from '../../../src/cos/allowing-rules.ts';
import { prepareRules } from '../../../src/cos/prepared-rules.ts';
import { configuration } from '../support/random-requests.ts';

const upTo = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const asked = ['authorization', 'content-type', 'x-cos-acl', 'x-cos-meta-a', 'authorization'];

test('as many headers are refused, however many are asked for', () => {
  fc.assert(
    fc.property(configuration, fc.subarray(asked), ({ rules, ...rest }, names) => {
      const few = refusedCounts(prepareRules({ ...rest, rules }), names);
      const hundred = upTo(Math.ceil(3000 / (rules.length * names.length + 1)), () => names).flat();
      const many = refusedCounts(prepareRules({ ...rest, rules }), hundred);
      expect(many.map((count) => count * names.length)).toEqual(few.map((count) => count * hundred.length));
    }),
  );
});

test('what few headers ask of changed rules is answered without a look at every name', () => {
  const rule = {
    allowedOrigins: ['*'],
    allowedMethods: ['PUT'],
    allowedHeaders: upTo(1000, (index) => `x-${index}`),
    exposeHeaders: [],
  };
  const prepared = prepareRules({ rules: [rule, rule], responseVary: false });
  expect(prepared.rules.map(({ headers }) => headers.names.size)).toEqual([1000, 1000]);
  const iterated = vi.spyOn(Set.prototype, Symbol.iterator);
  const counts = refusedCounts(prepared, ['x-1', 'x-y']);
  const times = iterated.mock.calls.length;
  iterated.mockRestore();
  expect(counts).toEqual([1, 1]);
  expect(times).toBe(0);
});
