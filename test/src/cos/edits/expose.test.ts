import { expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../../src/cos/edits/edit.ts';
import { expose } from '../../../../src/cos/edits/expose.ts';

const page = 'https://app.example.com';
const put = { method: 'PUT', origin: page, requestMethod: null, requestHeaders: [] };
const any: CorsRule = { allowedOrigins: ['*'], allowedMethods: ['PUT'], allowedHeaders: [], exposeHeaders: [] };
const own: CorsRule = { ...any, allowedOrigins: [page], exposeHeaders: ['etag', 'X-Cos-Request-Id'] };
const reading: CorsRule = { ...any, allowedMethods: ['GET'] };
const spoilt: CorsRule = { ...any, exposeHeaders: ['\u200BETag'] };
const both = ['ETag', 'x-cos-request-id'];

function lines(rule: number, ...added: string[]): Edit[] {
  return [{ kind: 'add-lines', rule, field: 'exposeHeaders', lines: added }];
}

test.each<[string, CorsRule[], readonly string[], readonly Edit[] | null]>([
  ['a line for the rule that answers', [reading, any], ['ETag'], lines(1, 'ETag')],
  ['one line, though a later rule exposes it', [any, own], ['ETag'], lines(0, 'ETag')],
  ['the move of a later rule that saves several', [any, own], both, [{ kind: 'move-rule', from: 1, to: 0 }]],
  [
    'several lines where a move would take something',
    [{ ...any, exposeHeaders: ['Date'] }, own],
    both,
    lines(0, ...both),
  ],
  [
    'several lines where no later rule has them all',
    [any, { ...own, exposeHeaders: ['ETag'] }],
    both,
    lines(0, ...both),
  ],
  [
    'several lines where a later rule that has them all does not match',
    [any, { ...own, allowedMethods: ['GET'] }],
    both,
    lines(0, ...both),
  ],
  [
    'several lines where the list of a later rule cannot be read',
    [any, { ...own, exposeHeaders: [...own.exposeHeaders, '\u200BDate'] }],
    both,
    lines(0, ...both),
  ],
  ['what is not exposed yet', [{ ...any, exposeHeaders: ['etag'] }], both, lines(0, 'x-cos-request-id')],
  [
    'a later rule before one whose list cannot be read',
    [spoilt, own],
    ['ETag'],
    [{ kind: 'move-rule', from: 1, to: 0 }],
  ],
  [
    'lines in place of those that are no names',
    [spoilt],
    both,
    [{ kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: both, replaces: ['\u200BETag'] }],
  ],
  ['nothing where all is exposed', [own], both, null],
  ['nothing where no rule answers', [reading], both, null],
])('%s', (_, rules, names, edits) => {
  expect(expose({ rules, responseVary: false }, put, names)).toEqual(edits);
});
