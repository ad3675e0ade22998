import { describe, expect, test } from 'vitest';
import { noSuchBucket } from '../../../src/diagnoses/no-such-bucket.ts';
import { originNull } from '../../../src/diagnoses/origin-null.ts';
import { pathStyleRefused } from '../../../src/diagnoses/path-style-refused.ts';
import { redirectNotFollowed } from '../../../src/diagnoses/redirect-not-followed.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { configured } from '../support/configured.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, methods, page, pendingPreflight, pendingPut, putTo } from '../support/exchanges.ts';

const { request } = pendingPut;
const ownCode = { cosError: { code: 'PathStyleDomainForbidden', message: '' } };
const refused: CorsResponse = { status: 403, headers: [] };

describe('an address with the bucket in its path', () => {
  const name = 'examplebucket-1250000000';
  const instead = `${name}.cos.ap-guangzhou.myqcloud.com`;
  const detect = (url: string, response: CorsResponse | null) =>
    pathStyleRefused.detect(evidenceWith({ request: { ...request, url }, response }));

  test.each<[string, object]>([
    [`https://cos.ap-guangzhou.myqcloud.com/${name}/photo.jpg`, { bucket: name, instead }],
    [`http://cos.ap-guangzhou.myqcloud.com/${name}/photo.jpg`, { bucket: name, instead }],
    [`https://cos.ap-guangzhou.myqcloud.com/${name}`, { bucket: name, instead }],
    [`https://cos.ap-guangzhou.myqcloud.com/${name}?acl`, { bucket: name, instead }],
    [`https://cos.ap-guangzhou.myqcloud.com:443/${name}/a`, { bucket: name, instead }],
    ['https://cos.ap-guangzhou.tencentcos.cn/b-1/a', { bucket: 'b-1', instead: 'b-1.cos.ap-guangzhou.tencentcos.cn' }],
    [`https://cos.ap-guangzhou.myqcloud.com/x/https://h/${name}/a`, { bucket: null, instead: null }],
    [`https://cos.ap-guangzhou.myqcloud.com/${name}-x/a`, { bucket: null, instead: null }],
  ])('%s is refused', (url, expected) => {
    const found = { kind: 'path-style-refused', host: /\/\/([^/]+)/.exec(url)?.[1], ...expected };
    expect(detect(url, refused)).toEqual({ ...found, stated: false });
    const stated = { ...refused, ...ownCode };
    expect(detect(url, stated)).toEqual({ ...found, stated: true });
  });

  test.each([
    `https://service.cos.myqcloud.com/${name}/a`,
    `https://cdn.example.com/${name}/a`,
    `https://a.cos.ap-guangzhou.myqcloud.com/${name}/a`,
  ])('%s names no region, or no place for it', (url) => {
    expect(detect(url, { ...refused, ...ownCode })).toMatchObject({
      bucket: name,
      instead: null,
      stated: true,
    });
    expect(detect(url, refused)).toBeNull();
  });

  test.each<[string, CorsResponse | null]>([
    ['is not there', { status: 404, headers: [] }],
    ['is refused for another reason', { ...refused, cosError: { code: 'AccessDenied', message: '' } }],
    ['is not answered', null],
  ])('may be one that %s', (_, response) => {
    expect(detect(`https://cos.ap-guangzhou.myqcloud.com/${name}/a`, response)).toBeNull();
  });
});

describe('no such bucket', () => {
  const missing = { status: 404, headers: [] };
  const coded = (code: string) => ({ ...missing, cosError: { code, message: '' } });
  const at = (response: CorsResponse) => ({ preflight: { ...pendingPreflight, response } });

  test.each<[string, Partial<Exchange>, object]>([
    ['a preflight that is not found', at(missing), { stage: 'preflight', stated: false }],
    ['a preflight whose answer states it', at(coded('NoSuchBucket')), { stage: 'preflight', stated: true }],
    ['a request whose answer states it', { response: coded('NoSuchBucket') }, { stage: 'actual', stated: true }],
    [
      'a request that passed, whose answer states it',
      { response: { ...answered(page), ...coded('NoSuchBucket'), headers: answered(page).headers } },
      { stage: 'actual', stated: true },
    ],
  ])('is shown by %s', (_, exchange, expected) => {
    const found = { kind: 'no-such-bucket', bucket: 'examplebucket-1250000000', region: 'ap-guangzhou' };
    expect(noSuchBucket.detect(evidenceWith(exchange))).toEqual({ ...found, ...expected });
    expect(noSuchBucket.detect(evidenceWith({ ...putTo('cdn.example.com'), ...exchange }))).toBeNull();
    expect(noSuchBucket.detect(evidenceWith({ ...putTo('b-1.file.myqcloud.com'), ...exchange }))).toBeNull();
  });

  test.each<[string, Partial<Exchange>]>([
    ['a request that is not found', { response: missing }],
    ['a request that is not found and passed', { response: { ...answered(page), status: 404 } }],
    ['a preflight that is refused', at(refused)],
    ['a preflight whose answer states another code', at(coded('NoSuchKey'))],
    ['a request without an answer', {}],
  ])('is not shown by %s', (_, exchange) => {
    expect(noSuchBucket.detect(evidenceWith(exchange))).toBeNull();
  });
});

describe('a redirect was not followed', () => {
  const to = (location: string, ...more: Header[]): Header[] => [['Location', location], ...more];
  const secure = 'https://www.example.org/photo.jpg';
  const moved = (allowed: string | null, ...more: Header[]) => ({ ...answered(allowed, ...more), status: 302 });

  test.each<[string, Partial<Exchange>, string]>([
    ['without leave', { response: moved(null, ...to(secure)) }, 'cors'],
    [
      'to an address without encryption',
      { response: moved(page, ...to('http://www.example.org/')), endedAt: 1 },
      'mixed-content',
    ],
    ['by the wish of the page', { response: moved(page, ...to(secure)), endedAt: 1 }, 'page'],
    ['by an error', { response: moved(page, ...to(secure)), error: 'net::ERR_FAILED' }, 'page'],
    ['to nowhere', { response: moved(page), endedAt: 1 }, 'page'],
    [
      'by a page that has no encryption itself',
      {
        request: { ...request, origin: 'http://app.example.com' },
        response: moved('http://app.example.com', ...to('http://www.example.org/')),
        endedAt: 1,
      },
      'page',
    ],
  ])('%s', (_, exchange, stoppedBy) => {
    expect(redirectNotFollowed.detect(evidenceWith(exchange))).toMatchObject({ status: 302, method: 'PUT', stoppedBy });
  });

  test.each<[string, Partial<Exchange>]>([
    ['that is under way', { response: moved(page, ...to(secure)) }],
    [
      'behind a preflight that was refused',
      { preflight: { ...pendingPreflight, response: refused }, response: moved(page, ...to(secure)), endedAt: 1 },
    ],
    [
      'behind a preflight that failed',
      {
        preflight: { ...pendingPreflight, error: 'net::ERR_TIMED_OUT' },
        response: moved(page, ...to(secure)),
        endedAt: 1,
      },
    ],
    ['of another status', { response: { ...answered(page), status: 304 }, endedAt: 1 }],
    ['that did not come', { endedAt: 1 }],
  ])('not one %s', (_, exchange) => {
    expect(redirectNotFollowed.detect(evidenceWith(exchange))).toBeNull();
  });
});

describe('an opaque origin', () => {
  const opaque = { ...request, origin: 'null' };
  const preflight = { ...pendingPreflight, response: answered('null', methods) };
  const rule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
  const detect = (exchange: Partial<Exchange>, ...allowedOrigins: string[]) => {
    const rules = allowedOrigins.map((origin) => ({ ...rule, allowedOrigins: [origin] }));
    return originNull.detect(evidenceWith({ request: opaque, ...exchange }, configured(...rules)));
  };

  test.each<[string, Partial<Exchange>]>([
    ['is not allowed', { response: answered(null) }],
    ['is another than the allowed one', { response: answered(page) }],
  ])('%s', (_, exchange) => {
    expect(detect(exchange)).toMatchObject({ because: 'page', from: null });
    expect(detect(exchange, page)).toMatchObject({ because: 'page' });
    expect(detect(exchange, page, '*')).toBeNull();
    expect(originNull.detect(evidenceWith({ ...exchange, request: opaque }))).toMatchObject({ because: 'page' });
  });

  test.each<[string, Partial<Exchange>]>([
    ['is allowed', { response: answered('null') }],
    [
      'is allowed by `*`, though not with credentials',
      { request: { ...opaque, credentialsMode: 'include' }, response: answered('*') },
    ],
    ['lacks another leave', { preflight }],
    ['is none', { request, response: answered(null) }],
    ['has no answer yet', {}],
  ])('is not the cause where it %s', (_, exchange) => {
    expect(detect(exchange)).toBeNull();
  });
});
