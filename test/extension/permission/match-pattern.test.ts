import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  covers,
  everySite,
  grantsOf,
  patternOfHost,
  patternOfOrigin,
} from '../../../extension/permission/match-pattern.ts';

test.each([
  ['https://app.example.com/*', 'https://app.example.com', true],
  ['https://app.example.com/*', 'https://app.example.com:8443', true],
  ['https://app.example.com/*', 'http://app.example.com', false],
  ['https://app.example.com/*', 'https://www.app.example.com', false],
  ['*://files.example.com/*', 'http://files.example.com', true],
  ['*://*.example.com/*', 'https://example.com', true],
  ['*://*.example.com/*', 'https://a.b.example.com', true],
  ['*://*.example.com/*', 'https://notexample.com', false],
  [everySite, 'http://localhost:5173', true],
  [everySite, 'file:///tmp/page.html', false],
  ['<all_urls>', 'https://app.example.com', true],
  ['https://app.example.com/*', 'null', false],
  ['file:///*', 'https://app.example.com', false],
  ['nonsense', 'https://app.example.com', false],
])('%s and %s: %s', (pattern, origin, expected) => {
  expect(covers(pattern, origin)).toBe(expected);
});

test('the patterns of an origin and of its host cover it, and no other host', () => {
  const host = fc.domain();
  fc.assert(
    fc.property(
      host,
      host,
      fc.constantFrom('http', 'https'),
      fc.integer({ min: 1, max: 65_535 }),
      (own, other, scheme, port) => {
        const origin = `${scheme}://${own}:${port}`;
        const patterns = [patternOfOrigin(origin) ?? '', patternOfHost(own.toLowerCase())];
        expect(patterns.map((pattern) => covers(pattern, origin))).toEqual([true, true]);
        const same = own.toLowerCase() === other.toLowerCase();
        expect(patterns.map((pattern) => covers(pattern, `${scheme}://${other}`))).toEqual([same, same]);
      },
    ),
  );
});

describe('what is granted', () => {
  const required = ['*://*.myqcloud.com/*', '*://*.tencentcos.cn/*'];

  test('is listed once, every site first', () => {
    const origins = [...required, 'https://b.example.com/*', everySite, 'https://a.example.com/*', everySite];
    expect(grantsOf(origins, required).optional).toEqual([
      everySite,
      'https://a.example.com/*',
      'https://b.example.com/*',
    ]);
  });

  test('holds the required hosts where every site is granted', () => {
    expect(grantsOf([everySite], required).required.map(({ granted }) => granted)).toEqual([true, true]);
    expect(grantsOf([], required).required.map(({ granted }) => granted)).toEqual([false, false]);
  });
});
