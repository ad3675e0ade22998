import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/suggestion/suggestion.ts';
import { type Ask, ask, configuration, exchangeOf } from '../support/random-requests.ts';

const page: Ask = { origin: 'https://app.example.com', method: 'PUT', headers: [], credentials: 'omit', forced: false };

describe('nothing is suggested', () => {
  const open = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };

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

  test('for a header that cannot be named without allowing others', () => {
    const named = { ...open, allowedOrigins: [page.origin], allowedMethods: ['PUT'] };
    const wide = { ...named, allowedOrigins: ['*'], allowedHeaders: ['*'] };
    for (const [headers, credentials, rule] of [
      [['*'], 'omit', named],
      [['x-*'], 'omit', named],
      [['x-*'], 'include', wide],
    ] as const) {
      const start = { rules: [rule], responseVary: false };
      expect(suggest([exchangeOf({ ...page, headers, credentials }, start)], [], start)).toBeNull();
    }
  });

  test('for more different headers than any page sends', () => {
    const start = { rules: [{ ...open, allowedMethods: ['PUT'] }], responseVary: false };
    const asking = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        exchangeOf(
          { ...page, headers: Array.from({ length: 100 }, (_, name) => `x-cos-meta-${index}-${name}`) },
          start,
        ),
      );
    expect(suggest(asking(1), [], start)?.proof).toEqual({ mended: 1, kept: 0, left: 0 });
    expect(suggest(asking(16), [], start)).toBeNull();
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

describe('of several requests', () => {
  const start = { rules: [], responseVary: false };
  const others = {
    allowedOrigins: ['https://www.example.org'],
    allowedMethods: ['GET'],
    allowedHeaders: [],
    exposeHeaders: [],
  };
  const full = { rules: Array.from({ length: 100 }, () => others), responseVary: false };

  test('those that no change can mend are left out', () => {
    const asks = [{ ...page, method: 'PATCH' }, page, { ...page, origin: 'null' }, { ...page, headers: ['x-*'] }];
    const blocked = asks.map((asked) => exchangeOf(asked, start));
    expect(suggest(blocked, blocked, start)).toMatchObject({
      edits: [{ kind: 'insert-rule', at: 0, rule: { allowedOrigins: [page.origin], allowedMethods: ['PUT'] } }],
      proof: { mended: 1, kept: 0, left: 3 },
    });
  });

  test('each counts, however many ask the same', () => {
    const hopeless = { ...page, method: 'PATCH' };
    const blocked = [page, hopeless, page, page, hopeless].map((asked) => exchangeOf(asked, start));
    expect(suggest(blocked, blocked, start)?.proof).toEqual({ mended: 3, kept: 0, left: 2 });
  });

  test('one that would need the 101st rule is left out', () => {
    const reading = { ...page, origin: 'http://localhost:3000', method: 'GET' };
    const suggestion = suggest([exchangeOf(page, full), exchangeOf(reading, full)], [], full);
    expect(suggestion?.edits).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedOrigins', lines: [reading.origin] },
    ]);
    expect(suggestion?.proof).toEqual({ mended: 1, kept: 0, left: 1 });
  });

  test('one that another makes mendable is mended too', () => {
    const blocked = [page, { ...page, method: 'GET' }].map((asked) => exchangeOf(asked, full));
    expect(suggest(blocked, [], full)).toMatchObject({
      edits: [
        { rule: 0, field: 'allowedOrigins', lines: [page.origin] },
        { rule: 0, field: 'allowedMethods', lines: ['PUT'] },
      ],
      proof: { mended: 2, kept: 0, left: 0 },
    });
  });

  test('lines come first, for rules as they are counted now', () => {
    const wide = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: ['ETag'] };
    const named = { ...wide, allowedOrigins: [page.origin], allowedMethods: ['PUT'] };
    const rules = { rules: [wide, named], responseVary: false };
    const asks: Ask[] = [
      { ...page, method: 'GET', credentials: 'include' },
      { ...page, headers: ['content-type'] },
    ];
    const blocked = asks.map((asked) => exchangeOf(asked, rules));
    expect(suggest(blocked, blocked, rules)?.edits).toMatchObject([
      { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['content-type'] },
      { kind: 'insert-rule', at: 0 },
    ]);
  });
});
