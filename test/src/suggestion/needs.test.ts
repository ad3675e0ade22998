import { describe, expect, test } from 'vitest';
import { suggest, widened } from '../../../src/suggestion/suggestion.ts';
import { type Ask, exchangeOf } from '../support/random-requests.ts';

describe('a part of an upload', () => {
  const part: Ask = {
    origin: 'https://app.example.com',
    method: 'PUT',
    headers: ['authorization'],
    credentials: 'omit',
    forced: false,
    part: true,
  };
  const rule = {
    allowedOrigins: ['https://app.example.com'],
    allowedMethods: ['PUT'],
    allowedHeaders: ['authorization'],
    exposeHeaders: [],
  };
  const start = { rules: [rule], responseVary: false };
  const exposed = { kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['ETag'] };

  test('that succeeded is mended when the page can read its ETag', () => {
    const succeeded = exchangeOf(part, start);
    expect(suggest([succeeded], [succeeded], start)).toMatchObject({
      edits: [exposed],
      proof: { mended: 1, kept: 0, left: 0 },
    });
    const whole = exchangeOf({ ...part, part: false }, start);
    expect(suggest([whole], [whole, succeeded], start)).toBeNull();
  });

  test('that was blocked is mended whole, beside what asks the same and needs nothing', () => {
    const blocked = [part, { ...part, part: false }].map((asked) => exchangeOf({ ...asked, headers: ['x'] }, start));
    expect(suggest(blocked, blocked, start)).toMatchObject({
      edits: [{ field: 'allowedHeaders', lines: ['x'] }, exposed],
      proof: { mended: 2, kept: 0, left: 0 },
    });
  });

  test('needs what the caller says', () => {
    const succeeded = exchangeOf(part, start);
    const etag = { rules: [{ ...rule, exposeHeaders: ['ETag'] }], responseVary: false };
    expect(suggest([succeeded], [succeeded], etag)).toBeNull();
    expect(suggest([succeeded], [succeeded], etag, () => ['etag', 'x-cos-request-id'])?.edits).toEqual([
      { ...exposed, lines: ['x-cos-request-id'] },
    ]);
    expect(suggest([succeeded], [succeeded], etag, () => ['Set-Cookie'])).toBeNull();
  });
});

describe('what is kept', () => {
  const any = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
  const exposing = ['ETag', 'x-cos-request-id', 'Content-Range'];
  const own = {
    ...any,
    allowedOrigins: ['https://app.example.com'],
    allowedMethods: ['PUT', 'GET'],
    exposeHeaders: exposing,
  };
  const start = { rules: [any, own], responseVary: false };
  const read: Ask = {
    origin: 'https://app.example.com',
    method: 'GET',
    headers: ['x-cos-meta-author'],
    credentials: 'omit',
    forced: false,
  };

  test('is what a rule serves better once another stands behind it', () => {
    const asks = [{ ...read, origin: 'chrome-extension://abcdefghijklmnop', method: 'PUT', headers: [] }, read];
    const blocked = asks.map((asked) => exchangeOf(asked, start));
    const reads = () => exposing.slice(0, 2);
    const narrow = suggest(blocked, blocked, start, reads);
    const move = { kind: 'move-rule', from: 1, to: 0 };
    expect(narrow?.edits).toContainEqual(move);
    if (narrow === null) return;
    expect(widened(narrow, blocked, blocked, start, reads)?.edits).toContainEqual(move);
  });

  test('counts among the captured requests, readable headers with them', () => {
    const put = exchangeOf({ ...read, method: 'PUT', headers: [], part: true }, start);
    const blocked = exchangeOf(read, start);
    expect(suggest([blocked], [put, blocked, put], start)?.proof).toEqual({ mended: 1, kept: 2, left: 0 });
  });
});
