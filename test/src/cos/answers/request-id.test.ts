import { describe, expect, test } from 'vitest';
import { answerIds, clockAhead } from '../../../../src/cos/answers/request-id.ts';
import type { CorsResponse, Exchange } from '../../../../src/exchange.ts';
import type { Header } from '../../../../src/headers.ts';
import { pendingGet, pendingPreflight, pendingPut } from '../../support/exchanges.ts';

const now = 1_750_000_000_000;
const minute = 60_000;

function idAt(time: number): string {
  return btoa(`${Math.floor(time / 1000).toString(16)}_2b1d4e0a_1c3f_5d2a`);
}

function answer(time: number, ...more: readonly Header[]): CorsResponse {
  return { status: 403, headers: [['x-cos-request-id', idAt(time)], ...more] };
}

function exchange(of: Exchange, answers: { preflight?: CorsResponse; response?: CorsResponse }): Exchange {
  const preflight = answers.preflight === undefined ? null : { ...pendingPreflight, response: answers.preflight };
  return { ...of, startedAt: now, endedAt: now + 2000, preflight, response: answers.response ?? null };
}

describe('the ids', () => {
  test('are those of both answers, with trace ids where there are any', () => {
    const found = answerIds(
      exchange(pendingPut, { preflight: answer(now, ['x-cos-trace-id', 'T0dF']), response: answer(now + 1000) }),
    );
    expect(found).toEqual([
      { of: 'preflight', status: 403, requestId: idAt(now), traceId: 'T0dF' },
      { of: 'request', status: 403, requestId: idAt(now + 1000), traceId: null },
    ]);
  });

  test('are none where COS did not answer, or the id was not kept', () => {
    const empty: CorsResponse = { status: 200, headers: [['x-cos-request-id', '']] };
    const others: CorsResponse = { status: 502, headers: [['Server', 'nginx']] };
    expect(answerIds(exchange(pendingPut, { preflight: empty, response: others }))).toEqual([]);
    expect(answerIds(pendingPut)).toEqual([]);
  });
});

describe('a clock', () => {
  test.each<[string, Exchange, number | null]>([
    ['that agrees', exchange(pendingPut, { preflight: answer(now + 1000) }), null],
    ['that is 59 s ahead', exchange(pendingPut, { preflight: answer(now - 59_000) }), null],
    ['that is a minute ahead', exchange(pendingPut, { preflight: answer(now - minute) }), minute],
    ['that is an hour ahead', exchange(pendingPut, { preflight: answer(now - 60 * minute) }), 60 * minute],
    ['that is 61 s behind', exchange(pendingPut, { preflight: answer(now + 63_000) }), -61_000],
    [
      'that agrees during a long upload',
      { ...exchange(pendingPut, { response: answer(now + 5 * minute) }), endedAt: now + 5 * minute },
      null,
    ],
    ['by the answer to a PUT', exchange(pendingPut, { response: answer(now - 5 * minute) }), 5 * minute],
    ['by the answer to a GET that may be stored', exchange(pendingGet, { response: answer(now - 5 * minute) }), null],
    ['by the answer to a GET of a time to come', exchange(pendingGet, { response: answer(now + 302_000) }), -300_000],
    [
      'by a stored answer behind a fresh preflight',
      exchange(pendingGet, { preflight: answer(now), response: answer(now - 5 * minute) }),
      null,
    ],
    [
      'by an answer from the cache',
      exchange(pendingPut, { response: { ...answer(now - 5 * minute), fromCache: true } }),
      null,
    ],
    [
      'by an answer that a CDN kept',
      exchange(pendingPut, { response: answer(now - 5 * minute, ['Age', '300']) }),
      null,
    ],
    [
      'by an id that holds no time',
      exchange(pendingPut, { preflight: { status: 403, headers: [['x-cos-request-id', 'NWY=']] } }),
      null,
    ],
    ['while the answer is under way', { ...pendingPut, startedAt: now, response: answer(now + 5 * minute) }, null],
  ])('%s', (_, recorded, ahead) => {
    expect(clockAhead(recorded)).toBe(ahead);
  });
});
