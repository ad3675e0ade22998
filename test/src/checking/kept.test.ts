import { expect, test } from 'vitest';
import { type Kept, keptAfter } from '../../../src/checking/kept.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { answered, headers, methods, page, pendingGet, pendingPreflight, pendingPut } from '../support/exchanges.ts';

const start = Date.UTC(2030, 0);
const begun = { ...pendingPut, startedAt: start };

function passed(...more: readonly Header[]): Exchange {
  return { ...begun, preflight: { ...pendingPreflight, response: answered(page, methods, headers, ...more) } };
}

const maxAge = (value: string): Header => ['Access-Control-Max-Age', value];
const refused: Exchange = { ...begun, preflight: { ...pendingPreflight, response: { status: 403, headers: [] } } };
const withoutPreflight: Exchange = { ...begun, response: answered(page) };

test.each<[string, Exchange, Kept, Kept]>([
  ['a refused preflight', refused, 'nothing', 'nothing'],
  ['one refused after one that passed', refused, start + 1, 'nothing'],
  ['one that passed for 600 s', passed(maxAge('600')), 'nothing', start + 600_000],
  ['one that passed for longer than the browser keeps it', passed(maxAge('86400')), 'nothing', start + 7_200_000],
  ['one that does not say for how long', passed(), 'nothing', start + 5000],
  ['one that says nonsense', passed(maxAge('an hour')), 'nothing', start + 5000],
  ['one that is not to be kept', passed(maxAge('0')), 'nothing', 'nothing'],
  ['one that is to be forgotten', passed(maxAge('-1')), start, 'nothing'],
  [
    'one whose answer the browser did not accept',
    { ...passed(maxAge('60')), request: { ...begun.request, origin: 'https://other.example.com' } },
    'nothing',
    'nothing',
  ],
  [
    'one whose answer was not seen',
    { ...begun, preflight: pendingPreflight, response: answered(page) },
    'nothing',
    'unknown',
  ],
  ['one that waits', { ...begun, preflight: pendingPreflight }, 'nothing', 'nothing'],
  ['none, and yet an answer', withoutPreflight, 'nothing', 'unknown'],
  ['none, after one that was seen', withoutPreflight, start + 600_000, start + 600_000],
  ['none, after one that had run out', withoutPreflight, start - 1, 'unknown'],
  ['none that is needed', { ...pendingGet, response: answered(page) }, 'nothing', 'unneeded'],
])('%s', (_, exchange, before, kept) => {
  expect(keptAfter(before, exchange, 7200)).toBe(kept);
});
