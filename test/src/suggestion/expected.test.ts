import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { expectedDemands } from '../../../src/suggestion/expected-demands.ts';
import { type Suggestion, suggest, widened } from '../../../src/suggestion/suggestion.ts';
import { answered, page, pendingPut } from '../support/exchanges.ts';

const bucket = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const refused = { status: 403, headers: [] };

function step(method: string, address: string, headerNames: readonly string[]): Exchange {
  return {
    ...pendingPut,
    request: { ...pendingPut.request, method, url: bucket + address, unsafeHeaderNames: headerNames },
    preflight: { method, headerNames, response: refused, error: null },
    error: 'net::ERR_FAILED',
  };
}

const look = step('GET', '/?uploads&prefix=a', ['authorization']);
const none: CorsConfiguration = { rules: [], responseVary: false };
const rule: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowedHeaders: ['authorization', 'cache-control', 'content-type'],
  exposeHeaders: ['ETag'],
};

function change(seen: readonly Exchange[], rules: CorsConfiguration): Suggestion | null {
  return suggest(seen, seen, rules, undefined, expectedDemands(seen));
}

const nothing = { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };

describe('an upload in parts by the COS SDK, of which one step was seen', () => {
  test('is mended whole by one rule, whose lines for the rest are marked', () => {
    const found = change([look], none);
    expect(found?.configuration.rules).toMatchObject([
      {
        allowedOrigins: [page],
        allowedHeaders: ['authorization', 'cache-control', 'content-md5', 'content-type'],
        exposeHeaders: ['ETag'],
      },
    ]);
    expect(found?.configuration.rules[0]?.allowedMethods.toSorted()).toEqual(['DELETE', 'GET', 'POST', 'PUT']);
    expect(found?.expected?.steps.map(({ kind }) => kind).toSorted()).toEqual(['abort', 'complete', 'part', 'start']);
    const [lines] = found?.expected?.lines ?? [];
    expect(lines?.allowedMethods.toSorted()).toEqual(['DELETE', 'POST', 'PUT']);
    expect(lines).toMatchObject({
      allowedOrigins: [],
      allowedHeaders: ['cache-control', 'content-md5', 'content-type'],
      exposeHeaders: ['ETag'],
    });
    expect(found?.proof).toEqual({ mended: 1, kept: 0, left: 0 });
    const again = change([look], found?.configuration ?? none);
    expect(again).toBeNull();
  });

  test('at two hosts of the bucket expects each step once', () => {
    const other = {
      ...look,
      request: { ...look.request, url: look.request.url.replace('myqcloud.com', 'tencentcos.cn') },
    };
    expect(change([look, other], none)?.expected?.steps).toHaveLength(4);
  });

  test('names as expected only what the rules lack', () => {
    const found = change([step('PUT', '/a?partNumber=1&uploadId=u', ['authorization'])], {
      rules: [{ ...rule, allowedMethods: ['GET', 'POST', 'DELETE'] }],
      responseVary: false,
    });
    expect(found?.edits).toEqual([
      { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['PUT'] },
      { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['content-md5'] },
    ]);
    expect(found?.expected?.steps.map(({ kind }) => kind)).toEqual(['complete']);
    expect(found?.expected?.lines).toEqual([nothing, { ...nothing, allowedHeaders: ['content-md5'] }]);
  });

  test('whose parts pass and hide their ETag is mended with its completion', () => {
    const passed: Exchange = {
      ...step('PUT', '/a?partNumber=1&uploadId=u', ['authorization']),
      preflight: null,
      response: answered(page, ['ETag', '"e"']),
      error: null,
    };
    const found = change([passed], { rules: [{ ...rule, exposeHeaders: [] }], responseVary: false });
    expect(found?.edits.map((edit) => edit.kind === 'add-lines' && edit.lines)).toEqual([['content-md5'], ['ETag']]);
  });

  test('expects nothing where the rules allow the rest', () => {
    const found = change([look], {
      rules: [{ ...rule, allowedMethods: ['POST', 'PUT', 'DELETE'], allowedHeaders: ['*'] }],
      responseVary: false,
    });
    expect(found?.edits).toEqual([{ kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['GET'] }]);
    expect(found).not.toHaveProperty('expected');
  });

  test('keeps its methods where any header is allowed instead', () => {
    const narrow = change([look], none);
    const wide = narrow && widened(narrow, [look], [look], none, undefined, expectedDemands([look]));
    expect(wide?.configuration.rules[0]).toMatchObject({ allowedHeaders: ['*'], exposeHeaders: ['ETag'] });
    expect(wide?.expected?.lines[0]?.allowedMethods.toSorted()).toEqual(['DELETE', 'POST', 'PUT']);
    expect(wide?.expected?.lines[0]?.allowedHeaders).toEqual([]);
  });

  test('that was seen whole has nothing left to expect', () => {
    const seen = [
      look,
      step('POST', '/a?uploads', ['authorization', 'cache-control', 'content-type']),
      step('PUT', '/a?partNumber=1&uploadId=u', ['authorization']),
      step('POST', '/a?uploadId=u', ['authorization', 'content-md5', 'content-type']),
      step('DELETE', '/a?uploadId=u', ['authorization']),
    ];
    expect(change(seen, none)).not.toHaveProperty('expected');
    expect(expectedDemands(seen)).toEqual([]);
  });
});

test('an upload is not allowed to be aborted where that would take a rule of its own', () => {
  const any = {
    ...rule,
    allowedOrigins: ['*'],
    allowedMethods: ['GET', 'POST', 'PUT'],
    allowedHeaders: ['authorization'],
  };
  const rules = { rules: [any], responseVary: false };
  const found = change([step('PUT', '/a?partNumber=1&uploadId=u', ['authorization', 'x-trace'])], rules);
  expect(found?.edits).toEqual([
    { kind: 'add-lines', rule: 0, field: 'allowedHeaders', lines: ['x-trace', 'content-md5', 'content-type'] },
  ]);
  expect(found?.expected?.steps.map(({ kind }) => kind)).toEqual(['complete']);
});

test('an upload of which no rule can allow the step that was seen is not offered the rest', () => {
  expect(change([step('GET', '/?uploads', ['authorization', 'x-*'])], none)).toBeNull();
});
