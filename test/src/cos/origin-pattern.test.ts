import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originPatternAllows, originPatternsOverlap } from '../../../src/cos/origin-pattern.ts';

test.each([
  ['*', 'https://app.example.com', true],
  ['*', 'null', true],
  ['https://app.example.com', 'https://app.example.com', true],
  ['https://app.example.com', 'https://app.example.com:8443', false],
  ['https://app.example.com', 'http://app.example.com', false],
  ['https://app.example.com/', 'https://app.example.com', false],
  ['https://app.example.com:443', 'https://app.example.com', false],
  ['https://APP.example.com', 'https://app.example.com', false],
  ['app.example.com', 'https://app.example.com', false],
  ['null', 'null', true],
  ['https://*.example.com', 'https://app.example.com', true],
  ['https://*.example.com', 'https://a.b.example.com', true],
  ['https://*.example.com', 'https://.example.com', true],
  ['https://*.example.com', 'https://example.com', false],
  ['https://*.example.com', 'http://app.example.com', false],
  ['https://*example.com', 'https://evilexample.com', true],
  ['https://*example.com', 'https://example.com', true],
  ['http*://app.example.com', 'https://app.example.com', true],
  ['*://app.example.com', 'http://app.example.com', true],
  ['http://localhost:*', 'http://localhost:3000', true],
  ['http://localhost:*', 'http://localhost', false],
  ['https://app.*', 'https://app.example.org', true],
  ['aba*aba', 'aba', false],
  ['aba*aba', 'ababa', false],
  ['aba*aba', 'abaaba', true],
  ['https://*.example.*', 'https://app.example.com', false],
  ['**', 'https://app.example.com', false],
  ['', 'https://app.example.com', false],
])('%s against %s: %s', (pattern, origin, allowed) => {
  expect(originPatternAllows(pattern, origin)).toBe(allowed);
});

test.each([
  ['*', 'https://app.example.com', true],
  ['https://*.example.com', 'https://app.example.com', true],
  ['https://*.example.com', 'https://app.*', true],
  ['https://*', '*.example.com', true],
  ['https://*.example.com', 'https://app*example.com', true],
  ['https://*.example.com', 'http://*.example.com', false],
  ['https://*.example.com', 'https://*.example.org', false],
  ['https://*.example.com', 'https://example.com', false],
  ['https://app.example.com', 'https://www.example.com', false],
])('%s and %s overlap: %s', (one, other, overlap) => {
  expect(originPatternsOverlap(one, other)).toBe(overlap);
  expect(originPatternsOverlap(other, one)).toBe(overlap);
});

test('a pattern allows what a regular expression of its parts does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '+'), maxLength: 5 });
  const escaped = (part: string) => part.replaceAll(/[.+]/g, String.raw`\$&`);
  fc.assert(
    fc.property(text, text, text, (head, tail, origin) => {
      const expected = new RegExp(`^${escaped(head)}.*${escaped(tail)}$`).test(origin);
      expect(originPatternAllows(`${head}*${tail}`, origin)).toBe(expected);
    }),
  );
});

test('two patterns that allow one origin overlap', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
  /** Makes patterns, most of which allow the origin. */
  const patternOf = (origin: string) =>
    fc.oneof(
      fc.constantFrom(origin, '*'),
      fc.tuple(fc.nat(origin.length), fc.nat(origin.length), fc.boolean()).map(([one, other, double]) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        return `${origin.slice(0, start)}${double ? '**' : '*'}${origin.slice(end)}`;
      }),
    );
  const met = text.chain((origin) => fc.tuple(fc.constant(origin), patternOf(origin), patternOf(origin)));
  fc.assert(
    fc.property(met, ([origin, one, other]) => {
      fc.pre(originPatternAllows(one, origin) && originPatternAllows(other, origin));
      expect(originPatternsOverlap(one, other)).toBe(true);
      expect(originPatternsOverlap(other, one)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
