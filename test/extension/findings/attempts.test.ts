import { expect, test } from 'vitest';
import { attemptsOf } from '../../../extension/findings/attempts.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { accelerated, attempts, first, part, second, sent, start } from '../support/uploads.ts';

/** Gives each exchange the letter of its undertaking, in the order in which they first come; `'` marks a repetition. */
function told(exchanges: readonly Exchange[]): string {
  const found = attemptsOf(exchanges);
  const letters = new Map<string, string>();
  const of = ({ id }: Exchange) => {
    const attempt = found.get(id);
    if (attempt === undefined) return '?';
    const { undertaking, repeats } = attempt;
    const letter = letters.get(undertaking) ?? String.fromCharCode(97 + letters.size);
    letters.set(undertaking, letter);
    return letter + (repeats ? "'" : '');
  };
  return exchanges.map(of).join(' ');
}

const look = { method: 'GET', path: '/?uploads', outcome: 'passed' } as const;

test.each<[string, () => Exchange[], string]>([
  ['the SDK’s four attempts are one upload', () => attempts(), "a a' a' a'"],
  ['a second click is a second upload', () => [...attempts(), ...attempts()], "a a' a' a' b b' b' b'"],
  ['uploads of two objects', () => [sent({ path: '/a' }), sent({ path: '/b' })], 'a b'],
  [
    'two uploads at once, their attempts mixed',
    () => {
      const [one, other] = [attempts({ path: '/a' }), attempts({ path: '/b' })];
      return one.flatMap((each, index) => [each, ...other.slice(index, index + 1)]);
    },
    "a b a' b' a' b' a' b'",
  ],
  [
    'another host of the bucket after a failure, though nothing says that it is a retry',
    () => [sent({ host: accelerated }), sent({ host: first }), sent({ host: second })],
    "a a' a'",
  ],
  [
    'another host after a success is another upload',
    () => [sent({ outcome: 'passed' }), sent({ host: second })],
    'a b',
  ],
  ['a retry whose first attempt was not kept', () => [sent({ retry: true }), sent({ retry: true })], "a a'"],
  [
    'an upload in parts, from the look for an unfinished one to its end',
    () => [
      sent(look),
      sent(start()),
      sent(part(1)),
      sent(part(2)),
      sent({ ...part(1), host: second, retry: true }),
      sent({ method: 'POST', path: '/a?uploadId=f0' }),
    ],
    "a a a a a' a",
  ],
  [
    'a part that the SDK begins anew, without its header, belongs to the upload',
    () => [...attempts(part(1)), ...attempts(part(1))],
    "a a' a' a' a' a' a' a'",
  ],
  [
    'a look that finds what was begun before',
    () => [
      sent(start()),
      sent(part(1)),
      sent(look),
      sent({ method: 'GET', path: '/a?uploadId=f0', outcome: 'passed' }),
      sent(part(1)),
      sent(look),
      sent({ method: 'GET', path: '/a?uploadId=f0', outcome: 'passed' }),
      sent(look),
      sent(start('/b')),
    ],
    "a a a a a' a a' b b",
  ],
  [
    'two uploads in parts of one object',
    () => [sent(start()), sent(part(1, 'f0')), sent(start()), sent(part(1, 'f1')), sent(part(2, 'f0'))],
    'a a b b a',
  ],
  [
    'two uploads in parts at once',
    () => [sent(look), sent(look), sent(start('/a')), sent(start('/b')), sent(part(1, 'f1', '/b')), sent(part(1))],
    'a b a b b a',
  ],
  ['a refused start, and its retries', () => attempts({ method: 'POST', path: '/a?uploads' }), "a a' a' a'"],
  ['downloads', () => [sent({ method: 'GET' }), sent({ method: 'GET' })], 'a b'],
])('%s', (_, exchanges, expected) => {
  expect(told(exchanges())).toBe(expected);
});

test('the order in which they are listed changes nothing', () => {
  const exchanges = [...attempts(part(1)), ...attempts(), sent(start('/b'))];
  expect(attemptsOf(exchanges.toReversed())).toEqual(attemptsOf(exchanges));
});
