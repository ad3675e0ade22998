import '../support/fake-polyfill.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { captureFrom } from '../../../extension/capture/capture-from.ts';
import { forgetTab } from '../../../extension/capture/capture-state.ts';
import { saveCapture } from '../../../extension/storage/save-capture.ts';
import { type Captured, capturedOf } from '../../../extension/storage/stored-capture.ts';
import { browser } from '../support/fake-browser.ts';
import { exchangesIn, foldEvents, itemsOf } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';

const events = recording('firefox/get-allow-origin-of-another-site');

test('a capture is stored item by item, and read again as it was', async () => {
  const state = foldEvents(events.slice(0, -1));
  await saveCapture(state);
  expect(await browser.storage.session.get(null)).toEqual(itemsOf(state));
  expect(itemsOf(captureFrom(await browser.storage.session.get(null)))).toEqual(itemsOf(state));
});

test('only what changed is written', async () => {
  const state = foldEvents(events);
  await saveCapture(state);
  const [set, remove] = [vi.spyOn(browser.storage.session, 'set'), vi.spyOn(browser.storage.session, 'remove')];
  await saveCapture(state);
  expect(set).not.toHaveBeenCalled();
  expect(remove).not.toHaveBeenCalled();
});

test('what began and ended between two writes is never asked of the storage; what was stored before goes', async () => {
  const remove = vi.spyOn(browser.storage.session, 'remove');
  const state = foldEvents(events);
  await saveCapture(state);
  expect(remove).not.toHaveBeenCalled();
  await browser.storage.session.set({ 'left-out:7': '3' });
  const again = captureFrom(await browser.storage.session.get(null));
  for (const tabId of [7, ...again.exchanges.keys()]) forgetTab(again, tabId);
  await saveCapture(again);
  expect(await browser.storage.session.get(null)).toEqual({});
});

describe('what a view sees of a tab', () => {
  const [own] = exchangesIn(foldEvents(events));
  if (own === undefined) throw new Error('no exchange');
  const [begun] = foldEvents(events.slice(0, 1)).pending.values();
  const { origin } = own.request;
  const seen = { tabId: 7, origin, inPrivate: false };
  const sent = (id: string, startedAt: number, from = origin): string =>
    JSON.stringify({
      ...own,
      id,
      startedAt,
      request: { ...own.request, origin: from },
    });
  const ids = ({ exchanges }: Captured) => exchanges.map(({ id }) => id);

  beforeEach(async () => {
    await browser.storage.session.set({
      'exchange:7:third': sent('third', 3),
      'exchange:7:first': sent('first', 1),
      'exchange:8:of another tab': sent('of another tab', 2),
      'exchange:-1:by a worker': sent('by a worker', 2),
      'exchange:-1:by a stranger': sent('by a stranger', 2, 'https://other.example.com'),
      'exchange:-2:by a private worker': sent('by a private worker', 2),
      'left-out:7': '12',
      'pending:1': JSON.stringify({ ...begun, id: '1', tabId: 7, cos: true }),
      'pending:2': JSON.stringify({ ...begun, id: '2', tabId: 7, cos: false }),
      'pending:3': JSON.stringify({ kind: 'preflight', id: '3', tabId: 7, startedAt: 1, requestId: null }),
      // Its answer has come, so it is in the list.
      'pending:first': JSON.stringify({ ...begun, id: 'first', tabId: 7, cos: true }),
    });
  });

  test('is its own and what its origin’s workers asked for, in the order of time, and what left', async () => {
    expect(ids(await capturedOf(seen).get())).toEqual(['first', 'by a worker', 'third']);
    expect(await capturedOf(seen).get()).toMatchObject({ leftOut: 12, underWay: 1 });
    expect(await capturedOf({ ...seen, tabId: 9 }).get()).toMatchObject({
      exchanges: [{ id: 'by a worker' }],
      leftOut: 0,
    });
    expect(ids(await capturedOf({ ...seen, origin: null }).get())).toEqual(['first', 'third']);
  });

  test('is, in a private window, that of private workers', async () => {
    expect(ids(await capturedOf({ ...seen, inPrivate: true }).get())).toEqual([
      'first',
      'by a private worker',
      'third',
    ]);
  });

  test('is told whole when a part of it changes, until the watcher ends', async () => {
    const listener = vi.fn();
    const end = capturedOf(seen).watch((captured) => listener(captured.leftOut, ...ids(captured)));
    await browser.storage.session.set({ 'exchange:7:fourth': sent('fourth', 4), 'left-out:7': '13' });
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(13, 'first', 'by a worker', 'third', 'fourth'));
    await browser.storage.session.remove(['exchange:7:first', 'exchange:-1:by a worker', 'left-out:7']);
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(0, 'third', 'fourth'));
    const { calls } = listener.mock;
    const told = calls.length;
    await browser.storage.session.set({ 'exchange:8:y': sent('y', 5), other: {} });
    await browser.storage.session.set({ 'exchange:7:late': sent('late', 6) });
    end();
    expect(ids(await capturedOf(seen).get())).toEqual(['third', 'fourth', 'late']);
    expect(calls.length).toBe(told);
  });

  test('is read anew once nobody watches', async () => {
    const tab = capturedOf(seen);
    const end = tab.watch(() => undefined);
    await tab.get();
    end();
    await browser.storage.session.set({ 'exchange:7:fourth': sent('fourth', 4) });
    expect(ids(await tab.get())).toContain('fourth');
  });

  test('goes on where an item that cannot be read comes while it is watched, and that is dropped', async () => {
    const listener = vi.fn();
    capturedOf(seen).watch((captured) => listener(captured.leftOut, ...ids(captured)));
    await browser.storage.session.set({
      'exchange:7:broken': '{',
      'exchange:7:first': 'null',
      'exchange:7:fourth': sent('fourth', 4),
      'left-out:7': '-1',
    });
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(0, 'by a worker', 'third', 'fourth'));
    await vi.waitFor(async () => {
      const keys = Object.keys(await browser.storage.session.get(null));
      expect(keys).toEqual(expect.not.arrayContaining(['exchange:7:broken', 'exchange:7:first', 'left-out:7']));
      expect(keys).toContain('dropped:requests');
    });
  });

  test('many changes of one moment are told once', async () => {
    const listener = vi.fn();
    capturedOf(seen).watch((captured) => listener(captured.exchanges.length));
    for (let n = 0; n < 50; n++) await browser.storage.session.set({ [`exchange:7:n${n}`]: sent(`n${n}`, n) });
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(53));
    expect(listener.mock.calls.length).toBeLessThan(10);
  });
});
