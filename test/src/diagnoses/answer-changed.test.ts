import { describe, expect, test } from 'vitest';
import { answerChanged } from '../../../src/diagnoses/answer-changed.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, headers, leave, methods, page, pendingPreflight, pendingPut } from '../support/exchanges.ts';

const passed = { ...pendingPreflight, response: answered(page, methods, headers, leave) };
const foreign = { ...pendingPreflight, response: answered('*', methods, headers, leave) };

describe('an answer was changed', () => {
  const sign = { kind: 'wildcard-with-allow-credentials' };

  test.each<[string, Partial<Exchange>, object]>([
    [
      'by what no rule gives',
      { response: answered('*', leave) },
      { stage: 'actual', signs: [sign], rewritten: false, passed: true },
    ],
    [
      'and is blocked',
      { request: { ...pendingPut.request, credentialsMode: 'include' }, response: answered('*', leave) },
      { stage: 'actual', signs: [sign], rewritten: false, passed: false },
    ],
    [
      'before the eyes of the browser',
      { response: { ...answered(page), rewritten: true } },
      { stage: 'actual', signs: [], rewritten: true, passed: true },
    ],
    [
      'at the preflight first',
      { preflight: foreign, response: answered('*', leave) },
      { stage: 'preflight', signs: [sign], rewritten: false, passed: true },
    ],
  ])('is told: changed %s', (_, exchange, shown) => {
    const elsewhere = { ...pendingPut.request, ...exchange.request, url: 'https://cdn.example.com/photo.jpg' };
    const found = answerChanged.detect(evidenceWith(exchange));
    expect(found).toEqual({
      kind: 'answer-changed',
      host: 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com',
      ...shown,
    });
    expect(answerChanged.detect(evidenceWith({ ...exchange, request: elsewhere }))).toBeNull();
  });

  test.each<[string, Partial<Exchange>]>([
    ['as the rules give it', { preflight: passed, response: answered(page, leave) }],
    ['of a preflight, behind which nothing has come yet', { preflight: foreign }],
    ['of a preflight, behind which nothing came', { preflight: foreign, error: 'net::ERR_TIMED_OUT' }],
  ])('not one %s', (_, exchange) => {
    expect(answerChanged.detect(evidenceWith(exchange))).toBeNull();
  });
});
