import 'fake-indexeddb/auto';
import '../support/fake-polyfill.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { command } from '../../../extension/commands.ts';
import { type Settings, settings } from '../../../extension/storage/settings.ts';
import { type Captured, capturedOf } from '../../../extension/storage/stored-capture.ts';
import { browser, type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';
import { exchangesIn, foldEvents, itemsOf, type RecordedEvent } from '../support/fold-recording.ts';
import { gate } from '../support/gate.ts';
import { recording, withDetails } from '../support/recordings.ts';
import { withoutEmptied } from '../support/without-emptied.ts';

let life = 0;

/** Gives a worker its own view of the browser, whose storage no longer answers once the next worker starts. */
function ofWorker(): FakeBrowser {
  life += 1;
  const own = life;
  const { session } = browser.storage;
  const alive =
    <Name extends 'get' | 'set' | 'remove'>(name: Name) =>
    (...values: unknown[]) =>
      own === life
        ? (browser.storage.session[name] as (...values: unknown[]) => Promise<unknown>)(...values)
        : new Promise(() => undefined);
  const stored = { ...session, get: alive('get'), set: alive('set'), remove: alive('remove') } as typeof session;
  return { ...browser, storage: { ...browser.storage, session: stored } };
}

/** Stops the last worker and starts another, which finds in storage what the last one left. */
async function startWorker(options = {}): Promise<void> {
  const { webRequest, tabs, windows, runtime, extension } = fakeBrowser(options);
  const { query } = browser.tabs;
  Object.assign(browser, { webRequest, tabs: { ...tabs, query }, windows, runtime, extension });
  vi.resetModules();
  const own = ofWorker();
  vi.doMock('webextension-polyfill', () => ({ default: own }));
  await import('../../../extension/background/background.ts');
}

beforeEach(() => {
  life += 1;
});

function emit(events: readonly RecordedEvent[]): void {
  for (const { event, details } of events) {
    const target = browser.webRequest[event as 'onBeforeRequest'];
    target?.emit(details);
  }
}

/** Moves events so that the first comes at this time, and gives their requests ids that begin with a name. */
function at(time: number, name: string, events: readonly RecordedEvent[]): RecordedEvent[] {
  const shift = time - Number(events[0]?.details.timeStamp);
  return events.map(({ event, details }) => ({
    event,
    details: { ...details, requestId: `${name}-${details.requestId}`, timeStamp: Number(details.timeStamp) + shift },
  }));
}

const refused = at(Date.now() - 1000, 'r', recording('firefox/put-preflight-refused-with-headers'));
const tabId = Number(refused[0]?.details.tabId);
const refusedId = refused[0]?.details.requestId;
const preflightId = refused.find(({ details }) => details.method === 'OPTIONS')?.details.requestId;
const origin = 'https://app.example.com';
const seen = { tabId, origin, inPrivate: false };

const stored = async () => withoutEmptied(await browser.storage.session.get(null));
const captured = (): Promise<Captured> => capturedOf(seen).get();
const ids = async () => (await captured()).exchanges.map(({ id }) => id);

test('what is recorded reaches the storage and the badge', async () => {
  await startWorker();
  emit(refused);
  await vi.waitFor(async () => expect(await stored()).toEqual(itemsOf(foldEvents(refused))));
  expect((await captured()).exchanges).toEqual(exchangesIn(foldEvents(refused)));
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe('1'));
  expect(browser.titles.get(tabId)).toBe('failedOne 1');
});

test('listeners are there at once; Chromium gets extraHeaders on one, Firefox on none', async () => {
  await startWorker();
  const filter = { urls: ['*://*/*'], types: ['xmlhttprequest', 'image'] };
  const withDocuments = { urls: ['*://*/*'], types: ['xmlhttprequest', 'image', 'main_frame'] };
  expect(browser.webRequest.onSendHeaders.extra()).toEqual([[filter, ['requestHeaders', 'extraHeaders']]]);
  expect(browser.webRequest.onHeadersReceived.extra()).toEqual([[withDocuments, ['responseHeaders']]]);
  await startWorker({ extraHeaders: false });
  expect(browser.webRequest.onSendHeaders.extra()).toEqual([[filter, ['requestHeaders']]]);
});

test.each(refused.map((_, event) => event))('a worker that stops after event %i loses nothing', async (event) => {
  await startWorker();
  emit(refused.slice(0, event));
  await vi.waitFor(async () => expect(await stored()).toEqual(itemsOf(foldEvents(refused.slice(0, event)))));
  await startWorker();
  emit(refused.slice(event));
  await vi.waitFor(async () => expect(await stored()).toEqual(itemsOf(foldEvents(refused))));
});

test.each(refused.map((_, event) => event))(
  'nor does one that stops before it was ready for event %i',
  async (event) => {
    await startWorker();
    emit(refused.slice(0, event + 1));
    const noted = async () => Object.keys(await stored()).filter((key) => key.startsWith('early:'));
    await vi.waitFor(async () => expect((await noted()).length).toBeGreaterThan(0));
    await startWorker();
    emit(refused.slice(event + 1));
    await vi.waitFor(async () => expect(await stored()).toEqual(itemsOf(foldEvents(refused))));
  },
);

test.each(refused.map((_, event) => event))(
  'nor, but for the object key, one that stops before it has read the settings at event %i',
  async (event) => {
    const { get } = browser.storage.local;
    browser.storage.local.get = () => new Promise(() => undefined);
    await startWorker();
    emit(refused.slice(0, event + 1));
    const early = JSON.stringify(await stored());
    expect(early).toMatch(/^\{"early:.*\/object-[0-9a-f]{12}/);
    expect(early).not.toContain('put-preflight-refused-with-headers');
    browser.storage.local.get = get;
    await startWorker();
    emit(refused.slice(event + 1));
    await vi.waitFor(async () => expect(await ids()).toEqual([refusedId]));
    // A preflight that names the key finds no request, and is kept until one turns up or it is too old.
    const others = async () => Object.keys(await stored()).filter((key) => key !== `pending:${preflightId}`);
    await vi.waitFor(async () => expect(await others()).toEqual([`exchange:${tabId}:${refusedId}`]));
  },
);

test('once the settings are read, what was stored before is stored as they want it', async () => {
  const { get } = browser.storage.local;
  const read = gate();
  browser.storage.local.get = async (keys) => {
    await read.opened;
    return get(keys);
  };
  await startWorker();
  emit(refused);
  read.open();
  await vi.waitFor(async () => expect(JSON.stringify(await stored())).toContain('put-preflight-refused-with-headers'));
  await startWorker();
  await vi.waitFor(async () => expect(await stored()).toEqual(itemsOf(foldEvents(refused))));
});

test('a refused preflight is listed though the worker that was told the end of its request never took it in', async () => {
  await startWorker();
  const answered = refused.findLastIndex(({ event }) => event === 'onHeadersReceived');
  emit(refused.slice(0, answered + 1));
  await vi.waitFor(async () => expect(Object.keys(await stored())).toContain(`pending:${refusedId}`));
  await startWorker();
  await vi.waitFor(async () => expect(await ids()).toEqual([refusedId]));
});

test('while little happens, each event is stored in the turn in which it comes', async () => {
  await startWorker();
  emit(refused.slice(0, 1));
  await vi.waitFor(async () => expect(Object.keys(await stored())).toEqual([`pending:${refusedId}`]));
  const set = vi.spyOn(browser.storage.session, 'set');
  emit(refused.slice(1));
  const written = Object.assign({}, ...set.mock.calls.map(([items]) => items));
  expect(written).toMatchObject(itemsOf(foldEvents(refused)));
});

test('of a dozen uploads in a row nothing waits to be stored', async () => {
  await startWorker();
  emit(at(Date.now() - 2000, 'first', refused));
  await vi.waitFor(async () => expect(await ids()).toHaveLength(1));
  await command('catch-up', null);
  const before = await stored();
  const set = vi.spyOn(browser.storage.session, 'set');
  for (let n = 0; n < 12; n++) emit(at(Date.now() + n, String(n), refused));
  const written = Object.assign({ ...before }, ...set.mock.calls.map(([items]) => items));
  const listed = Object.keys(written).filter((key) => key.startsWith('exchange:'));
  expect(listed).toHaveLength(13);
});

test('what wakes a worker is told in the order of time, however it is given', async () => {
  const { get } = browser.storage.session;
  const read = gate();
  browser.storage.session.get = async (key) => {
    await read.opened;
    return get(key);
  };
  await startWorker();
  // Firefox counts whole milliseconds, so several events may bear the same time.
  const spread = refused.map(({ event, details }, index) => ({
    event,
    details: { ...details, timeStamp: Number(details.timeStamp) + index / 100 },
  }));
  const kinds = [...new Set(spread.map(({ event }) => event))];
  emit(kinds.flatMap((kind) => spread.filter(({ event }) => event === kind)).reverse());
  read.open();
  await vi.waitFor(async () => expect(await stored()).toEqual(itemsOf(foldEvents(spread))));
});

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

/** Starts a worker that follows these settings, and waits until it has told one failure. */
async function toldOne(chosen: Partial<Settings> = {}): Promise<void> {
  await settings.set({ keepOnNavigation: false, hideKeys: false, ...chosen });
  await startWorker();
  emit(refused);
  await vi.waitFor(async () => expect(await ids()).toHaveLength(1));
}

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

test('keys are hidden in what is captured and in what was, by the same names from one worker to the next', async () => {
  await toldOne();
  const urls = async () => (await captured()).exchanges.map(({ request }) => request.url);
  const [whole] = await urls();
  await settings.set({ keepOnNavigation: false, hideKeys: true });
  await command('follow-choices', null);
  const [hidden] = await urls();
  expect(new URL(String(whole)).pathname).not.toBe('/');
  expect(hidden).toMatch(/^https:\/\/[^/]+\/object-[0-9a-f]{12}$/);
  await startWorker();
  emit(at(Date.now(), 'later', refused));
  await vi.waitFor(async () => expect(await urls()).toEqual([hidden, hidden]));
  await command('follow-choices', null);
  expect(await urls()).toEqual([hidden, hidden]);
});

test('a host that has the name of a member that every object has was not named', async () => {
  await startWorker();
  const asked = withDetails(at(Date.now() - 2000, 'c', refused), { url: 'https://constructor/k', responseHeaders: [] });
  emit([...asked, ...refused]);
  await vi.waitFor(async () => expect(await ids()).toContain(refusedId));
  expect(await ids()).toEqual([refusedId]);
});

/** Waits until the last of so many uploads is listed, and each of the others is listed or counted as dropped. */
function untilCounted(uploads: number): Promise<Captured> {
  return vi.waitFor(async () => {
    const now = await captured();
    expect([now.exchanges.at(-1)?.id, now.exchanges.length + now.leftOut]).toEqual([
      `${uploads - 1}-${refusedId}`,
      uploads,
    ]);
    return now;
  });
}

test('when the storage is full the older exchanges leave, and the list says so', async () => {
  await startWorker();
  browser.limits.characters = 10 * JSON.stringify(exchangesIn(foldEvents(refused))).length;
  for (let n = 0; n < 30; n++) emit(at(Date.now() + n, String(n), refused));
  const { exchanges } = await untilCounted(30);
  expect(exchanges.length).toBeGreaterThan(3);
});

test('of more than 500 exchanges of a tab the newest are kept, and the list says how many left', async () => {
  await startWorker();
  emit(Array.from({ length: 520 }, (_, n) => at(Date.now() + n * 100, String(n), refused)).flat());
  const { exchanges } = await untilCounted(520);
  expect(exchanges.length).toBeLessThanOrEqual(500);
});
