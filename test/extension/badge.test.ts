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
  expect(badgeText(Array(99).fill(blocked))).toBe('99');
  expect(badgeText(Array(100).fill(blocked))).toBe('99+');
});
