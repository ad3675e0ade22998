import { expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { suggest } from '../../../src/suggestion/suggestion.ts';
import type { Ask } from '../support/random-requests.ts';
import { groupOf } from '../support/suggestion-law.ts';

test('of several rules that can meet all, the one grows whose needed lines open least', () => {
  const [page, other] = ['https://app.example.com', 'https://www.example.com'];
  const asks: readonly Ask[] = [
    {
      ...{ origin: other, method: 'GET', headers: ['authorization', 'content-type'], credentials: 'same-origin' },
      ...{ forced: true, part: true, reads: ['x-cos-request-id'] },
    },
    {
      ...{ origin: page, method: 'DELETE', headers: ['x-cos-meta-author'], credentials: null, forced: true },
      reads: ['ETag', 'x-cos-request-id', 'Content-Range'],
    },
    {
      ...{ origin: page, method: 'PUT', headers: ['authorization', 'content-type', 'x-cos-meta-author'] },
      ...{ credentials: 'omit', forced: true, part: true },
    },
  ];
  const rule = (origins: string[], methods: string[], headers: string[], exposed: string[]): CorsRule => ({
    ...{ allowedOrigins: origins, allowedMethods: methods, allowedHeaders: headers, exposeHeaders: exposed },
    maxAgeSeconds: 600,
  });
  const rules = [
    rule([page, 'https://*.example.*'], ['GET', 'POST', 'HEAD'], ['*-type', 'authorization'], ['x-cos-request-id']),
    // It needs neither `authorization` nor `content-type`: the next rule answers the preflights with them.
    rule(['*.example.com'], ['HEAD', 'GET', 'DELETE'], [], []),
    rule(['https://*'], ['GET', 'PUT'], ['authorization', 'Content-Type', 'x-cos-meta-author'], []),
    rule([page, '*'], ['PUT', 'POST', 'HEAD'], [], []),
    rule(['https://app.example.com/'], ['HEAD', 'GET', 'DELETE'], ['*'], ['etag']),
  ];
  const start = { rules, responseVary: false };
  const { blocked, captured, neededBy } = groupOf(asks, start);
  const edits = suggest(blocked, captured, start, neededBy)?.edits ?? [];
  expect(edits.map((edit) => 'rule' in edit && edit.rule)).toEqual(edits.map(() => 1));
  expect(edits).toContainEqual({ kind: 'add-lines', rule: 1, field: 'allowedHeaders', lines: ['x-cos-meta-author'] });
});
