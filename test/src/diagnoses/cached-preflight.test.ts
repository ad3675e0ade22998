import { describe, expect, test } from 'vitest';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { cachedPreflight } from '../../../src/diagnoses/cached-preflight.ts';
import type { CorsResponse } from '../../../src/exchange.ts';
import { configured } from '../support/configured.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, headers, leave, methods, page, pendingPreflight } from '../support/exchanges.ts';

const rule: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const allowing = configured(rule);
const narrower = configured({ ...rule, allowedHeaders: [] });
const passed = { ...pendingPreflight, response: answered(page, methods, headers, leave) };

describe('the browser had the preflight’s answer', () => {
  test.each<[string, CorsResponse, boolean]>([
    ['and the request passed', answered(page), true],
    ['and the request was blocked', answered(null), false],
  ])('%s', (_, response, ended) => {
    const found = { kind: 'cached-preflight', method: 'PUT', passed: ended };
    expect(cachedPreflight.detect(evidenceWith({ response }, narrower))).toEqual(found);
    expect(cachedPreflight.detect(evidenceWith({ response }, allowing))).toBeNull();
    expect(cachedPreflight.detect(evidenceWith({ response }))).toBeNull();
    expect(cachedPreflight.detect(evidenceWith({ preflight: passed, response }, narrower))).toBeNull();
  });

  test('and nothing came', () => {
    expect(cachedPreflight.detect(evidenceWith({ error: 'net::ERR_TIMED_OUT' }, narrower))).toBeNull();
    expect(cachedPreflight.detect(evidenceWith({}, narrower))).toBeNull();
  });
});
