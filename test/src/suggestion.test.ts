import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/suggestion.ts';
import { type Ask, ask, configuration, exchangeOf } from './random-requests.ts';

describe('nothing is suggested', () => {
  const open = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
  const page: Ask = {
    origin: 'https://app.example.com',
    method: 'PUT',
    headers: [],
    credentials: 'omit',
    forced: false,
  };

  test('for a method that no rule can allow', () => {
    fc.assert(
      fc.property(ask, configuration, (asked, start) => {
        const exchange = exchangeOf({ ...asked, method: 'PATCH' }, start);
        expect(suggest([exchange], [exchange], start)).toBeNull();
      }),
    );
  });

  test('for an origin that no rule can name, with credentials or where no rule allows any', () => {
    const named = { ...open, allowedOrigins: ['https://app.example.com'] };
    for (const [asked, rule] of [
      [{ ...page, origin: 'null', method: 'GET', credentials: 'include' }, open],
      [{ ...page, origin: 'null', method: 'GET' }, named],
      [{ ...page, origin: 'chrome-extension://abcdefghijklmnop' }, named],
    ] as const) {
      const start = { rules: [rule], responseVary: false };
      expect(suggest([exchangeOf(asked, start)], [], start)).toBeNull();
    }
  });

  test('for a request that passes, or for none', () => {
    const start = { rules: [open], responseVary: false };
    expect(suggest([exchangeOf({ ...page, method: 'GET' }, start)], [], start)).toBeNull();
    expect(suggest([], [], start)).toBeNull();
  });

  test('that would be the 101st rule; the 100th is', () => {
    const others = { ...open, allowedOrigins: ['https://www.example.org'], allowedMethods: ['GET'] };
    const holding = (count: number) => ({ rules: Array.from({ length: count }, () => others), responseVary: false });
    const exchange = exchangeOf(page, holding(1));
    expect(suggest([exchange], [], holding(100))).toBeNull();
    expect(suggest([exchange], [], holding(99))?.configuration.rules).toHaveLength(100);
  });
});

test('lines of one field of one rule are one edit', () => {
  const rule = {
    allowedOrigins: ['https://app.example.com'],
    allowedMethods: ['PUT'],
    allowedHeaders: [],
    exposeHeaders: [],
  };
  const start = { rules: [rule], responseVary: false };
  const put: Ask = {
    origin: 'https://app.example.com',
    method: 'PUT',
    headers: [],
    credentials: 'omit',
    forced: false,
  };
  const blocked = [['authorization'], ['content-type'], ['authorization', 'x-cos-acl']].map((headers) =>
    exchangeOf({ ...put, headers }, start),
  );
  expect(suggest(blocked, blocked, start)?.edits).toEqual([
    { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['authorization', 'content-type', 'x-cos-acl'] },
  ]);
});

test('two requests of a page share a new rule', () => {
  const start = { rules: [], responseVary: false };
  const put: Ask = {
    origin: 'https://app.example.com',
    method: 'PUT',
    headers: ['authorization'],
    credentials: 'omit',
    forced: false,
  };
  const blocked = [put, { ...put, method: 'DELETE' }].map((asked) => exchangeOf(asked, start));
  expect(suggest(blocked, blocked, start)?.edits).toMatchObject([
    { kind: 'insert-rule', at: 0, rule: { allowedMethods: ['PUT', 'DELETE'], allowedHeaders: ['authorization'] } },
  ]);
});
