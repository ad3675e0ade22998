import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import { decidingTurn, exchangeUnder, replay } from '../../src/replay.ts';
import { configured } from './support/configured.ts';
import { answered, page, pendingPreflight, pendingPut } from './support/exchanges.ts';

const readOnly: CorsRule = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
const upload: CorsRule = { ...readOnly, allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'] };

function asking(
  method: string,
  unsafeHeaderNames: string[],
  credentialsMode: CredentialsMode | null = 'omit',
): Exchange {
  return { ...pendingPut, request: { ...pendingPut.request, method, unsafeHeaderNames, credentialsMode } };
}

describe('a preflight is played', () => {
  test.each<[string, Exchange, boolean]>([
    ['for a PUT', asking('PUT', []), true],
    ['for an unsafe header', asking('GET', ['authorization']), true],
    [
      'where one was recorded',
      { ...asking('POST', []), preflight: { ...pendingPreflight, method: 'POST', headerNames: [] } },
      true,
    ],
    ['for a plain GET', asking('GET', []), false],
  ])('%s: %s', (_, exchange, played) => {
    expect(replay(exchange, configured(upload)).preflight !== null).toBe(played);
  });

  test('with the headers that were recorded', () => {
    const { preflight } = replay({ ...asking('PUT', []), preflight: pendingPreflight }, configured(upload));
    expect(preflight?.request).toEqual({
      method: 'OPTIONS',
      origin: page,
      requestMethod: 'PUT',
      requestHeaders: ['authorization'],
    });
  });
});

describe('the verdict', () => {
  test.each<[string, Exchange, CorsConfiguration, object]>([
    ['success', asking('PUT', ['authorization']), configured(readOnly, upload), { outcome: 'success' }],
    [
      'a refused preflight',
      asking('DELETE', []),
      configured(readOnly, upload),
      { outcome: 'blocked', stage: 'preflight', failure: { kind: 'allow-origin-missing' } },
    ],
    [
      'an answer without leave to read',
      asking('HEAD', []),
      configured(readOnly, upload),
      { outcome: 'blocked', stage: 'actual', failure: { kind: 'allow-origin-missing' } },
    ],
    [
      'credentials and any origin',
      asking('GET', [], 'include'),
      configured(readOnly),
      { outcome: 'blocked', stage: 'actual', failure: { kind: 'wildcard-with-credentials' } },
    ],
    [
      'nothing configured',
      asking('PUT', []),
      configured(),
      { outcome: 'blocked', stage: 'preflight', failure: { kind: 'allow-origin-missing' } },
    ],
  ])('%s', (_, exchange, configuration, verdict) => {
    expect(replay(exchange, configuration).verdict).toEqual(verdict);
  });

  test('the preflight and the request may meet different rules', () => {
    const wide = { ...readOnly, allowedMethods: ['PUT'] };
    const exchange = asking('PUT', ['authorization'], 'include');
    const played = replay(exchange, configured(wide, upload));
    expect(played.preflight?.match.matchedRule).toBe(1);
    expect(played.actual.match.matchedRule).toBe(0);
    expect(played.verdict).toMatchObject({ stage: 'actual', failure: { kind: 'wildcard-with-credentials' } });
    expect(decidingTurn(played)).toBe(played.actual);
  });

  test('a refused preflight decides, and the request behind it is worked out all the same', () => {
    const played = replay(asking('PUT', ['authorization']), configured({ ...upload, allowedHeaders: [] }));
    expect(decidingTurn(played)).toBe(played.preflight);
    expect(played.actual.verdict).toBe('success');
  });

  test('rests on the credentials mode that explains the recording', () => {
    const exchange = { ...asking('GET', [], null), response: answered('*'), error: 'net::ERR_FAILED' };
    expect(replay(exchange, configured(readOnly)).verdict).toMatchObject({
      failure: { kind: 'wildcard-with-credentials' },
    });
  });
});

describe('the exchange under other rules', () => {
  test.each<[string, Exchange, CorsConfiguration]>([
    ['passes', asking('PUT', ['authorization']), configured(upload)],
    ['is refused', asking('PUT', ['authorization']), configured(readOnly)],
    ['is withheld', asking('HEAD', []), configured(readOnly)],
  ])('%s as its replay does', (_, exchange, configuration) => {
    const recorded = exchangeUnder({ ...exchange, error: 'net::ERR_FAILED' }, configuration);
    expect(recordedVerdict(recorded)).toEqual(replay(exchange, configuration).verdict);
    expect(recorded.error).toBeNull();
  });

  test('has no answer behind a refused preflight', () => {
    const { preflight, response } = exchangeUnder(asking('PUT', []), configured(readOnly));
    expect(preflight?.response?.status).toBe(403);
    expect(response).toBeNull();
  });

  test('keeps the status of the answer and the credentials mode that was worked out', () => {
    const refused = { ...answered('*'), status: 404 };
    const exchange = { ...asking('GET', [], null), response: refused, error: 'net::ERR_FAILED' };
    const under = exchangeUnder(exchange, configured({ ...upload, allowedMethods: ['GET'] }));
    expect(under.response?.status).toBe(404);
    expect(under.request.credentialsMode).toBe('include');
  });
});
