import { expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../../src/cos/cors-configuration.ts';
import type { BucketRequest } from '../../../../src/cos/match.ts';
import { nearestRules } from '../../../../src/cos/near-misses/nearest-rules.ts';

const page = 'https://app.example.com';
const preflight: BucketRequest = {
  method: 'OPTIONS',
  origin: page,
  requestMethod: 'PUT',
  requestHeaders: ['range', 'x-cos-acl', 'content-type'],
};
const rule: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const reading = { allowedMethods: ['GET'] };
const stranger = { allowedOrigins: ['https://www.example.org'] };
const misspelled = { allowedOrigins: ['https://app.exmaple.com'] };

function configured(...rules: Partial<CorsRule>[]): CorsConfiguration {
  return { rules: rules.map((each) => ({ ...rule, ...each })), responseVary: false };
}

test.each<[string, Partial<CorsRule>[], number[]]>([
  ['the one with an origin that is all but the page’s', [stranger, misspelled], [1, 0]],
  ['that one, wherever it stands', [stranger, stranger, misspelled], [2, 0, 1]],
  ['the first, where that one lacks more', [stranger, stranger, { ...misspelled, ...reading }], [0, 1, 2]],
  ['the first, where none is like the page’s', [stranger, stranger], [0, 1]],
  [
    'the one that lacks less, though many may use it',
    [
      { ...reading, allowedHeaders: [] },
      { ...reading, allowedOrigins: [page, '*'] },
    ],
    [1, 0],
  ],
  [
    'the one that lacks one field, though it refuses several headers',
    [{ ...stranger, ...reading }, { allowedHeaders: [] }],
    [1, 0],
  ],
  ['the only one', [stranger], [0]],
  ['none, where there is none', [], []],
])('nearest is %s', (_, rules, order) => {
  expect(nearestRules(configured(...rules), preflight)).toEqual(order);
});

test('of a request without an origin the order is that of the rules', () => {
  const request = { ...preflight, method: 'PUT', origin: null };
  expect(nearestRules(configured(stranger, misspelled), request)).toEqual([0, 1]);
});

test('requests and configurations are told apart', () => {
  const configuration = configured(reading, stranger);
  expect(nearestRules(configuration, preflight)).toEqual([0, 1]);
  expect(nearestRules(configuration, { ...preflight, origin: 'https://www.example.org' })).toEqual([1, 0]);
  expect(nearestRules(configured(stranger, reading), preflight)).toEqual([1, 0]);
  expect(nearestRules(configuration, preflight)).toBe(nearestRules(configuration, preflight));
});
