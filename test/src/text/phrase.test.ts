import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configuredLine } from '../../../src/text/near-miss.ts';
import { type Code, codes, differing, plainText, quoted, say } from '../../../src/text/phrase.ts';

const long = 'x'.repeat(60_000);
const most = 310;

test('a value of 60,000 characters makes a sentence that can be read, and says how long it was', () => {
  const phrase = say`No rule allows ${long} here`;
  expect(plainText(phrase).length).toBeLessThan(350);
  expect(phrase[1]).toMatchObject({ length: 60_000 });
  for (const part of [codes([long, long], ', ')[2], differing(long, 'y'), configuredLine(`${long}\u200B`, long)]) {
    expect(part).toMatchObject({ length: expect.any(Number) as number });
    expect((part as Code).code.length).toBeLessThanOrEqual(most);
  }
});

test('a value is shown whole up to 300 characters', () => {
  expect(quoted('x'.repeat(300))).toEqual({ code: 'x'.repeat(300) });
  const { code, length } = quoted(`${'x'.repeat(250)}${'y'.repeat(51)}`);
  expect(code).toBe(`${'x'.repeat(240)}…${'x'.repeat(9)}${'y'.repeat(51)}`);
  expect(length).toBe(301);
});

test.each([0, 30, 5000, 59_990])('the part that matters is seen and marked, though it begins at %i', (at) => {
  const { code, mark = [0, 0] } = quoted(`${'x'.repeat(at)}WRONG${'x'.repeat(60_000 - at)}`, [at, at + 5]);
  expect(code.slice(...mark)).toBe('WRONG');
});

test('the mark stays within what is shown, and no character is cut in two', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 250, maxLength: 2000 });
  fc.assert(
    fc.property(text, fc.nat(2000), fc.nat(2000), (value, one, other) => {
      const [start, end] = [Math.min(one, other, value.length), Math.min(Math.max(one, other), value.length)];
      for (const mark of [undefined, [start, end]] as const) {
        const { code, mark: [from, to] = [0, 0] } = quoted(value, mark);
        expect(code.length).toBeLessThanOrEqual(most);
        expect(0 <= from && from <= to && to <= code.length).toBe(true);
        expect(encodeURIComponent(code)).not.toBe('');
      }
    }),
  );
});
