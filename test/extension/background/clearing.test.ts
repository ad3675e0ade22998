import 'fake-indexeddb/auto';
import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { command } from '../../../extension/commands.ts';
import { capturedOf } from '../../../extension/storage/stored-capture.ts';
import {
  at,
  emit,
  ids,
  origin,
  refused,
  refusedId,
  seen,
  startWorker,
  stored,
  tabId,
  toldOne,
} from '../support/background-workers.ts';
import { browser } from '../support/fake-browser.ts';
import { foldEvents, itemsOf } from '../support/fold-recording.ts';
import { recording, withDetails } from '../support/recordings.ts';

/** Makes the answer to a navigation of the tab. */
const page = (status: number, headers: object[] = []) => ({
  requestId: 'page',
  url: 'https://app.example.com/next',
  method: 'GET',
  type: 'main_frame',
  tabId,
  timeStamp: Date.now(),
  statusCode: status,
  responseHeaders: headers,
});

const departures = {
  'a closed tab': () => browser.tabs.onRemoved.emit(tabId),
  'a page that is not watched': () => browser.tabs.onUpdated.emit(tabId, { status: 'loading' }, { id: tabId }),
  'another document': () => browser.webRequest.onHeadersReceived.emit(page(200)),
};

test.each(Object.entries(departures))('%s clears the list', async (_, depart) => {
  await toldOne();
  depart();
  await vi.waitFor(async () => expect(await stored()).toEqual({}));
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe(''));
});

test.each(['text/html; charset=utf-8', 'application/xhtml+xml', 'application/pdf', 'image/png', 'application/json'])(
  'so does a document of type %s',
  async (value) => {
    await toldOne();
    browser.webRequest.onHeadersReceived.emit(page(200, [{ name: 'Content-Type', value }]));
    await vi.waitFor(async () => expect(await stored()).toEqual({}));
  },
);

test('where a person keeps lists, only a closed tab clears one, and the badge comes back', async () => {
  await toldOne({ keepOnNavigation: true });
  departures['another document']();
  departures['a page that is not watched']();
  browser.badges.clear();
  browser.tabs.onUpdated.emit(tabId, { status: 'complete' }, { id: tabId, url: 'https://app.example.com/next' });
  expect(browser.badges.get(tabId)).toBe('1');
  emit(at(Date.now(), 'later', refused));
  await vi.waitFor(async () => expect(await ids()).toHaveLength(2));
  departures['a closed tab']();
  await vi.waitFor(async () => expect(await ids()).toEqual([]));
});

test('a worker forgets tabs that closed while none ran', async () => {
  await toldOne();
  browser.tabs.query.mockResolvedValue([{ id: tabId + 1 }]);
  await startWorker();
  await vi.waitFor(async () => expect(await ids()).toEqual([]));
});

test('so it does with what it is told of such a tab after it has started', async () => {
  const scheduled = vi.spyOn(globalThis, 'setTimeout');
  browser.tabs.query.mockResolvedValue([{ id: tabId + 1 }]);
  await startWorker();
  await command('catch-up', null);
  emit(refused);
  await vi.waitFor(async () => expect(await ids()).toHaveLength(1));
  for (const [later, wait] of scheduled.mock.calls) if (wait === 5000) later();
  scheduled.mockRestore();
  await vi.waitFor(async () => expect(await ids()).toEqual([]));
});

test('so it does with what still waits and what was counted, and keeps what is of no tab', async () => {
  const elsewhere = withDetails(refused.slice(0, 1), { requestId: 'waits', tabId: 98 });
  await startWorker();
  emit([...elsewhere, ...at(Date.now() - 2000, 'w', recording('chromium/service-worker-put'))]);
  await vi.waitFor(async () => expect(Object.keys(await stored())).toHaveLength(2));
  await browser.storage.session.set({ 'left-out:99': '3' });
  browser.tabs.query.mockResolvedValue([{ id: tabId }]);
  await startWorker();
  await vi.waitFor(async () => expect(Object.keys(await stored())).toEqual([expect.stringMatching(/^exchange:-1:/)]));
});

test('a tab that opens while a worker starts is not taken for a closed one', async () => {
  await startWorker();
  browser.tabs.query.mockImplementationOnce(async () => {
    emit(refused);
    return [{ id: tabId + 1 }];
  });
  await vi.waitFor(async () => expect(await ids()).toHaveLength(1));
  await command('catch-up', null);
  expect(await ids()).toHaveLength(1);
});

test.each(refused.map((_, event) => event))(
  'what is told of a closed tab from event %i on is not kept',
  async (event) => {
    await startWorker();
    emit(refused.slice(0, event));
    await command('catch-up', null);
    departures['a closed tab']();
    emit(refused.slice(event));
    await command('catch-up', null);
    expect(await stored()).toEqual({});
  },
);

test('a navigation inside the document, a download and a page that is prepared unseen keep the list', async () => {
  await toldOne();
  browser.tabs.onUpdated.emit(tabId, { status: 'loading' }, { id: tabId, url: 'https://app.example.com/#b' });
  const download = [{ name: 'Content-Disposition', value: 'attachment; filename="f"' }];
  browser.webRequest.onHeadersReceived.emit(page(200, download));
  for (const value of ['application/zip', 'application/octet-stream', 'text/csv']) {
    browser.webRequest.onHeadersReceived.emit(page(200, [{ name: 'Content-Type', value }]));
  }
  browser.webRequest.onHeadersReceived.emit(page(204));
  browser.webRequest.onHeadersReceived.emit({ ...page(200), documentLifecycle: 'prerender', frameId: 697 });
  emit(at(Date.now(), 'later', refused));
  await vi.waitFor(async () => expect(await ids()).toHaveLength(2));
});

test('a list that a view clears is gone once that is answered, and only what comes later is in the next one', async () => {
  await toldOne();
  await command('clear', seen);
  expect(await stored()).toEqual({});
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe(''));
  emit(at(Date.now() + 1, 'again', refused));
  await vi.waitFor(async () => expect(await ids()).toEqual([`again-${refusedId}`]));
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe('1'));
});

test('a list is cleared though the clock was set back an hour since', async () => {
  await startWorker();
  emit(at(Date.now() + 3_600_000, 'before', refused));
  await vi.waitFor(async () => expect(await ids()).toHaveLength(1));
  await command('clear', seen);
  expect(await ids()).toEqual([]);
});

test('a clearing wakes a worker, which drops what the last one left', async () => {
  await toldOne();
  await startWorker();
  await command('clear', seen);
  expect(await stored()).toEqual({});
});

test('a clearing takes the workers of that origin along, and no others', async () => {
  const byWorkers = recording('chromium/service-worker-put');
  const elsewhere = withDetails(byWorkers, { initiator: 'https://other.example.com' });
  await startWorker();
  emit([...at(Date.now() - 2000, 'own', byWorkers), ...at(Date.now() - 2000, 'other', elsewhere)]);
  const id = byWorkers[0]?.details.requestId;
  const ofWorkers = async () => Object.keys(await stored()).filter((key) => key.startsWith('exchange:-1:'));
  await vi.waitFor(async () =>
    expect((await ofWorkers()).sort()).toEqual([`exchange:-1:other-${id}`, `exchange:-1:own-${id}`]),
  );
  await command('clear', seen);
  expect(await ofWorkers()).toEqual([`exchange:-1:other-${id}`]);
});

test('with the last private window goes what its workers asked for and what it remembered', async () => {
  const byWorkers = at(Date.now(), 'w', recording('chromium/service-worker-put'));
  await startWorker();
  emit(withDetails(byWorkers, { incognito: true }));
  await vi.waitFor(async () =>
    expect(Object.keys(await stored())).toEqual([`exchange:-2:${byWorkers[0]?.details.requestId}`]),
  );
  await browser.storage.session.set({ 'private:configuration:b-1250000000': 1 });
  browser.windows.getAll.mockResolvedValueOnce([{ incognito: false }, { incognito: true }]);
  browser.windows.onRemoved.emit(1);
  await vi.waitFor(() => expect(browser.windows.getAll).toHaveBeenCalledOnce());
  expect(Object.keys(await stored())).toHaveLength(2);
  browser.windows.onRemoved.emit(2);
  await vi.waitFor(async () => expect(await stored()).toEqual({}));
});

test('what is told of a private worker after the last private window closed does not stay', async () => {
  const byWorkers = at(Date.now(), 'w', recording('chromium/service-worker-put'));
  await startWorker();
  await command('catch-up', null);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  browser.windows.onRemoved.emit(1);
  emit(withDetails(byWorkers, { incognito: true }));
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(await stored()).toEqual({});
});

test('a worker that starts with no private window open forgets what private workers asked for', async () => {
  const byWorkers = at(Date.now(), 'w', recording('chromium/service-worker-put'));
  await startWorker();
  emit(withDetails(byWorkers, { incognito: true }));
  await vi.waitFor(async () => expect(Object.keys(await stored())).toHaveLength(1));
  browser.tabs.query.mockResolvedValue([{ id: 1 }]);
  await startWorker();
  await command('catch-up', null);
  expect(await stored()).toEqual({});
});

test('where private windows have a worker of their own, neither sees or forgets what the other keeps', async () => {
  await startWorker({ split: true });
  emit(refused);
  const outside = itemsOf(foldEvents(refused));
  await vi.waitFor(async () => expect(await stored()).toEqual(outside));

  await startWorker({ split: true, inPrivate: true });
  browser.tabs.query.mockResolvedValue([{ id: 12 }]);
  const told: string[][] = [];
  const seenInside = { tabId: 12, origin, inPrivate: true };
  capturedOf(seenInside).watch(({ exchanges }) => told.push(exchanges.map(({ id }) => id)));
  const inside = at(Date.now(), 'p', [...refused, ...recording('chromium/service-worker-put')]).flatMap((event) =>
    event.details.tabId === tabId ? withDetails([event], { tabId: 12 }) : event,
  );
  emit(inside);
  await vi.waitFor(async () => expect((await capturedOf(seenInside).get()).exchanges).toHaveLength(2));
  await vi.waitFor(() => expect(told.at(-1)).toHaveLength(2));
  expect(await ids()).not.toContain(refusedId);
  expect(await stored()).toEqual(outside);

  await startWorker({ split: true });
  browser.tabs.query.mockResolvedValue([{ id: tabId }]);
  expect(await ids()).toEqual([refusedId]);
});
