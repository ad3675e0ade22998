import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { madeUpBy } from '../../../../src/cos/edits/taken-from.ts';

const page = 'https://app.example.com';
const growing: CorsRule = { allowedOrigins: [page], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
const grown: CorsRule = { ...growing, allowedMethods: ['GET', 'PUT'] };
const later: CorsRule = { ...growing, allowedMethods: ['PUT'], exposeHeaders: ['ETag'] };

describe('a rule that takes requests from a later one', () => {
  test.each<[string, readonly CorsRule[], readonly string[] | null]>([
    ['exposes what that one did', [growing, later], ['ETag']],
    [
      'exposes what several did, each name once',
      [growing, later, { ...later, exposeHeaders: ['etag', 'Date'] }],
      ['Date', 'ETag'],
    ],
    ['has nothing to make up for where that one exposes nothing', [growing, { ...later, exposeHeaders: [] }], []],
    [
      'has nothing to make up for where that one is for another method',
      [growing, { ...later, allowedMethods: ['HEAD'] }],
      [],
    ],
    [
      'has nothing to make up for where a rule for any origin answers before that one',
      [growing, { ...later, allowedOrigins: ['*'], exposeHeaders: [] }, later],
      [],
    ],
    ['leaves out what no browser can read', [growing, { ...later, exposeHeaders: ['ETag', 'a b'] }], []],
  ])('%s', (_, rules, lines) => {
    expect([...(madeUpBy(rules, 0, grown) ?? ['nothing helps'])].sort()).toEqual(lines);
  });

  test('cannot make up for an echoed origin with `*`', () => {
    const any = { ...growing, allowedOrigins: ['*'] };
    expect(madeUpBy([any, later], 0, { ...any, allowedMethods: ['GET', 'PUT'] })).toBeNull();
  });

  test('exposes nothing that it exposes already', () => {
    const exposing = { ...growing, exposeHeaders: ['etag'] };
    expect(madeUpBy([exposing, later], 0, { ...exposing, allowedMethods: ['GET', 'PUT'] })).toEqual([]);
  });
});
