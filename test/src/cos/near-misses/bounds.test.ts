import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { Effort } from '../../../../src/cos/near-misses/effort.ts';
import { nearestHeader } from '../../../../src/cos/near-misses/header-difference.ts';
import { leavesOriginsOut, nearestOrigin } from '../../../../src/cos/near-misses/nearest-origin.ts';
import { refusedHeaders } from '../../../../src/cos/near-misses/refused-header.ts';

const page = 'https://app.example.com';
/** A different word of these ten letters for each number, without a digit. */
function word(index: number, letters = 'abcdefghij'): string {
  return [...String(index).padStart(5, '0')].map((digit) => letters[Number(digit)]).join('');
}

function upTo<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function rule(part: Partial<CorsRule>): CorsRule {
  return { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: [], exposeHeaders: [], ...part };
}

/** An effort that counts what it is asked for and allows all of it. */
class Counted extends Effort {
  spent = 0;

  constructor() {
    super(Number.POSITIVE_INFINITY);
  }

  override allows(cost: number): boolean {
    this.spent += cost;
    return true;
  }
}

function spentOn(lines: readonly string[], name: string): number {
  const effort = new Counted();
  nearestHeader(lines, name, [name], effort);
  return effort.spent;
}

describe('an effort', () => {
  test('allows what is left, and nothing more once something was too much', () => {
    const effort = new Effort(10);
    expect([4, 5, 2, 0].map((cost) => effort.allows(cost))).toEqual([true, true, false, false]);
  });
});

describe('a refused header', () => {
  const numbered = upTo(4000, (index) => `x-cos-meta-name-${index}`);

  test('is compared with the few lines that have its digits', () => {
    expect(nearestHeader(numbered, 'x-cos-meta-nome-77', [])).toEqual({
      configured: 'x-cos-meta-name-77',
      difference: 'spelling',
    });
    expect(spentOn(numbered, 'x-cos-meta-nome-77')).toBeLessThan(200);
  });

  test('is not compared letter by letter with lines of other letters', () => {
    const lines = upTo(4000, (index) => `x-cos-meta-${word(index)}`);
    expect(spentOn(lines, 'x-cos-meta-uvwyz')).toBe(lines.length);
  });

  test('of many is no longer compared when that would take long, and says so', () => {
    const lines = upTo(300, (index) => `x-cos-meta-${word(index)}`);
    const names = upTo(200, (index) => `x-cos-meta-${word(index, 'klnpqruvwy')}`);
    const described = refusedHeaders(rule({ allowedHeaders: lines }), names, names);
    expect(described.map(({ name }) => name)).toEqual(names);
    expect(described[0]).not.toHaveProperty('uncompared');
    expect(described.at(-1)).toEqual({ name: names.at(-1), source: 'page', uncompared: true });
  });

  test('that is written otherwise is found however many lines there are', () => {
    const names = upTo(200, (index) => `x-cos-meta-${word(index)}`);
    const lines = names.map((name) => `${name}: 1`);
    const described = refusedHeaders(rule({ allowedHeaders: lines }), names, names);
    expect(described.every(({ near }) => near?.difference === 'value-in-line')).toBe(true);
  });

  test('of thousands of letters is compared along the diagonal alone', () => {
    const long = 'ab'.repeat(2000);
    expect(nearestHeader([`${long}x`], `${long}y`, [])).toEqual({ configured: `${long}x`, difference: 'spelling' });
  });
});

describe('a refused origin', () => {
  const configured = (lines: readonly string[]): CorsConfiguration => ({
    rules: [rule({ allowedOrigins: lines })],
    responseVary: false,
  });

  test('is compared with all of thousands of lines that are not alike', () => {
    const rules = configured([...upTo(3000, (index) => `https://${word(index)}.net`), 'https://www.example.com']);
    expect(nearestOrigin(rules, 'https://example.com')?.configured).toBe('https://www.example.com');
    expect(leavesOriginsOut(rules, 'https://example.com')).toBe(false);
  });

  test('is no longer compared when too many lines are alike, and says so', () => {
    const rules = configured([...upTo(3000, (index) => `https://*.${word(index)}abcdefghij.net`), `${page}/`]);
    const origin = 'https://abcdefghij.net';
    expect(leavesOriginsOut(rules, origin)).toBe(true);
    expect(nearestOrigin(rules, origin)).toBeNull();
  });
});
