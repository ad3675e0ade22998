import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { headerNotExposed } from '../../../src/diagnoses/header-not-exposed.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { configured } from '../support/configured.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPut } from '../support/exchanges.ts';

const rule: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const etag: Header = ['ETag', '"1"'];
const part = '?partNumber=1&uploadId=2';

function evidence(exchange: Partial<Exchange>, ...rules: CorsRule[]) {
  return evidenceWith(exchange, rules.length === 0 ? null : configured(...rules));
}

function found(headers: Header[], exposed: string | null = null) {
  const expose: Header[] = exposed === null ? [] : [['Access-Control-Expose-Headers', exposed]];
  return headerNotExposed.detect(evidence({ response: answered(page, ...headers, ...expose) }))?.names ?? [];
}

describe('a page cannot read', () => {
  test.each<[string, Header[], string | null, string[]]>([
    ['ETag', [etag], null, ['ETag']],
    ['ETag in lower case, which is named as COS spells it', [['etag', '"1"']], null, ['ETag']],
    ['ETag before others', [['x-cos-request-id', '1'], etag], null, ['ETag', 'x-cos-request-id']],
    ['the name of the file', [['Content-Disposition', '']], null, ['Content-Disposition']],
    [
      'nothing, where COS makes browsers save the object',
      [
        ['Content-Disposition', ''],
        ['x-cos-force-download', ''],
      ],
      null,
      [],
    ],
    [
      'how the object is packed, and where it is',
      [
        ['Location', ''],
        ['Content-Encoding', ''],
      ],
      null,
      ['Content-Encoding', 'Location'],
    ],
    ['nothing, where COS only says that it knows ranges', [['Accept-Ranges', '']], null, []],
    ['which version it is', [['x-cos-version-id', '1']], null, ['x-cos-version-id']],
    [
      'its check sum, beside what it may miss',
      [['x-cos-hash-crc64ecma', '1'], etag],
      null,
      ['ETag', 'x-cos-hash-crc64ecma'],
    ],
    [
      'nothing, where only a check sum and an id are hidden',
      [
        ['x-cos-hash-crc64ecma', '1'],
        ['x-cos-request-id', '1'],
      ],
      null,
      [],
    ],
    [
      'what the object carries, each once',
      [
        ['x-cos-meta-b', '1'],
        ['x-cos-meta-b', '2'],
        ['X-Cos-Meta-A', ''],
      ],
      null,
      ['x-cos-meta-b', 'X-Cos-Meta-A'],
    ],
    ['what is not listed', [etag, ['Content-Range', '0-1/2']], 'etag', ['Content-Range']],
    ['nothing, where all is listed', [etag], 'ETag', []],
    [
      'nothing that it does not want',
      [
        ['Server', 'tencent-cos'],
        ['x-cos-meta', '1'],
        ['a-x-cos-meta-b', '1'],
      ],
      null,
      [],
    ],
  ])('%s', (_, headers, exposed, names) => {
    expect(found(headers, exposed)).toEqual(names);
  });
});

test.each<[boolean, string, string, number]>([
  [true, 'GET', '/a.zip', 206],
  [true, 'GET', '/a.jpg', 206],
  [true, 'GET', '/a.pdf?x-cos-traffic-limit=1', 200],
  [true, 'HEAD', '/a.PDF', 200],
  [false, 'GET', '/a.jpg', 200],
  [false, 'GET', '/a.zip.js', 200],
  [false, 'PUT', '/a.zip', 200],
])('Accept-Ranges is missed: %s for %s %s with %i', (missed, method, path, status) => {
  const request = { ...pendingPut.request, method, url: `https://b-1250000000.cos.ap-guangzhou.myqcloud.com${path}` };
  const response = { ...answered(page, ['Accept-Ranges', '']), status };
  const names = headerNotExposed.detect(evidence({ request, response, preflight: null }))?.names;
  expect(names).toEqual(missed ? ['Accept-Ranges'] : undefined);
});

test.each<[string, Partial<Exchange>]>([
  ['that was not answered', { response: null }],
  ['that was turned down', { response: { ...answered(page, etag), status: 400 } }],
  ['that CORS blocked', { response: answered(null, etag) }],
  ['of an image', { response: answered(page, etag), type: 'image' }],
])('nothing is to be read of a request %s', (_, exchange) => {
  expect(headerNotExposed.detect(evidence(exchange))).toBeNull();
  expect(headerNotExposed.mend(evidence(exchange, rule))).toBeNull();
});

test.each<[string, Partial<Exchange>]>([
  ['by fetch', { type: 'xmlhttprequest' }],
  ['by what nobody saw', {}],
  ['that is redirected or not modified', { response: { ...answered(page, etag), status: 399 } }],
])('ETag is to be read of a request %s', (_, exchange) => {
  expect(headerNotExposed.detect(evidence({ response: answered(page, etag), ...exchange }))?.names).toEqual(['ETag']);
});

test.each<[boolean, string, Header]>([
  [true, part, etag],
  [false, part, ['x-cos-version-id', '1']],
  [false, '', etag],
])('the upload of a part fails: %s for %j without %j', (partUpload, query, header) => {
  const request = { ...pendingPut.request, url: pendingPut.request.url + query };
  const response = answered(page, header);
  expect(headerNotExposed.detect(evidence({ request, response }))).toMatchObject({ partUpload });
});

describe('the rule that answers', () => {
  const both: Header[] = [etag, ['Content-Range', '0-1/2']];
  const all: CorsRule = { ...rule, exposeHeaders: ['etag', 'content-range'] };
  const other: CorsRule = { ...rule, allowedMethods: ['GET'] };

  test.each<[string, CorsRule[], { rule: number | null; shadowed: number | null }]>([
    ['is the first that matches', [other, rule], { rule: 1, shadowed: null }],
    ['stands before one that exposes all', [rule, all], { rule: 0, shadowed: 1 }],
    [
      'stands before one that exposes all and does not match',
      [rule, { ...all, allowedMethods: ['GET'] }],
      { rule: 0, shadowed: null },
    ],
    [
      'stands before one that exposes what is missed, though not the id of the request',
      [rule, { ...all, exposeHeaders: ['ETag', 'Content-Range', 'x-cos-version-id'] }],
      { rule: 0, shadowed: 1 },
    ],
    ['stands before one that exposes some', [rule, { ...all, exposeHeaders: ['ETag'] }], { rule: 0, shadowed: null }],
    ['stands before the first of several that expose all', [rule, rule, all, all], { rule: 0, shadowed: 2 }],
    [
      'stands behind one that exposes all and does not match',
      [{ ...all, allowedMethods: ['GET'] }, rule],
      { rule: 1, shadowed: null },
    ],
    ['is not among those known', [other], { rule: null, shadowed: null }],
    ['is not known', [], { rule: null, shadowed: null }],
  ])('%s', (_, rules, expected) => {
    expect(headerNotExposed.detect(evidence({ response: answered(page, ...both) }, ...rules))).toMatchObject(expected);
  });

  test.each(['ETag', 'Content-Range'])(
    'is not among those known if these expose %s, which the answer does not',
    (name) => {
      const found = evidence({ response: answered(page, ...both) }, { ...rule, exposeHeaders: [name] });
      expect(headerNotExposed.detect(found)).toBeNull();
      expect(headerNotExposed.mend(found)).toBeNull();
    },
  );

  test('comes to expose what is missing', () => {
    const response = answered(page, etag);
    expect(headerNotExposed.mend(evidence({ response }, other, rule))).toEqual([
      { kind: 'add-lines', rule: 1, field: 'exposeHeaders', lines: ['ETag'] },
    ]);
    expect(headerNotExposed.mend(evidence({ response }, other))).toBeNull();
    expect(headerNotExposed.mend(evidence({ response }, all))).toBeNull();
    expect(headerNotExposed.mend(evidence({ response }))).toBeNull();
  });
});
