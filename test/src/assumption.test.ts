import { expect, test } from 'vitest';
import { type Assumption, assumptionsOf } from '../../src/assumption.ts';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { replay } from '../../src/replay.ts';
import { page, pendingPut } from './exchanges.ts';

interface Situation {
  readonly rules: readonly Partial<CorsRule>[];
  readonly origin?: string;
  readonly credentials?: CredentialsMode;
  readonly headers?: readonly string[];
}

const base: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };

function restsOn({ rules, origin = page, credentials = 'omit', headers = ['authorization'] }: Situation): Assumption[] {
  const exchange: Exchange = {
    ...pendingPut,
    request: { ...pendingPut.request, origin, credentialsMode: credentials, unsafeHeaderNames: headers },
  };
  const configuration = { rules: rules.map((rule) => ({ ...base, ...rule })), responseVary: false };
  return assumptionsOf(exchange, configuration, replay(exchange, configuration));
}

/** Each assumption, in a situation that rests on it; those that come with it stand beside it. */
const situations: Readonly<Record<Assumption, readonly [Situation, ...Assumption[]]>> = {
  'header-mismatch-falls-through': [
    { rules: [{ allowedHeaders: [] }, {}] },
    'header-mismatch-falls-through',
    'actual-matched-by-origin-and-method',
  ],
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
  ['an origin on another port', { rules: [{ allowedOrigins: [`${page}:8443`] }] }],
])('%s rests on none', (_, situation) => {
  expect(restsOn(situation)).toEqual([]);
});
