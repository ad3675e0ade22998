import { describe, expect, test } from 'vitest';
import { pathStyleRefused } from '../../../src/diagnoses/path-style-refused.ts';
import { pathStyleSuspected } from '../../../src/diagnoses/path-style-suspected.ts';
import type { CorsResponse } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { pendingPut } from '../support/exchanges.ts';

const refused: CorsResponse = { status: 403, headers: [] };
const stated: CorsResponse = { ...refused, cosError: { code: 'PathStyleDomainForbidden', message: '' } };

describe('an address with the bucket in its path', () => {
  const name = 'examplebucket-1250000000';
  const instead = `${name}.cos.ap-guangzhou.myqcloud.com`;
  const evidenceAt = (url: string, response: CorsResponse | null) =>
    evidenceWith({ request: { ...pendingPut.request, url }, response });

  test.each<[string, object]>([
    [`https://cos.ap-guangzhou.myqcloud.com/${name}/photo.jpg`, { bucket: name, instead }],
    [`http://cos.ap-guangzhou.myqcloud.com/${name}/photo.jpg`, { bucket: name, instead }],
    [`https://cos.ap-guangzhou.myqcloud.com/${name}`, { bucket: name, instead }],
    [`https://cos.ap-guangzhou.myqcloud.com/${name}?acl`, { bucket: name, instead }],
    [`https://cos.ap-guangzhou.myqcloud.com:443/${name}/a`, { bucket: name, instead }],
    ['https://cos.ap-guangzhou.tencentcos.cn/b-1/a', { bucket: 'b-1', instead: 'b-1.cos.ap-guangzhou.tencentcos.cn' }],
  ])('%s may be refused for it, and is where COS says so', (url, expected) => {
    const host = /\/\/([^/]+)/.exec(url)?.[1];
    expect(pathStyleSuspected.detect(evidenceAt(url, refused))).toEqual({
      kind: 'path-style-suspected',
      host,
      ...expected,
      rulesAllow: false,
      itself: true,
    });
    expect(pathStyleRefused.detect(evidenceAt(url, refused))).toBeNull();
    expect(pathStyleRefused.detect(evidenceAt(url, stated))).toEqual({ kind: 'path-style-refused', host, ...expected });
    expect(pathStyleSuspected.detect(evidenceAt(url, stated))).toBeNull();
  });

  test.each([
    `https://service.cos.myqcloud.com/${name}/a`,
    `https://cdn.example.com/${name}/a`,
    `https://a.cos.ap-guangzhou.myqcloud.com/${name}/a`,
    `https://cos.ap-guangzhou.myqcloud.com/x/https://h/${name}/a`,
    `https://cos.ap-guangzhou.myqcloud.com/${name}-x/a`,
  ])('%s names no bucket in its path', (url) => {
    expect(pathStyleRefused.detect(evidenceAt(url, stated))).toMatchObject({ bucket: null, instead: null });
    expect(pathStyleSuspected.detect(evidenceAt(url, refused))).toBeNull();
  });

  test.each<[string, CorsResponse | null]>([
    ['is not there', { status: 404, headers: [] }],
    ['is refused for another reason', { ...refused, cosError: { code: 'AccessDenied', message: '' } }],
    ['is not answered', null],
  ])('is not suspected where the object %s', (_, response) => {
    const evidence = evidenceAt(`https://cos.ap-guangzhou.myqcloud.com/${name}/a`, response);
    expect(pathStyleSuspected.detect(evidence)).toBeNull();
  });
});
