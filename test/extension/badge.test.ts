import { expect, test } from 'vitest';
import { badgeText } from '../../extension/badge.ts';
import { exchangesIn, foldEvents } from './fold-recording.ts';
import { recording } from './recordings.ts';

const exchanges = (name: string) => exchangesIn(foldEvents(recording(name)));

test.each([
  ['a blocked request', 'firefox/02-wrong-acao', '1'],
  ['a network error', 'firefox/16d-reset', '1'],
  ['a refusal that the page could read', 'firefox/13-preflight-ok-put-403-acao', '1'],
  ['a success', 'firefox/17-etag-not-exposed', ''],
  ['what the page gave up', 'firefox/24b-abort-after-preflight', ''],
  ['what the page gave up before the preflight was answered', 'chromium/24-abort-dup--abort-during-preflight', ''],
])('%s', (_, name, text) => {
  expect(badgeText(exchanges(name))).toBe(text);
});

test('failures are counted as far as there is room', () => {
  const [blocked] = exchanges('firefox/02-wrong-acao');
  if (blocked === undefined) throw new Error('no exchange');
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...blocked, id: String(index) }));
  expect(badgeText(many(99))).toBe('99');
  expect(badgeText(many(100))).toBe('99+');
});

test('what passed when it was repeated is not counted', () => {
  const [refusal] = exchanges('firefox/06-put-preflight-403-xml');
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
