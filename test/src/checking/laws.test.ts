import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceFrom } from '../../../src/checking/difference.ts';
import { outcomesOf } from '../../../src/checking/outcome.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { neededHeaders } from '../../../src/cos/needed-headers.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { readableHeaders } from '../../../src/fetch/readable-headers.ts';
import { credentialsModeOf } from '../../../src/recorded-verdict.ts';
import { replay } from '../../../src/replay.ts';
import { checked } from '../support/checked-bucket.ts';
import { ask, configuration, exchangeOf, spoiltConfiguration } from '../support/random-requests.ts';

/** Whether a replay under a configuration succeeds, and the page could read what it needs. */
function succeedsUnder(exchange: Exchange, rules: CorsConfiguration): boolean {
  const { verdict, actual } = replay(exchange, rules);
  const needed = neededHeaders(exchange);
  const headers = [...actual.answer.headers, ...needed.map((name) => [name, 'x'] as const)];
  const readable = readableHeaders(headers, credentialsModeOf(exchange));
  return verdict.outcome === 'success' && needed.every((name) => readable.includes(name.toLowerCase()));
}

const anyRules = fc.oneof(configuration, spoiltConfiguration);

test('a request passes if and only if its replay under the bucket’s rules succeeds', () => {
  const seen = { passes: 0, fails: 0 };
  fc.assert(
    fc.property(ask, anyRules, anyRules, (asked, before, now) => {
      const exchange = exchangeOf(asked, before);
      const { check, sent } = checked([exchange], now);
      const [outcome] = outcomesOf(check, sent);
      const passes = outcome?.kind === 'passes';
      seen[passes ? 'passes' : 'fails'] += 1;
      expect(passes).toBe(succeedsUnder(exchange, now));
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(seen.passes, seen.fails)).toBeGreaterThan(300);
});

test('a bucket that answers from known rules never differs from them', () => {
  fc.assert(
    fc.property(fc.array(ask, { minLength: 1, maxLength: 12 }), anyRules, anyRules, (asks, before, now) => {
      const { check, sent } = checked(
        asks.map((asked) => exchangeOf(asked, before)),
        now,
      );
      expect(differenceFrom(now, before, check, sent)).toBeNull();
      expect(check.preflights.length).toBeLessThanOrEqual(30);
      expect(new Set(check.preflights.map((each) => JSON.stringify(each))).size).toBe(check.preflights.length);
    }),
    { numRuns: 1000 },
  );
});
