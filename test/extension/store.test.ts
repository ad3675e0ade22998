import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  clearTab,
  endClearings,
  exchangesOf,
  exchangesSeenBy,
  language,
  onCleared,
  savedConfiguration,
} from '../../extension/store.ts';
import type { Exchange } from '../../src/exchange.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { exchangesIn, foldEvents } from './fold-recording.ts';
import { gate } from './gate.ts';
import { recording } from './recordings.ts';

const held = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return held.browser;
  },
}));

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  held.browser = browser;
});

test('an item that nobody set has its default', async () => {
  expect(await language.get()).toBeNull();
  expect(await exchangesOf(7).get()).toEqual([]);
  expect(await savedConfiguration('examplebucket-1250000000').get()).toBeNull();
});

test('configurations are remembered for each bucket apart, on disk', async () => {
  const saved = { configuration: { rules: [], responseVary: true }, savedAt: 1 };
  await savedConfiguration('examplebucket-1250000000').set(saved);
  expect(await savedConfiguration('examplebucket-1250000000').get()).toEqual(saved);
  expect(await savedConfiguration('otherbucket-1250000000').get()).toBeNull();
  expect(await browser.storage.local.get(null)).toEqual({ 'configuration:examplebucket-1250000000': saved });
});

test('a watcher hears its own item, in its own area, until it ends', async () => {
  const exchanges = exchangesIn(foldEvents(recording('firefox/get-allow-origin-of-another-site')));
  const listener = vi.fn();
  const end = exchangesOf(7).watch(listener);
  await browser.storage.session.set({ 'exchanges:7': exchanges });
  await browser.storage.session.set({ 'exchanges:8': exchanges });
  await browser.storage.local.set({ 'exchanges:7': 'another area' });
  await browser.storage.session.remove('exchanges:7');
  end();
  await browser.storage.session.set({ 'exchanges:7': exchanges });
  expect(listener.mock.calls).toEqual([[exchanges], [[]]]);
});

describe('what a tab sees', () => {
  const [own] = exchangesIn(foldEvents(recording('firefox/get-allow-origin-of-another-site')));
  if (own === undefined) throw new Error('no exchange');
  const { origin } = own.request;
  const sent = (id: string, startedAt: number, from = origin): Exchange => ({
    ...own,
    id,
    startedAt,
    request: { ...own.request, origin: from },
  });
  const ids = (exchanges: readonly Exchange[]) => exchanges.map(({ id }) => id);

  beforeEach(async () => {
    await browser.storage.session.set({
      'exchanges:7': [sent('third', 3), sent('first', 1)],
      'exchanges:8': [sent('of another tab', 2)],
      'exchanges:-1': [sent('by a worker', 2), sent('by a stranger', 2, 'https://other.example.com')],
    });
  });

  test('is its own and what its origin’s workers asked for, in the order of time', async () => {
    expect(ids(await exchangesSeenBy(7, origin).get())).toEqual(['first', 'by a worker', 'third']);
    expect(ids(await exchangesSeenBy(9, origin).get())).toEqual(['by a worker']);
    expect(ids(await exchangesSeenBy(7, null).get())).toEqual(['first', 'third']);
  });

  test('is told whole whenever a part of it changes, until the watcher ends', async () => {
    const listener = vi.fn();
    const end = exchangesSeenBy(7, origin).watch((exchanges) => listener(...ids(exchanges)));
    await browser.storage.session.set({ 'exchanges:7': [sent('fourth', 4)] });
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith('by a worker', 'fourth'));
    await browser.storage.session.set({ 'exchanges:-1': [sent('by a worker', 5)] });
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith('fourth', 'by a worker'));
    await browser.storage.session.remove(['exchanges:7', 'exchanges:-1']);
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith());
    await browser.storage.session.set({ 'exchanges:8': [], pending: {} });
    expect(listener).toHaveBeenCalledTimes(3);
    await browser.storage.session.set({ 'exchanges:7': [sent('late', 6)] });
    end();
    expect(ids(await exchangesSeenBy(7, origin).get())).toEqual(['late']);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('is told as it is now, though an older answer of the storage comes later', async () => {
    const listener = vi.fn();
    const { get } = browser.storage.session;
    const late = gate();
    exchangesSeenBy(7, null).watch((exchanges) => listener(...ids(exchanges)));
    browser.storage.session.get = async (key) => {
      const value = await get(key);
      await late.opened;
      return value;
    };
    await browser.storage.session.set({ 'exchanges:7': [sent('old', 1)] });
    browser.storage.session.get = get;
    await browser.storage.session.set({ 'exchanges:7': [sent('new', 1)] });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith('new'));
    late.open();
    await exchangesSeenBy(7, null).get();
    expect(listener.mock.calls).toEqual([['new']]);
  });
});

test('a view clears by a command, and touches no list', async () => {
  const told = vi.fn();
  onCleared(told);
  await browser.storage.session.set({ 'exchanges:7': [] });
  const before = Date.now();
  await clearTab(7, 'https://app.example.com');
  const [[clearing]] = told.mock.calls as [[{ timeStamp: number }]];
  expect(clearing).toEqual({
    event: 'clearing',
    tabId: 7,
    origin: 'https://app.example.com',
    timeStamp: clearing.timeStamp,
  });
  expect(clearing.timeStamp).toBeGreaterThanOrEqual(before);
  expect(await exchangesOf(7).get()).toEqual([]);
  await endClearings([7]);
  expect(told).toHaveBeenCalledOnce();
  expect(Object.keys(await browser.storage.session.get(null))).toEqual(['exchanges:7']);
});
