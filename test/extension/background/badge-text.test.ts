import { describe, expect, test } from 'vitest';
import { badgeText } from '../../../extension/background/badge-text.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { exchangesIn, foldEvents } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';
import { attempts, part, second, sent } from '../support/uploads.ts';

const exchanges = (name: string) => exchangesIn(foldEvents(recording(name)));

test.each([
  ['a blocked request', 'firefox/get-allow-origin-of-another-site', '1'],
  ['a network error', 'firefox/connection-reset-get', '1'],
  ['a refusal that the page could read', 'firefox/put-403-is-not-cors', '1'],
  ['a success', 'firefox/put-etag-unexposed', ''],
  ['what the page gave up', 'firefox/abort-after-preflight', ''],
  ['what the page gave up before the preflight was answered', 'chromium/abort-during-preflight', ''],
])('%s', (_, name, text) => {
  expect(badgeText(exchanges(name))).toBe(text);
});

test('failures are counted as far as there is room', () => {
  const [blocked] = exchanges('firefox/get-allow-origin-of-another-site');
  if (blocked === undefined) throw new Error('no exchange');
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...blocked, id: String(index) }));
  expect(badgeText(many(99))).toBe('99');
  expect(badgeText(many(100))).toBe('99+');
});

test('what passed when it was repeated is not counted', () => {
  const [refusal] = exchanges('firefox/put-preflight-refused-with-headers');
  if (refusal === undefined) throw new Error('no exchange');
  const headers = [['Access-Control-Allow-Origin', '*']] as const;
  const answer = { ...refusal, preflight: null, error: null, response: { status: 403, headers } };
  const later = { ...answer, id: 'later', startedAt: refusal.startedAt + 1 };
  const last = { ...later, id: 'last', startedAt: refusal.startedAt + 2, response: { status: 200, headers } };
  expect(badgeText([refusal])).toBe('1');
  expect(badgeText([refusal, later])).toBe('1');
  expect(badgeText([refusal, { ...refusal, id: 'again', startedAt: refusal.startedAt + 1 }])).toBe('2');
  expect(badgeText([refusal, later, last])).toBe('');
});

describe('the badge counts uploads', () => {
  test.each<[string, () => Exchange[], string]>([
    ['four attempts', () => attempts(), '1'],
    ['two clicks', () => [...attempts(), ...attempts()], '2'],
    ['three parts, each attempted four times', () => [1, 2, 3].flatMap((number) => attempts(part(number))), '1'],
    [
      'an attempt that failed, and one that passed',
      () => [sent(), sent({ host: second, retry: true, outcome: 'passed' })],
      '',
    ],
    ['two causes of one upload', () => [sent({ outcome: 'lost' }), sent({ host: second, retry: true })], '1'],
    [
      'a part that passed in an upload that was started anew',
      () => [sent(part(1, 'f0')), sent({ ...part(1, 'f1'), outcome: 'passed' })],
      '',
    ],
  ])('%s', (_, exchanges, text) => {
    expect(badgeText(exchanges())).toBe(text);
  });
});
