import { describe, expect, test } from 'vitest';
import { passedSince } from '../../../extension/findings/passed-since.ts';
import type { CredentialsMode, Exchange } from '../../../src/exchange.ts';
import type { HeaderList } from '../../../src/headers.ts';
import { page, pendingPut } from '../../src/support/exchanges.ts';

const allowed: HeaderList = [
  ['Access-Control-Allow-Origin', page],
  ['Access-Control-Allow-Credentials', 'true'],
];

interface Sent {
  readonly url?: string;
  readonly method?: string;
  readonly origin?: string;
  readonly credentialsMode?: CredentialsMode | null;
  readonly unsafeHeaderNames?: readonly string[];
  readonly at?: number;
}

const put: Exchange['request'] = {
  ...pendingPut.request,
  url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k',
  credentialsMode: null,
  unsafeHeaderNames: [],
};

function sent(id: string, ending: Pick<Exchange, 'response' | 'error'>, { at = 1, ...more }: Sent): Exchange {
  return { ...pendingPut, id, startedAt: at, request: { ...put, ...more }, ...ending };
}

const answered = (status: number, more: Sent = {}, headers = allowed) =>
  sent(`answered ${status}`, { response: { status, headers }, error: null }, more);
const blocked = (more: Sent = {}) => ({ ...answered(200, more, []), id: 'blocked' });
const failed = (more: Sent = {}) => sent('failed', { response: null, error: 'net::ERR_CONNECTION_RESET' }, more);

const passed = (...exchanges: Exchange[]) => [...passedSince(exchanges)];

describe('past CORS, whatever its status', () => {
  test.each([200, 204, 403, 404, 500])('%i', (status) => {
    expect(passed(blocked(), answered(status, { at: 2 }))).toContain('blocked');
    expect(passed(failed(), answered(status, { at: 2 }))).toContain('failed');
  });
});

test('what was blocked again has not passed, nor what got no answer, nor what waits for one', () => {
  expect(passed(blocked(), { ...blocked({ at: 2 }), id: 'again' })).toEqual([]);
  expect(passed(blocked(), failed({ at: 2 }))).toEqual([]);
  expect(passed(blocked(), { ...failed({ at: 2 }), error: null })).toEqual([]);
});

test('only what was sent later counts, in whatever order it is listed', () => {
  expect(passed(answered(200), blocked({ at: 2 }))).toEqual([]);
  expect(passed(answered(200), blocked())).toEqual([]);
  expect(passed(answered(200, { at: 2 }), blocked())).toEqual(['blocked']);
  expect(passed(answered(200, { at: 4 }), blocked({ at: 3 }), answered(204))).toEqual(['blocked']);
});

test('a refusal that the page could read passed only with a status below 400', () => {
  expect(passed(answered(403), answered(404, { at: 2 }))).toEqual([]);
  expect(passed(answered(403), answered(200, { at: 2 }))).toEqual(['answered 403']);
  expect(passed(answered(403), answered(304, { at: 2 }), answered(404, { at: 3 }))).toEqual(['answered 403']);
});

test('what went well is no failure that could pass', () => {
  expect(passed(answered(200), answered(204, { at: 2 }))).toEqual([]);
});

test.each<[string, Sent, boolean]>([
  ['the other host name of the bucket', { url: 'https://examplebucket-1250000000.cos.ap-x.tencentcos.cn/k' }, true],
  ['another bucket', { url: 'https://otherbucket-1250000000.cos.ap-guangzhou.myqcloud.com/k' }, false],
  ['a host that names no bucket', { url: 'https://upload.example.com/k' }, false],
  [
    'another key, for rules know none',
    { url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/l' },
    true,
  ],
  ['another key with another header', { url: `${put.url}l`, unsafeHeaderNames: ['x-cos-acl'] }, false],
  ['another key, as a retry', { url: `${put.url}l`, unsafeHeaderNames: ['x-cos-sdk-retry'] }, true],
  ['another sub-resource', { url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k?acl' }, false],
  ['another method', { method: 'POST' }, false],
  ['another page', { origin: 'null' }, false],
])('%s', (_, more, repeats) => {
  const headers: HeaderList = [['Access-Control-Allow-Origin', '*']];
  expect(passed(blocked(), answered(200, { ...more, at: 2 }, headers))).toEqual(repeats ? ['blocked'] : []);
});

const ofPart = (number: number, uploadId: string, host = 'cos.ap-guangzhou.myqcloud.com') =>
  `https://examplebucket-1250000000.${host}/k?partNumber=${number}&uploadId=${uploadId}`;

test.each<[string, string, boolean]>([
  ['the same part of an upload that was started anew', ofPart(1, 'f1'), true],
  ['the same at the other host name', ofPart(1, 'f1', 'cos.ap-guangzhou.tencentcos.cn'), true],
  ['another part', ofPart(2, 'f0'), true],
  ['the parts of another object', ofPart(1, 'f1').replace('/k?', '/l?'), true],
  ['all in one request', 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/k', false],
])('of a part: %s', (_, url, repeats) => {
  expect(passed(blocked({ url: ofPart(1, 'f0') }), answered(200, { url, at: 2 }))).toEqual(repeats ? ['blocked'] : []);
});

test('of another key nothing passes that the rules do not decide: a status, the network, what is read', () => {
  const other = { url: `${put.url}l`, at: 2 };
  expect(passed(answered(403), answered(200, other))).toEqual([]);
  expect(passed(failed(), answered(200, other))).toEqual([]);
  expect(passed(blocked({ method: 'GET' }), answered(200, { ...other, method: 'GET' }))).toEqual([]);
  expect(passed(blocked(), answered(403, other))).toEqual(['blocked']);
});

test('a part whose ETag could not be read has passed once one of its shape can be read', () => {
  const etag: HeaderList = [...allowed, ['ETag', '"e"']];
  const readable: HeaderList = [...etag, ['Access-Control-Expose-Headers', 'ETag']];
  const hidden = { ...answered(200, { url: ofPart(1, 'f0') }, etag), id: 'hidden' };
  const later = (headers: HeaderList) => answered(200, { url: ofPart(1, 'f1').replace('/k?', '/l?'), at: 2 }, headers);
  expect(passed(hidden, later(readable))).toEqual(['hidden']);
  expect(passed(hidden, later(etag))).toEqual([]);
  expect(passed(hidden, later(allowed))).toEqual([]);
  expect(passed(hidden, answered(200, { url: `${put.url}?partNumber=1`, at: 2 }, readable))).toEqual([]);
});

test('hosts that name no bucket are told apart', () => {
  const at = (host: string) => ({ url: `https://${host}/k` });
  const later = (host: string) => answered(200, { ...at(host), at: 2 });
  expect(passed(blocked(at('one.example.com')), later('one.example.com'))).toEqual(['blocked']);
  expect(passed(blocked(at('one.example.com')), later('other.example.com'))).toEqual([]);
});

test.each<[CredentialsMode | null, CredentialsMode | null, boolean]>([
  ['include', 'include', true],
  ['include', 'same-origin', false],
  ['same-origin', 'include', false],
  ['include', null, true],
  [null, 'include', true],
  [null, null, true],
])('credentials %s, then %s', (first, second, repeats) => {
  const later = answered(200, { credentialsMode: second, at: 2 });
  expect(passed(blocked({ credentialsMode: first }), later)).toEqual(repeats ? ['blocked'] : []);
});

test('each of many is looked at once', () => {
  const exchanges = Array.from({ length: 1000 }, (_, n) => {
    let reads = 0;
    const exchange = { ...blocked({ at: n }), id: String(n) };
    return Object.defineProperty(exchange, 'request', {
      get: () => {
        reads += 1;
        if (reads > 20) throw new Error('read too often');
        return blocked().request;
      },
    });
  });
  expect(passedSince([...exchanges, answered(200, { at: 1000 })]).size).toBe(1000);
});
