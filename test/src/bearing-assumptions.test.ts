import { describe, expect, test } from 'vitest';
import { bearingAssumptions } from '../../src/bearing-assumptions.ts';
import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../src/exchange.ts';
import { replay } from '../../src/replay.ts';
import { type Assumption, assumptionsOf } from '../../src/replay-assumptions.ts';
import { configured } from './support/configured.ts';
import {
  answered,
  headers,
  leave,
  methods,
  page,
  pendingGet,
  pendingPreflight,
  pendingPut,
} from './support/exchanges.ts';

const rule: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const refused: Exchange = { ...pendingPut, preflight: { ...pendingPreflight, response: { status: 403, headers: [] } } };
const withheld: Exchange = {
  ...pendingPut,
  preflight: { ...pendingPreflight, response: answered(page, methods, headers, leave) },
  response: answered(null),
};
const passed: Exchange = { ...withheld, response: answered(page, leave) };
const unknown = (exchange: Exchange): Exchange => ({
  ...exchange,
  request: { ...exchange.request, credentialsMode: null },
});
const included = (exchange: Exchange): Exchange => ({
  ...exchange,
  request: { ...exchange.request, credentialsMode: 'include' },
});

/** Under these rules a later rule allows the header that the first does not. */
const falling = [{ ...rule, allowedHeaders: ['content-type'] }, rule];
/** Under these the preflight takes the second rule, and the request itself the first. */
const apart = [{ ...rule, allowedHeaders: [] }, rule];

describe('an assumption counts only if it explains what was seen', () => {
  test.each<[Assumption, string, Exchange, readonly CorsRule[], boolean]>([
    ['sent-without-credentials', 'a refused preflight', unknown(refused), [{ ...rule, allowedOrigins: ['*'] }], false],
    [
      'sent-without-credentials',
      'a missing Allow-Origin',
      unknown(withheld),
      [{ ...rule, allowedOrigins: ['*'] }],
      false,
    ],
    ['header-mismatch-falls-through', 'a refused preflight', refused, falling, true],
    ['header-mismatch-falls-through', 'a missing Allow-Origin', withheld, falling, false],
    ['actual-matched-by-origin-and-method', 'a refused preflight', refused, apart, false],
    ['actual-matched-by-origin-and-method', 'a missing Allow-Origin', withheld, apart, true],
    ['empty-allow-headers', 'a preflight that passed', passed, [{ ...rule, allowedHeaders: [] }], true],
    ['origin-compared-literally', 'what passed', passed, [{ ...rule, allowedOrigins: [`${page}/`] }], true],
    [
      'origin-compared-literally',
      'a refused preflight',
      refused,
      [{ ...rule, allowedOrigins: [`${page}/`] }, rule],
      false,
    ],
    [
      'headers-not-added-up',
      'what passed',
      {
        ...passed,
        preflight: {
          ...pendingPreflight,
          headerNames: ['a', 'b'],
          response: answered(page, methods, ['Access-Control-Allow-Headers', 'a,b']),
        },
      },
      [
        { ...rule, allowedHeaders: ['a'] },
        { ...rule, allowedHeaders: ['b'] },
      ],
      true,
    ],
    [
      'partial-wildcard-echoed',
      'a missing Allow-Origin',
      included({ ...pendingGet, response: answered(null) }),
      [{ ...rule, allowedOrigins: ['https://*.example.com'], allowedMethods: ['GET'] }],
      false,
    ],
    [
      'partial-wildcard-echoed',
      'an answer with *',
      included({ ...pendingGet, response: answered('*') }),
      [{ ...rule, allowedOrigins: ['https://*.example.com'], allowedMethods: ['GET'] }],
      true,
    ],
  ])('%s and %s', (assumption, _, exchange, rules, bears) => {
    const configuration = configured(...rules);
    const replayed = replay(exchange, configuration);
    expect(assumptionsOf(exchange, configuration, replayed)).toContain(assumption);
    const found = bearingAssumptions(exchange, configuration, replayed);
    if (bears) expect(found).toContain(assumption);
    else expect(found).not.toContain(assumption);
  });
});
