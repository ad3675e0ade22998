import { describe, expect, test } from 'vitest';
import { pathStyleRefused } from '../../../src/diagnoses/path-style-refused.ts';
import type { CorsResponse } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { pendingPut } from '../support/exchanges.ts';

const ownCode = { cosError: { code: 'PathStyleDomainForbidden', message: '' } };
const refused: CorsResponse = { status: 403, headers: [] };

describe('an address with the bucket in its path', () => {
  const name = 'examplebucket-1250000000';
  const instead = `${name}.cos.ap-guangzhou.myqcloud.com`;
  const detect = (url: string, response: CorsResponse | null) =>
    pathStyleRefused.detect(evidenceWith({ request: { ...pendingPut.request, url }, response }));

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
