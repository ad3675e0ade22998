import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { suggest, widened } from '../../../src/suggestion/suggestion.ts';
import { type Ask, exchangeOf } from '../support/random-requests.ts';

describe('with any header', () => {
  const page: Ask = {
    origin: 'https://app.example.com',
    method: 'PUT',
    headers: ['x-cos-acl'],
    credentials: 'include',
    forced: false,
  };
  const rule = {
    allowedOrigins: [page.origin],
    allowedMethods: ['PUT'],
    allowedHeaders: [],
    exposeHeaders: ['ETag'],
  };

  function widely(asks: readonly Ask[], ...rules: CorsRule[]) {
    const start = { rules, responseVary: false };
    const blocked = asks.map((asked) => exchangeOf(asked, start));
    const narrow = suggest(blocked, blocked, start);
    if (narrow === null) throw new Error('nothing suggested');
    return widened(narrow, blocked, blocked, start);
  }

  test('`*` stands in place of the names', () => {
    expect(widely([page], rule)?.edits).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['*'] },
    ]);
    expect(widely([page])?.edits).toMatchObject([{ kind: 'insert-rule', rule: { allowedHeaders: ['*'] } }]);
  });

  test('a request whose header no rule can name passes too', () => {
    expect(widely([page, { ...page, headers: ['x-*'] }], rule)?.proof).toEqual({ mended: 2, kept: 0, left: 0 });
  });

  test('there is nothing where `*` would take the preflights of a later rule that echoes the origin', () => {
    const plain: Ask = { ...page, origin: 'http://localhost:3000', method: 'GET', credentials: 'omit' };
    const any = { ...rule, allowedOrigins: ['*', page.origin], allowedMethods: ['GET', 'PUT'] };
    const later = { ...rule, allowedHeaders: ['authorization'] };
    expect(widely([plain], rule, any, later)).toBeNull();
    expect(widely([plain], rule, any)).not.toBeNull();
  });

  test('there is nothing where no header is added', () => {
    expect(widely([{ ...page, headers: [] }], { ...rule, allowedMethods: ['GET'] })).toBeNull();
    expect(widely([{ ...page, headers: [] }])).toBeNull();
  });
});
