import { describe, expect, test, vi } from 'vitest';
import type { CorsFailure } from '../../../src/fetch/cors-failure.ts';
import {
  judgePreflight,
  needsPreflight,
  type PreflightCause,
  type PreflightedRequest,
  preflightHeaders,
} from '../../../src/fetch/cors-preflight.ts';
import { getHeader, type Header } from '../../../src/headers.ts';
import { failedField } from '../support/failed-field.ts';

const page = 'https://app.example.com';
const demand: PreflightedRequest = {
  origin: page,
  method: 'PUT',
  unsafeHeaderNames: ['authorization', 'content-type', 'x-cos-acl'],
  credentialsMode: 'omit',
};
const origin: Header = ['Access-Control-Allow-Origin', page];
const leave: Header = ['Access-Control-Allow-Credentials', 'true'];
const methods = (value: string): Header => ['Access-Control-Allow-Methods', value];
const headers = (value: string): Header => ['Access-Control-Allow-Headers', value];
const every = headers('authorization, content-type, x-cos-acl');

function judge(answer: Header[], part: Partial<PreflightedRequest> = {}, status = 200): 'success' | CorsFailure {
  return judgePreflight({ status, headers: answer }, { ...demand, ...part });
}

describe('a preflight is needed', () => {
  const plain: PreflightCause = { method: 'GET', headers: [], useCorsPreflight: false };
  test.each<[string, Partial<PreflightCause>, boolean]>([
    ['for a plain GET', {}, false],
    ['for a POST of text', { method: 'POST', headers: [['Content-Type', 'text/plain']] }, false],
    ['for a PUT', { method: 'PUT' }, true],
    ['for a POST of JSON', { method: 'POST', headers: [['Content-Type', 'application/json']] }, true],
    ['for a signed GET', { headers: [['Authorization', 'q-sign-algorithm=sha1']] }, true],
    ['for a GET of a range', { headers: [['Range', 'bytes=0-1']] }, false],
    ['for an upload listener', { method: 'POST', useCorsPreflight: true }, true],
  ])('%s: %s', (_, cause, needed) => {
    expect(needsPreflight({ ...plain, ...cause })).toBe(needed);
  });
});

describe('a preflight asks', () => {
  test('for the method and the header names, without a space', () => {
    expect(preflightHeaders(demand)).toEqual([
      ['Origin', page],
      ['Access-Control-Request-Method', 'PUT'],
      ['Access-Control-Request-Headers', 'authorization,content-type,x-cos-acl'],
    ]);
  });

  test('for no headers when there are none', () => {
    expect(preflightHeaders({ ...demand, unsafeHeaderNames: [] })).toEqual([
      ['Origin', page],
      ['Access-Control-Request-Method', 'PUT'],
    ]);
  });
});

describe('accepted', () => {
  test.each<[string, Header[], Partial<PreflightedRequest>, number]>([
    ['all that was asked for', [origin, methods('PUT'), every], {}, 200],
    ['a list in capitals', [origin, methods('GET,PUT'), headers('Authorization,Content-Type,X-COS-ACL')], {}, 200],
    [
      'lists over several lines',
      [origin, methods('GET'), methods('PUT'), headers('authorization'), headers('content-type,x-cos-acl')],
      {},
      200,
    ],
    ['empty items', [origin, methods(',PUT,'), headers(',authorization,,content-type , x-cos-acl')], {}, 200],
    ['any method and any header', [origin, methods('*'), headers('*')], {}, 200],
    [
      '`*` for Authorization too, as browsers have it',
      [origin, methods('PUT'), headers('*')],
      { unsafeHeaderNames: ['authorization'] },
      200,
    ],
    ['204', [origin, methods('PUT'), every], {}, 204],
    ['299', [origin, methods('PUT'), every], {}, 299],
    ['no list for a method that needs none', [origin, every], { method: 'POST' }, 200],
    ['no list for no headers', [origin, methods('PUT')], { unsafeHeaderNames: [] }, 200],
    ['leave for credentials', [origin, leave, methods('PUT'), every], { credentialsMode: 'include' }, 200],
    [
      'a method and header really named `*`',
      [origin, leave, methods('*'), headers('*')],
      { credentialsMode: 'include', method: '*', unsafeHeaderNames: ['*'] },
      200,
    ],
  ])('%s', (_, answer, part, status) => {
    expect(judge(answer, part, status)).toBe('success');
  });
});

describe('turned down', () => {
  test.each<[string, Header[], Partial<PreflightedRequest>, number, CorsFailure]>([
    ['no Allow-Origin', [methods('PUT'), every], {}, 200, { kind: 'allow-origin-missing' }],
    [
      'another origin',
      [['Access-Control-Allow-Origin', 'https://www.example.com'], methods('PUT')],
      {},
      200,
      { kind: 'allow-origin-mismatch', value: 'https://www.example.com' },
    ],
    [
      'several origins',
      [['Access-Control-Allow-Origin', `*, ${page}`], methods('PUT')],
      {},
      200,
      { kind: 'allow-origin-multiple', value: `*, ${page}` },
    ],
    [
      'no origin at all',
      [['Access-Control-Allow-Origin', '**'], methods('PUT')],
      {},
      200,
      { kind: 'allow-origin-invalid', value: '**' },
    ],
    [
      'any origin, with credentials',
      [['Access-Control-Allow-Origin', '*'], leave],
      { credentialsMode: 'include' },
      200,
      { kind: 'wildcard-with-credentials' },
    ],
    [
      'no leave for credentials',
      [origin, methods('PUT'), every],
      { credentialsMode: 'include' },
      200,
      { kind: 'allow-credentials-not-true', value: null },
    ],
    [
      'a redirect',
      [origin, ['Location', 'https://www.example.com/']],
      {},
      301,
      { kind: 'preflight-redirected', status: 301, location: 'https://www.example.com/' },
    ],
    ['a redirect to nowhere', [origin], {}, 307, { kind: 'preflight-redirected', status: 307, location: null }],
    ['304', [origin, methods('PUT'), every], {}, 304, { kind: 'preflight-status-not-ok', status: 304 }],
    ['199', [origin, methods('PUT'), every], {}, 199, { kind: 'preflight-status-not-ok', status: 199 }],
    ['300', [origin, methods('PUT'), every], {}, 300, { kind: 'preflight-status-not-ok', status: 300 }],
    [
      '403 with every header',
      [origin, methods('PUT'), every],
      {},
      403,
      { kind: 'preflight-status-not-ok', status: 403 },
    ],
    [
      'a list of methods that is none',
      [origin, methods('GET;PUT'), every],
      {},
      200,
      { kind: 'allow-methods-unreadable', value: 'GET;PUT' },
    ],
    [
      'a list of headers that is none',
      [origin, methods('PUT'), headers('content-type x-cos-acl')],
      {},
      200,
      { kind: 'allow-headers-unreadable', value: 'content-type x-cos-acl' },
    ],
    [
      'an invisible character',
      [origin, methods('PUT'), headers('\u200Bcontent-type')],
      {},
      200,
      { kind: 'allow-headers-unreadable', value: '\u200Bcontent-type' },
    ],
    ['no methods', [origin, every], {}, 200, { kind: 'method-not-in-allow-methods', method: 'PUT', value: null }],
    [
      'other methods',
      [origin, methods('GET,POST'), every],
      {},
      200,
      { kind: 'method-not-in-allow-methods', method: 'PUT', value: 'GET,POST' },
    ],
    [
      'the method in lower case',
      [origin, methods('put'), every],
      {},
      200,
      { kind: 'method-not-in-allow-methods', method: 'PUT', value: 'put' },
    ],
    [
      'any method, with credentials',
      [origin, leave, methods('*'), every],
      { credentialsMode: 'include' },
      200,
      { kind: 'method-not-in-allow-methods', method: 'PUT', value: '*' },
    ],
    [
      'no headers',
      [origin, methods('PUT')],
      {},
      200,
      { kind: 'headers-not-in-allow-headers', names: ['authorization', 'content-type', 'x-cos-acl'], value: null },
    ],
    [
      'one header of three: the other two',
      [origin, methods('PUT'), headers('Content-Type')],
      {},
      200,
      { kind: 'headers-not-in-allow-headers', names: ['authorization', 'x-cos-acl'], value: 'Content-Type' },
    ],
    [
      'any header, with credentials',
      [origin, leave, methods('PUT'), headers('*')],
      { credentialsMode: 'include' },
      200,
      { kind: 'headers-not-in-allow-headers', names: ['authorization', 'content-type', 'x-cos-acl'], value: '*' },
    ],
  ])('%s', (_, answer, part, status, failure) => {
    expect(judge(answer, part, status)).toEqual(failure);
    if ('value' in failure) expect(getHeader(answer, failedField(failure))).toBe(failure.value);
  });
});

describe('the first of several faults is the one named', () => {
  const faults: [CorsFailure['kind'], Header[], number][] = [
    ['preflight-redirected', [['Access-Control-Allow-Origin', '*']], 302],
    ['wildcard-with-credentials', [['Access-Control-Allow-Origin', '*'], methods('bad method')], 403],
    ['allow-credentials-not-true', [origin, methods('bad method')], 403],
    ['preflight-status-not-ok', [origin, leave, methods('bad method'), headers('bad name')], 404],
    ['allow-methods-unreadable', [origin, leave, methods('bad method'), headers('bad name')], 200],
    ['allow-headers-unreadable', [origin, leave, methods('GET'), headers('bad name')], 200],
    ['method-not-in-allow-methods', [origin, leave, methods('GET'), headers('x-none')], 200],
    ['headers-not-in-allow-headers', [origin, leave, methods('PUT'), headers('x-none')], 200],
  ];
  test.each(faults)('%s', (kind, answer, status) => {
    expect(judge(answer, { credentialsMode: 'include' }, status)).toMatchObject({ kind });
  });
});

test.each<[CorsFailure, string]>([
  [{ kind: 'allow-origin-missing' }, 'access-control-allow-origin'],
  [{ kind: 'wildcard-with-credentials' }, 'access-control-allow-origin'],
  [{ kind: 'allow-credentials-not-true', value: null }, 'access-control-allow-credentials'],
  [{ kind: 'preflight-redirected', status: 301, location: null }, 'redirect'],
  [{ kind: 'preflight-status-not-ok', status: 403 }, 'status'],
  [{ kind: 'method-not-in-allow-methods', method: 'PUT', value: null }, 'access-control-allow-methods'],
  [{ kind: 'headers-not-in-allow-headers', names: [], value: null }, 'access-control-allow-headers'],
])('%j is about %s', (failure, field) => {
  expect(failedField(failure)).toBe(field);
});

test('a list of thousands of names is written in lower case once, however many answers have it', () => {
  const listed = Array.from({ length: 4000 }, (_, index) => `X-Cos-Meta-${index}`);
  const answer = [origin, methods('PUT'), headers(listed.join(','))];
  const lowerCase = vi.spyOn(String.prototype, 'toLowerCase');
  const judged = listed.slice(0, 50).map((name) => judge(answer, { unsafeHeaderNames: [name.toLowerCase()] }));
  expect(lowerCase.mock.calls.length).toBeLessThan(10_000);
  lowerCase.mockRestore();
  expect(new Set(judged)).toEqual(new Set(['success']));
});
