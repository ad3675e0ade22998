import { describe, expect, test } from 'vitest';
import { noSuchBucket } from '../../../src/diagnoses/no-such-bucket.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPreflight, putTo } from '../support/exchanges.ts';

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
    ['a preflight that is refused', at({ status: 403, headers: [] })],
    ['a preflight whose answer states another code', at(coded('NoSuchKey'))],
    ['a request without an answer', {}],
  ])('is not shown by %s', (_, exchange) => {
    expect(noSuchBucket.detect(evidenceWith(exchange))).toBeNull();
  });
});
