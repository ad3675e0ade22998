import { describe, expect, test } from 'vitest';
import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { credentialsModeOf, recordedVerdict, type Verdict } from '../../src/recorded-verdict.ts';
import { answered, headers, leave, methods, page, pendingPreflight, pendingPut } from './support/exchanges.ts';

const refusal = { status: 403, headers: [] };
const good = { ...pendingPreflight, response: answered(page, methods, headers) };

describe('what was recorded', () => {
  test.each<[string, Partial<Exchange>, Verdict]>([
    ['nothing yet', {}, { outcome: 'pending' }],
    ['a preflight under way', { preflight: pendingPreflight }, { outcome: 'pending' }],
    ['a good preflight, the request under way', { preflight: good }, { outcome: 'pending' }],
    [
      'an answer behind a preflight whose own was not seen',
      { preflight: pendingPreflight, response: answered(page) },
      { outcome: 'success' },
    ],
    [
      'a refused preflight',
      { preflight: { ...pendingPreflight, response: refusal } },
      { outcome: 'blocked', stage: 'preflight', failure: { kind: 'allow-origin-missing' } },
    ],
    [
      'a refused preflight and the error that follows',
      { preflight: { ...pendingPreflight, response: refusal }, error: 'NS_ERROR_DOM_BAD_URI' },
      { outcome: 'blocked', stage: 'preflight', failure: { kind: 'allow-origin-missing' } },
    ],
    [
      'a preflight that lacks a header',
      { preflight: { ...pendingPreflight, response: answered(page, methods) } },
      {
        outcome: 'blocked',
        stage: 'preflight',
        failure: { kind: 'headers-not-in-allow-headers', names: ['authorization'], value: null },
      },
    ],
    [
      'a preflight that the network ended',
      { preflight: { ...pendingPreflight, error: 'net::ERR_CONNECTION_RESET' }, error: 'net::ERR_FAILED' },
      { outcome: 'failed', stage: 'preflight', error: 'net::ERR_CONNECTION_RESET' },
    ],
    [
      'a good preflight, then the network',
      { preflight: good, error: 'net::ERR_CONNECTION_RESET' },
      { outcome: 'failed', stage: 'actual', error: 'net::ERR_CONNECTION_RESET' },
    ],
    ['a good preflight and a good answer', { preflight: good, response: answered(page) }, { outcome: 'success' }],
    [
      'a good preflight and an answer withheld',
      { preflight: good, response: answered(null) },
      { outcome: 'blocked', stage: 'actual', failure: { kind: 'allow-origin-missing' } },
    ],
    ['an answer behind a preflight that is still cached', { response: answered(page) }, { outcome: 'success' }],
    ['an error that the page may read', { response: { ...answered('*'), status: 403 } }, { outcome: 'success' }],
    [
      'an answer that stops half-way',
      { response: answered(page), error: 'NS_ERROR_NET_PARTIAL_TRANSFER' },
      { outcome: 'success' },
    ],
    [
      'an answer for another page',
      { response: answered('https://www.example.com') },
      {
        outcome: 'blocked',
        stage: 'actual',
        failure: { kind: 'allow-origin-mismatch', value: 'https://www.example.com' },
      },
    ],
    [
      'no host',
      { error: 'net::ERR_NAME_NOT_RESOLVED' },
      { outcome: 'failed', stage: 'actual', error: 'net::ERR_NAME_NOT_RESOLVED' },
    ],
  ])('%s', (_, part, verdict) => {
    expect(recordedVerdict({ ...pendingPut, ...part })).toEqual(verdict);
  });
});

function sent(credentialsMode: CredentialsMode | null, part: Partial<Exchange>): Exchange {
  return { ...pendingPut, ...part, request: { ...pendingPut.request, credentialsMode } };
}

describe('a credentials mode that was seen', () => {
  test.each<CredentialsMode>(['omit', 'same-origin', 'include'])('%s stands', (mode) => {
    const exchange = sent(mode, { response: answered('*'), error: 'net::ERR_FAILED' });
    expect(credentialsModeOf(exchange)).toBe(mode);
    expect(recordedVerdict(exchange).outcome).toBe(mode === 'include' ? 'blocked' : 'success');
  });
});

describe('a credentials mode that was not seen', () => {
  test.each<[string, Partial<Exchange>, CredentialsMode, Verdict['outcome']]>([
    [
      '`*`, yet an error: with credentials',
      { response: answered('*'), error: 'net::ERR_FAILED' },
      'include',
      'blocked',
    ],
    ['the same in Firefox', { response: answered('*'), error: 'NS_ERROR_DOM_BAD_URI' }, 'include', 'blocked'],
    [
      'the origin without leave, yet an error',
      { response: answered(page), error: 'net::ERR_FAILED' },
      'include',
      'blocked',
    ],
    [
      'a preflight with `*`, yet an error',
      { preflight: { ...pendingPreflight, response: answered('*', methods, headers) }, error: 'net::ERR_FAILED' },
      'include',
      'blocked',
    ],
    ['`*` and no error', { response: answered('*') }, 'same-origin', 'success'],
    ['`*` and an abort', { response: answered('*'), error: 'NS_BINDING_ABORTED' }, 'same-origin', 'success'],
    [
      'an answer that satisfies both, and an error',
      { response: answered(page, leave), error: 'net::ERR_FAILED' },
      'same-origin',
      'success',
    ],
    [
      'an answer that satisfies neither',
      { response: answered(null), error: 'net::ERR_FAILED' },
      'same-origin',
      'blocked',
    ],
    [
      'a refused preflight',
      { preflight: { ...pendingPreflight, response: refusal }, error: 'net::ERR_FAILED' },
      'same-origin',
      'blocked',
    ],
    ['no answer at all', { error: 'net::ERR_FAILED' }, 'same-origin', 'failed'],
  ])('%s', (_, part, mode, outcome) => {
    expect(credentialsModeOf(sent(null, part))).toBe(mode);
    expect(recordedVerdict(sent(null, part)).outcome).toBe(outcome);
  });
});
