import { expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { promote } from '../../../../src/cos/edits/promote.ts';

const page = 'https://app.example.com';
const any: CorsRule = { allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'], allowedHeaders: [], exposeHeaders: [] };
const own: CorsRule = { ...any, allowedOrigins: [page], exposeHeaders: ['ETag'] };

function move(...rules: CorsRule[]) {
  return promote({ rules, responseVary: false }, 0, ({ exposeHeaders }) => exposeHeaders.includes('ETag'));
}

test('the first rule that is wanted comes before the one that shadows it', () => {
  const elsewhere = { ...any, allowedOrigins: ['https://www.example.org'] };
  expect(move(any, own)).toEqual({ kind: 'move-rule', from: 1, to: 0 });
  expect(move(any, elsewhere, own, own)).toEqual({ kind: 'move-rule', from: 2, to: 0 });
  expect(move(any, any)).toBeNull();
  expect(move(own, any)).toBeNull();
});

test('only a later rule can come before it', () => {
  const rules = [own, any, any];
  expect(promote({ rules, responseVary: false }, 1, ({ exposeHeaders }) => exposeHeaders.length > 0)).toBeNull();
});

const exposing = { ...any, exposeHeaders: ['x-cos-request-id'] };
test('it takes nothing from a rule that it stays behind', () => {
  expect(promote({ rules: [exposing, any, own], responseVary: false }, 1, (rule) => rule === own)).toEqual({
    kind: 'move-rule',
    from: 2,
    to: 1,
  });
});

const echoing = { ...any, allowedOrigins: ['https://*.example.com'] };

test.each<[string, CorsRule[]]>([
  ['takes a header that could be read', [exposing, own]],
  ['takes it from a rule between', [any, exposing, own]],
  ['takes the echoed origin', [echoing, { ...own, allowedOrigins: ['*'] }]],
  ['takes preflights and answers what no browser can read', [any, { ...own, allowedHeaders: ['\u200Bcontent-type'] }]],
  ['takes answers and spoils what they expose', [any, { ...own, exposeHeaders: ['ETag', '\u200BETag'] }]],
])('a move that %s is none', (_, rules) => {
  expect(move(...rules)).toBeNull();
});

test.each<[string, CorsRule[]]>([
  ['that is for other methods', [{ ...exposing, allowedMethods: ['PUT'] }, own]],
  ['that is for other origins', [{ ...exposing, allowedOrigins: ['https://www.example.org'] }, own]],
  ['whose list cannot be read', [{ ...exposing, exposeHeaders: ['x-cos-request-id', '\u200BETag'] }, own]],
  ['that exposes no more', [{ ...any, exposeHeaders: ['etag'] }, own]],
  ['that answers `*` too', [any, { ...own, allowedOrigins: ['*'] }]],
  ['while `*` allows any header', [any, { ...own, allowedHeaders: ['*', '\u200Bcontent-type'] }]],
])('a move takes nothing from a rule %s', (_, rules) => {
  expect(move(...rules)).toEqual({ kind: 'move-rule', from: rules.length - 1, to: 0 });
});
