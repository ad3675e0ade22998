import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose, isHint, mend } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { Header } from '../../src/headers.ts';
import { replay } from '../../src/replay.ts';
import { ask, configuration, exchangeOf } from './support/random-requests.ts';

test('every blocked request, and no other, has a cause among the rules', () => {
  fc.assert(
    fc.property(ask, configuration, (asked, start) => {
      const exchange = exchangeOf(asked, start);
      const causes = diagnose(exchange, start)
        .filter((diagnosis) => !isHint(diagnosis))
        .map(({ kind }) => kind);
      if (replay(exchange, start).verdict.outcome === 'success') {
        expect(causes).toEqual([]);
        expect(mend(exchange, start)).toBeNull();
      } else {
        expect(causes).not.toEqual([]);
        expect(causes).not.toContain('answer-refused');
        expect(causes).not.toContain('configuration-differs');
      }
    }),
    { numRuns: 2000 },
  );
});

test('while the rules are not known a blocked request has one cause, and an origin of null is told first', () => {
  fc.assert(
    fc.property(ask, configuration, (asked, start) => {
      const exchange = exchangeOf(asked, start);
      const blocked = replay(exchange, start).verdict.outcome === 'blocked';
      const [first, ...others] = diagnose(exchange, null).map(({ kind }) => kind);
      const causes = first === 'origin-null' ? others : [first];
      if (first === 'origin-null') expect(asked.origin).toBe('null');
      expect(causes).toEqual(
        blocked ? [expect.stringMatching(/^(?:rules-unknown|wildcard-with-credentials)$/)] : [undefined],
      );
    }),
    { numRuns: 500 },
  );
});

const whole = { allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'], allowedHeaders: [], exposeHeaders: ['ETag'] };
const read = exchangeOf(
  { origin: 'https://app.example.com', method: 'GET', headers: [], credentials: 'omit', forced: false },
  { rules: [whole], responseVary: false },
);

function answeredWith(method: string, status: number, headers: readonly Header[] = []): Exchange {
  const response = { status, headers: [...(read.response?.headers ?? []), ...headers] };
  return { ...read, request: { ...read.request, method }, response };
}

test('a request id that the page cannot read is worth no word by itself', () => {
  const id: Header = ['x-cos-request-id', 'NWYwNzAz'];
  expect(diagnose(answeredWith('GET', 200, [id]), null)).toEqual([]);
  expect(diagnose(answeredWith('GET', 200, [id, ['x-cos-meta-a', '1']]), null)).toMatchObject([
    { kind: 'header-not-exposed', names: ['x-cos-request-id', 'x-cos-meta-a'] },
  ]);
});

test.each([
  ['HEAD', 404, true],
  ['GET', 404, false],
  ['PUT', 412, true],
  ['GET', 416, true],
  ['HEAD', 403, false],
])('%s answered with %i is what the page asked for: %s', (method, status, hint) => {
  const [first] = diagnose(answeredWith(method, status), null);
  expect(first?.kind).toBe('not-cors');
  expect(first !== undefined && isHint(first)).toBe(hint);
});
