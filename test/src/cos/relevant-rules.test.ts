import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relevantRules } from '../../../src/cos/relevant-rules.ts';
import { replay } from '../../../src/replay.ts';
import { ask, askedExchange, configuration } from '../support/random-requests.ts';

test('a request ends alike under the rules that bear on it', () => {
  fc.assert(
    fc.property(ask, configuration, (asked, whole) => {
      const exchange = askedExchange(asked);
      const relevant = relevantRules(whole, asked.origin, asked.headers);
      expect(replay(exchange, relevant).verdict.outcome).toBe(replay(exchange, whole).verdict.outcome);
    }),
    { numRuns: 3000 },
  );
});

test('rules for other origins and lines for other headers are left out', () => {
  const page = 'https://app.example.com';
  const rule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: [], exposeHeaders: ['ETag'] };
  const spoilt = ['Content-Type', 'x-cos-acl', 'x-cos-*', '\u200Bexpires'];
  const whole = {
    rules: [
      { ...rule, allowedOrigins: ['https://www.example.org'] },
      { ...rule, allowedHeaders: spoilt },
    ],
    responseVary: true,
  };
  expect(relevantRules(whole, page, ['content-type'])).toEqual({
    rules: [{ ...rule, allowedHeaders: ['Content-Type', 'x-cos-*', '\u200Bexpires'] }],
    responseVary: true,
  });
});
