import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../../src/cos/cors-configuration.ts';
import { canGrow, takesPreflights } from '../../../../src/cos/edits/can-grow.ts';
import type { Edit, ListField } from '../../../../src/cos/edits/edit.ts';
import type { BucketRequest } from '../../../../src/cos/match.ts';

const page = 'https://app.example.com';
const stranger = 'https://www.example.org';
const echoing: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT'],
  allowedHeaders: ['x-cos-acl'],
  exposeHeaders: [],
};
const any: CorsRule = { ...echoing, allowedOrigins: ['*'], allowedHeaders: ['content-type'] };
const grown: CorsRule = { ...any, allowedHeaders: ['content-type', 'x-cos-acl'] };

describe('preflights with credentials are taken from a later rule', () => {
  test.each<[string, { earlier?: Partial<CorsRule>; after?: Partial<CorsRule>; later?: Partial<CorsRule> }]>([
    ['that allows the new header and echoes the origin', {}],
    ['that shares one method of several', { later: { allowedMethods: ['POST', 'PUT'] } }],
    ['that echoes one origin of several', { later: { allowedOrigins: [stranger, page] } }],
    ['whose pattern overlaps the earlier rule’s origin', { later: { allowedOrigins: ['https://*.example.com'] } }],
    ['beside an earlier rule with further origins', { earlier: { allowedOrigins: [stranger, page, '*'] } }],
    ['beside an earlier rule with further methods', { earlier: { allowedMethods: ['GET', 'PUT'] } }],
    ['when the growing rule has further origins', { after: { allowedOrigins: [stranger, '*'] } }],
    ['that allows the new header in another case', { later: { allowedHeaders: ['X-Cos-Acl'] } }],
  ])('%s', (_, { earlier, after, later }) => {
    expect(takesPreflights([{ ...echoing, ...earlier }], any, { ...grown, ...after }, [{ ...echoing, ...later }])).toBe(
      true,
    );
  });

  test('even if other rules stand beside them', () => {
    const unrelated = { ...echoing, allowedMethods: ['DELETE'] };
    expect(takesPreflights([unrelated, echoing], any, grown, [unrelated, echoing])).toBe(true);
  });

  test.each<[string, { earlier?: Partial<CorsRule>; after?: Partial<CorsRule>; later?: Partial<CorsRule> }]>([
    ['when no header is new', { after: { allowedHeaders: any.allowedHeaders }, later: { allowedHeaders: ['*'] } }],
    ['when the growing rule echoes', { after: { allowedOrigins: [page] } }],
    ['when the later rule has other methods', { later: { allowedMethods: ['POST'] } }],
    [
      'when the later rule has only the header that was allowed before',
      { later: { allowedHeaders: ['content-type'] } },
    ],
    ['when the earlier rule does not answer the request itself', { earlier: { allowedMethods: ['GET'] } }],
    ['when the earlier rule is for another origin', { earlier: { allowedOrigins: [stranger] } }],
    ['when the earlier rule answers `*` as well', { earlier: { allowedOrigins: ['*'] } }],
    ['when the later rule answers `*` as well', { later: { allowedOrigins: ['*'] } }],
  ])('not %s', (_, { earlier, after, later }) => {
    expect(takesPreflights([{ ...echoing, ...earlier }], any, { ...grown, ...after }, [{ ...echoing, ...later }])).toBe(
      false,
    );
  });

  test('not where no rule stands before or behind', () => {
    expect(takesPreflights([], any, grown, [echoing])).toBe(false);
    expect(takesPreflights([echoing], any, grown, [])).toBe(false);
  });
});

describe('a rule can grow', () => {
  const preflight: BucketRequest = {
    method: 'OPTIONS',
    origin: page,
    requestMethod: 'PUT',
    requestHeaders: ['x-cos-acl'],
  };
  const simple: BucketRequest = { method: 'GET', origin: page, requestMethod: null, requestHeaders: [] };
  const reading: CorsRule = { ...echoing, allowedMethods: ['GET'] };
  const exposing: CorsRule = { ...echoing, exposeHeaders: ['ETag'] };

  function grows(rules: readonly CorsRule[], rule: number, field: ListField, line: string, request = preflight) {
    const edits: Edit[] = [{ kind: 'add-lines', rule, field, lines: [line] }];
    return canGrow({ rules, responseVary: false }, rule, edits, request);
  }

  test('alone', () => {
    expect(grows([reading], 0, 'allowedMethods', 'PUT')).toBe(true);
  });

  test('behind a rule that serves the requests better, but not before it', () => {
    expect(grows([exposing, reading], 1, 'allowedMethods', 'PUT')).toBe(true);
    expect(grows([reading, exposing], 0, 'allowedMethods', 'PUT')).toBe(false);
    expect(grows([reading, { ...exposing, allowedMethods: ['DELETE'] }, exposing], 0, 'allowedMethods', 'PUT')).toBe(
      false,
    );
  });

  test('unless it takes preflights', () => {
    expect(grows([echoing, any, echoing], 1, 'allowedHeaders', 'x-cos-acl')).toBe(false);
    expect(grows([echoing, any], 1, 'allowedHeaders', 'x-cos-acl')).toBe(true);
    expect(grows([any, echoing, echoing], 0, 'allowedHeaders', 'x-cos-acl')).toBe(true);
  });

  test.each<[string, Partial<CorsRule>]>([
    ['methods', { allowedMethods: ['GET', 'PUT\u200B'] }],
    ['headers', { allowedMethods: ['GET'], allowedHeaders: ['x-cos-acl', 'x cos'] }],
  ])('unless browsers cannot read its %s, which a request without a preflight does not ask for', (_, part) => {
    const spoilt = { ...echoing, ...part };
    expect(grows([spoilt], 0, 'allowedMethods', 'PUT')).toBe(false);
    expect(grows([{ ...spoilt, allowedOrigins: [stranger] }], 0, 'allowedOrigins', page, simple)).toBe(true);
  });

  test('only where there is one', () => {
    expect(grows([reading], 1, 'allowedMethods', 'PUT')).toBe(false);
  });
});
