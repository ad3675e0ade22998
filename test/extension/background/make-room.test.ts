import { expect, test } from 'vitest';
import { makeRoom } from '../../../extension/background/make-room.ts';
import { type CaptureState, emptyCapture, keep, setPending } from '../../../extension/capture/capture-state.ts';
import { beginRequest } from '../../../extension/capture/pending.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { page, pendingGet } from '../../src/support/exchanges.ts';
import { exchangesIn } from '../support/fold-recording.ts';

const answered = (status: number, allowOrigin: string | null, more = ''): Exchange['response'] => ({
  status,
  headers: [
    ['Server', 'tencent-cos'],
    ...(allowOrigin === null ? [] : [['Access-Control-Allow-Origin', allowOrigin] as const]),
    ...(more === '' ? [] : [['Via', more] as const]),
  ],
});

interface Sent {
  readonly n: number;
  readonly method?: string;
  readonly tabId?: number;
  readonly response?: Exchange['response'];
}

function tell(state: CaptureState, { n, method = 'GET', tabId = 1, response = answered(200, null) }: Sent): void {
  keep(state, tabId, {
    ...pendingGet,
    id: String(n),
    startedAt: n,
    request: {
      ...pendingGet.request,
      url: `https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/${n}`,
      method,
    },
    response,
    endedAt: n + 1,
    type: 'xmlhttprequest',
  });
}

const times = (state: CaptureState, tabId = 1) =>
  [...(state.exchanges.get(tabId)?.values() ?? [])].map(({ startedAt }) => startedAt);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

test('a list of 500 stays as it is', () => {
  const state = emptyCapture();
  for (const n of range(0, 500)) tell(state, { n });
  makeRoom(state);
  expect(times(state)).toEqual(range(0, 500));
  expect(state.leftOut.size).toBe(0);
});

test('what went well leaves before any finding, the oldest first, and a hundred of it stay', () => {
  const state = emptyCapture();
  tell(state, { n: 0 });
  for (const n of range(1, 501)) tell(state, { n, response: answered(200, page) });
  makeRoom(state);
  expect(times(state)).toEqual([0, ...range(102, 501)]);
  expect(state.leftOut.get(1)).toBe(101);
});

test('the oldest findings leave as a whole', () => {
  const state = emptyCapture();
  const methods = ['PUT', 'DELETE', 'POST', 'GET', 'HEAD', 'PATCH'];
  for (const n of range(0, 501)) tell(state, { n, method: methods[Math.floor(n / 90)] ?? 'GET' });
  makeRoom(state);
  expect(times(state)).toEqual(range(180, 501));
  expect(state.leftOut.get(1)).toBe(180);
});

test('a finding as large as the list loses its oldest requests', () => {
  const state = emptyCapture();
  for (const n of range(0, 501)) tell(state, { n });
  makeRoom(state);
  expect(times(state)).toEqual(range(101, 501));
});

test('four megabytes are shared by all tabs', () => {
  const state = emptyCapture();
  for (const n of range(0, 400)) tell(state, { n, tabId: n % 4, response: answered(200, null, 'x'.repeat(20_000)) });
  makeRoom(state);
  expect(state.size).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(Math.min(...exchangesIn(state).map(({ startedAt }) => startedAt))).toBeGreaterThan(0);
  expect([...state.exchanges.keys()].sort()).toEqual([0, 1, 2, 3]);
});

test('what is under way is bounded too', () => {
  const state = emptyCapture();
  const begun = beginRequest({
    event: 'onBeforeRequest',
    requestId: '',
    timeStamp: 0,
    tabId: 1,
    frameId: 0,
    documentId: null,
    type: 'xmlhttprequest',
    method: 'GET',
    url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/',
    initiator: null,
    headersFirst: false,
    cos: true,
    sent: null,
    response: null,
    error: null,
  });
  for (const n of range(0, 300)) {
    setPending(state, { ...begun, id: String(n), response: answered(200, null, 'x'.repeat(20_000)) });
  }
  makeRoom(state);
  expect(state.size).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(state.pending.size).toBeGreaterThan(100);
});
