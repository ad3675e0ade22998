import { expect, test } from 'vitest';
import { findings } from '../../../extension/findings/finding.ts';
import { withGivenBefore } from '../../../extension/findings/given-before.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { configured } from '../../src/support/configured.ts';
import { answered, page, pendingGet } from '../../src/support/exchanges.ts';

const date: Header = ['date', 'Fri, 20 Nov 2026 08:00:00 GMT'];
const withId = (id: string): Header => ['x-cos-request-id', id];

function got(id: string, startedAt: number, ...headers: Header[]): Exchange {
  return { ...pendingGet, id, startedAt, response: answered(null, ...headers) };
}

const first = got('1', 1, withId('N1'), date);
const noteOf = (exchanges: readonly Exchange[]) =>
  withGivenBefore(exchanges).map(({ response }) => response?.givenBefore);

test('the later of two exchanges with one answer has it from the cache', () => {
  expect(noteOf([first, got('2', 2, withId('N1'), date)])).toEqual([undefined, 'cors']);
  expect(noteOf([got('2', 2, withId('N1'), date), first])).toEqual(['cors', undefined]);
});

test.each<[string, Exchange]>([
  ['another id', got('2', 2, withId('N2'), date)],
  ['another date', got('2', 2, withId('N1'), ['date', 'Fri, 20 Nov 2026 08:00:01 GMT'])],
  ['no id', got('2', 2, date)],
  [
    'another address',
    { ...got('2', 2, withId('N1'), date), request: { ...first.request, url: `${first.request.url}2` } },
  ],
  ['a method that is not stored', { ...got('2', 2, withId('N1'), date), request: { ...first.request, method: 'PUT' } }],
  ['no answer', { ...pendingGet, id: '2', startedAt: 2 }],
])('an exchange with %s has its own', (_, other) => {
  const all = [first, other];
  expect(withGivenBefore(all)).toBe(all);
});

test('a stored answer that was given again is told, and is the same finding each time', () => {
  const allowing = configured({
    allowedOrigins: [page],
    allowedMethods: ['GET'],
    allowedHeaders: [],
    exposeHeaders: [],
  });
  const known = new Map([['examplebucket-1250000000', { configuration: allowing, savedAt: 0 }]]);
  const all = [first, got('2', 2, withId('N1'), date)];
  const kinds = findings(all, known).map(({ diagnosis, exchanges }) => [diagnosis.kind, exchanges[0].id]);
  expect(kinds).toEqual([
    ['stored-answer', '2'],
    ['configuration-differs', '1'],
  ]);
  expect(findings(all, known)[0]?.diagnosis).toBe(findings([...all], known)[0]?.diagnosis);
});
