import { describe, expect, test } from 'vitest';
import { originNull } from '../../../src/diagnoses/origin-null.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { configured } from '../support/configured.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, methods, page, pendingPreflight, pendingPut } from '../support/exchanges.ts';

describe('an opaque origin', () => {
  const { request } = pendingPut;
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
