import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { suggest } from '../../../src/suggestion/suggestion.ts';
import { configured } from '../support/configured.ts';
import { exchangeOf } from '../support/random-requests.ts';

const origin = 'https://app.example.com';
const rule: CorsRule = {
  allowedOrigins: [origin],
  allowedMethods: ['PUT'],
  allowedHeaders: ['content-type', 'x-cos-acl'],
  exposeHeaders: [],
};

test.each<[keyof CorsRule, string, string[]]>([
  ['allowedOrigins', 'https://app.example.com,https://www.example.com', [origin, 'https://www.example.com']],
  ['allowedOrigins', 'https://www.example.com/; HTTPS://APP.example.com', [origin, 'https://www.example.com']],
  ['allowedMethods', 'GET,PUT', ['PUT', 'GET']],
  ['allowedMethods', 'get put', ['PUT', 'GET']],
  ['allowedHeaders', 'Content-Type, x-cos-acl', ['x-cos-acl', 'content-type']],
])('%s with several values in one line, %j, get a line for each', (field, line, lines) => {
  const start = configured({ ...rule, [field]: [line] });
  const asked = { origin, method: 'PUT', headers: ['x-cos-acl'], credentials: 'omit', forced: false } as const;
  const blocked = exchangeOf(asked, start);
  const edits = suggest([blocked], [blocked], start)?.edits;
  expect(edits).toEqual([{ kind: 'add-lines', rule: 0, field, lines, replaces: [line] }]);
});

test('a line of which a part names no method keeps no part of it', () => {
  const start = configured({ ...rule, allowedMethods: ['PATCH,PUT'] });
  const asked = { origin, method: 'PUT', headers: [], credentials: 'omit', forced: true } as const;
  const blocked = exchangeOf(asked, start);
  const edits = suggest([blocked], [blocked], start)?.edits;
  expect(edits).toEqual([
    { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'], replaces: ['PATCH,PUT'] },
  ]);
});

test('a line gets a line for each of its values where another rule can be corrected only with a loss', () => {
  const www = 'https://www.example.com';
  const own = { ...rule, allowedOrigins: [www], allowedMethods: ['GET', 'PUT'] };
  const start = configured(
    { ...own, allowedMethods: ['put', 'PATCH', 'GET'] },
    { ...own, exposeHeaders: ['ETag'] },
    { ...rule, allowedOrigins: [`${origin},${www}`] },
  );
  const asked = { origin, method: 'PUT', headers: [], credentials: 'omit', forced: true } as const;
  const blocked = exchangeOf(asked, start);
  expect(suggest([blocked], [blocked], start)?.edits).toEqual([
    { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: [], replaces: ['PATCH'] },
    { kind: 'add-lines', rule: 2, field: 'allowedOrigins', lines: [origin, www], replaces: [`${origin},${www}`] },
  ]);
});
