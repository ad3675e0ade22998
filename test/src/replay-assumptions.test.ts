import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { replay } from '../../src/replay.ts';
import { type Assumption, assumptionsBehind, assumptionsOf } from '../../src/replay-assumptions.ts';
import { suggest } from '../../src/suggestion/suggestion.ts';
import { page, pendingPreflight, pendingPut, putTo } from './support/exchanges.ts';

interface Situation {
  readonly rules: readonly Partial<CorsRule>[];
  readonly origin?: string;
  readonly credentials?: CredentialsMode | null;
  readonly headers?: readonly string[];
  readonly host?: string;
}

const base: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };

function configured({ rules }: Pick<Situation, 'rules'>): CorsConfiguration {
  return { rules: rules.map((rule) => ({ ...base, ...rule })), responseVary: false };
}

function asked({
  origin = page,
  credentials = 'omit',
  headers = ['authorization'],
  host,
}: Partial<Situation>): Exchange {
  const put = host === undefined ? pendingPut : putTo(host);
  return { ...put, request: { ...put.request, origin, credentialsMode: credentials, unsafeHeaderNames: headers } };
}

function restsOn(situation: Situation): Assumption[] {
  const exchange = asked(situation);
  const configuration = configured(situation);
  return assumptionsOf(exchange, configuration, replay(exchange, configuration));
}

/** Gives for each assumption a situation that rests on it, and every assumption that this situation rests on. */
const situations: Readonly<Record<Assumption, readonly [Situation, ...Assumption[]]>> = {
  'header-mismatch-falls-through': [
    { rules: [{ allowedHeaders: [] }, {}] },
    'header-mismatch-falls-through',
    'empty-allow-headers',
    'actual-matched-by-origin-and-method',
  ],
  'headers-not-added-up': [
    {
      rules: [{ allowedHeaders: ['Authorization'] }, { allowedHeaders: ['content-type'] }],
      headers: ['authorization', 'content-type'],
    },
    'headers-not-added-up',
  ],
  'empty-allow-headers': [{ rules: [{ allowedHeaders: [] }] }, 'empty-allow-headers'],
  'actual-matched-by-origin-and-method': [
    { rules: [{ allowedHeaders: ['content-type'] }, {}] },
    'header-mismatch-falls-through',
    'actual-matched-by-origin-and-method',
  ],
  'origin-compared-literally': [{ rules: [{ allowedOrigins: [`${page}/`] }] }, 'origin-compared-literally'],
  'partial-wildcard-in-header': [
    { rules: [{ allowedHeaders: ['x-cos-*'] }], headers: ['x-cos-acl'] },
    'partial-wildcard-in-header',
  ],
  'partial-wildcard-echoed': [
    { rules: [{ allowedOrigins: ['https://*.example.com'] }], credentials: 'include' },
    'partial-wildcard-echoed',
  ],
  'wildcard-beside-explicit-origin': [
    { rules: [{ allowedOrigins: [page, '*'] }], credentials: 'include' },
    'wildcard-beside-explicit-origin',
  ],
  'opaque-origin': [{ rules: [{ allowedOrigins: ['*'] }], origin: 'null' }, 'opaque-origin'],
  'sent-without-credentials': [{ rules: [{ allowedOrigins: ['*'] }], credentials: null }, 'sent-without-credentials'],
  'other-endpoint-uses-bucket-rules': [
    { rules: [{}], host: 'examplebucket-1250000000.ci.ap-guangzhou.myqcloud.com' },
    'other-endpoint-uses-bucket-rules',
  ],
};

test.each(Object.entries(situations))('%s', (_, [situation, ...assumptions]) => {
  expect(restsOn(situation)).toEqual(assumptions);
});

test.each<[string, Situation]>([
  ['a rule that allows the page by name', { rules: [{}] }],
  ['a rule for any origin, without credentials', { rules: [{ allowedOrigins: [page, '*'] }] }],
  ['a partial wildcard, without credentials', { rules: [{ allowedOrigins: ['https://*.example.com'] }] }],
  ['`*` alone, with credentials', { rules: [{ allowedOrigins: ['*'] }], credentials: 'include' }],
  ['a partial wildcard that no header is held against', { rules: [{ allowedHeaders: ['x-cos-*'] }], headers: [] }],
  ['a rule for another method before the one that matches', { rules: [{ allowedMethods: ['GET'] }, {}] }],
  ['an origin that is echoed, whether or not with credentials', { rules: [{}], credentials: null }],
  ['a host for global acceleration', { rules: [{}], host: 'examplebucket-1250000000.cos.accelerate.myqcloud.com' }],
  [
    'rules of which none allows one of the headers',
    { rules: [{ allowedHeaders: ['a'] }, { allowedHeaders: ['b'] }], headers: ['a', 'b', 'c'] },
  ],
  [
    'a rule for the rest of the headers that is for another method',
    { rules: [{ allowedHeaders: ['a'] }, { allowedHeaders: ['b'], allowedMethods: ['GET'] }], headers: ['a', 'b'] },
  ],
  ['an empty list behind the rule that matches', { rules: [{}, { allowedHeaders: [] }] }],
  ['an empty list in a rule for another method', { rules: [{ allowedHeaders: [], allowedMethods: ['GET'] }] }],
  ['an empty list in a rule for another page', { rules: [{ allowedHeaders: [], allowedOrigins: ['https://a.test'] }] }],
  ['an origin on another port', { rules: [{ allowedOrigins: [`${page}:8443`] }] }],
])('%s rests on none', (_, situation) => {
  expect(restsOn(situation)).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['a trailing slash', `${page}/`, true],
  ['upper case', 'https://APP.example.com', true],
  ['a written default port', `${page}:443`, true],
  ['a trailing space', `${page} `, true],
  ['a path', `${page}/upload`, true],
  ['no scheme', 'app.example.com', true],
  ['another scheme', 'http://app.example.com', false],
  ['another scheme and a slash', 'http://app.example.com/', false],
  ['a misspelled host', 'https://app.exmaple.com', false],
])('that %s does not match is an assumption, or is not', (_, line, expected) => {
  expect(restsOn({ rules: [{ allowedOrigins: [line] }] })).toEqual(expected ? ['origin-compared-literally'] : []);
});

test('a preflight that asks for no header needs no line', () => {
  const exchange = { ...asked({ headers: [] }), preflight: { ...pendingPreflight, headerNames: [] } };
  const configuration = configured({ rules: [{ allowedHeaders: [] }] });
  expect(assumptionsOf(exchange, configuration, replay(exchange, configuration))).toEqual(['empty-allow-headers']);
});

test.each(['pic.ap-guangzhou', 'cos-website.ap-guangzhou'])('so does a host of %s', (middle) => {
  const host = `examplebucket-1250000000.${middle}.myqcloud.com`;
  expect(restsOn({ rules: [{}], host })).toEqual(['other-endpoint-uses-bucket-rules']);
});

test('a request whose ending only credentials explain is not taken for one without', () => {
  const configuration = configured({ rules: [{ allowedOrigins: ['*'] }] });
  const answer = { status: 200, headers: [['Access-Control-Allow-Origin', '*']] as const };
  const exchange = { ...asked({ credentials: null, headers: [] }), response: answer, error: 'net::ERR_FAILED' };
  expect(assumptionsOf(exchange, configuration, replay(exchange, configuration))).toEqual([]);
});

describe('behind a finding stand', () => {
  const wild = configured({ rules: [{ allowedOrigins: ['*'], allowedHeaders: [] }] });

  test('those of every request, each once', () => {
    const exchanges = [asked({}), asked({ origin: 'null' }), asked({ origin: 'null', headers: [] })];
    const website = asked({ host: 'examplebucket-1250000000.cos-website.ap-guangzhou.myqcloud.com' });
    expect(assumptionsBehind([...exchanges, website], wild, null)).toEqual([
      'empty-allow-headers',
      'opaque-origin',
      'other-endpoint-uses-bucket-rules',
    ]);
  });

  test('those of the change', () => {
    const exchange = asked({ credentials: null });
    const unseen = { ...exchange, preflight: null };
    const suggestion = suggest([unseen], [], wild);
    expect(suggestion?.proof).toEqual({ mended: 1, kept: 0, left: 0 });
    expect(assumptionsBehind([unseen], configured({ rules: [] }), null)).toEqual([]);
    expect(assumptionsBehind([unseen], configured({ rules: [] }), suggestion)).toContain('sent-without-credentials');
  });

  test('none without a request', () => {
    expect(assumptionsBehind([], wild, null)).toEqual([]);
  });
});
