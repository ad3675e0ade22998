import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { suggest } from '../../../src/suggestion/suggestion.ts';
import { configured } from '../support/configured.ts';
import { type Ask, exchangeOf } from '../support/random-requests.ts';

const origin = 'https://app.example.com';
const exposeHeaders = ['ETag', 'x-cos-request-id', 'Content-Range'];
const any: CorsRule = { allowedOrigins: ['*'], allowedMethods: ['POST'], allowedHeaders: [], exposeHeaders: [] };
const miswritten: CorsRule = {
  allowedOrigins: [`${origin}/`],
  allowedMethods: ['PUT'],
  allowedHeaders: ['*'],
  exposeHeaders: [],
};
const own: CorsRule = {
  allowedOrigins: [origin],
  allowedMethods: ['PUT', 'POST'],
  allowedHeaders: [],
  exposeHeaders,
};
const put: Ask = { origin, method: 'PUT', headers: ['authorization'], credentials: 'omit', forced: false };
const post: Ask = { ...put, method: 'POST', reads: exposeHeaders };

test('a line stays as it is miswritten where another request moves a rule up that mends both', () => {
  const start = configured(any, miswritten, own);
  const reads = new Map([put, post].map((asked) => [exchangeOf(asked, start), asked.reads ?? []]));
  const blocked = [...reads.keys()];
  const suggestion = suggest(blocked, blocked, start, (exchange) => reads.get(exchange) ?? []);
  expect(suggestion?.edits).toEqual([
    { kind: 'add-lines', rule: 2, field: 'allowedHeaders', lines: ['authorization'] },
    { kind: 'move-rule', from: 2, to: 0 },
  ]);
  expect(suggestion?.proof).toEqual({ mended: 2, kept: 0, left: 0 });
});

test('a line stays as it is miswritten beside one that another request needs', () => {
  const first: CorsRule = { ...any, allowedOrigins: ['*', origin], allowedMethods: ['GET', 'PUT'] };
  const second = { ...miswritten, allowedMethods: ['GET', 'PUT'], allowedHeaders: [] };
  const start = configured({ ...first, exposeHeaders: ['ETag'] }, second);
  const www = 'https://www.example.com';
  const blocked = [
    { ...put, method: 'GET', headers: ['x-cos-meta-author'], credentials: 'include' } as const,
    { ...put, origin: www, headers: ['content-type'] },
    { ...put, headers: [] },
  ].map((asked) => exchangeOf(asked, start));
  const edits = suggest(blocked.slice(0, 2), blocked, start)?.edits;
  expect(edits?.filter(({ kind }) => kind === 'add-lines')).toEqual([
    { kind: 'add-lines', rule: 1, field: 'allowedOrigins', lines: [www] },
    { kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['content-type'] },
  ]);
});

test('a line is corrected in the rule in which that opens least, though its other lines stand elsewhere then', () => {
  const http = 'http://localhost:3000';
  const first: CorsRule = { ...any, allowedOrigins: [`${origin}/`, http], allowedMethods: ['PUT', 'HEAD'] };
  const second: CorsRule = { ...first, allowedOrigins: [http], allowedMethods: ['HEAD', 'POST', 'GET', 'PUT'] };
  const start = configured(first, { ...second, exposeHeaders: ['ETag'] });
  const blocked = exchangeOf({ ...put, method: 'HEAD', forced: true }, start);
  expect(suggest([blocked], [blocked], start)?.edits).toEqual([
    { kind: 'add-lines', rule: 0, field: 'allowedOrigins', lines: [origin], replaces: [`${origin}/`] },
    { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['authorization'] },
  ]);
});
