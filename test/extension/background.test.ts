import { beforeEach, expect, test, vi } from 'vitest';
import { clearTab, exchangesOf } from '../../extension/store.ts';
import type { Exchange } from '../../src/exchange.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { exchangesIn, foldEvents, type RecordedEvent } from './fold-recording.ts';
import { gate } from './gate.ts';
import { recording } from './recordings.ts';

const held = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return held.browser;
  },
}));

let browser: FakeBrowser;

/** Starts a worker, which finds what the last one left in storage. */
async function startWorker(options = {}): Promise<void> {
  vi.resetModules();
  browser.webRequest = fakeBrowser(options).webRequest;
  await import('../../extension/background.ts');
}

beforeEach(() => {
  browser = fakeBrowser();
  held.browser = browser;
});

function emit(events: readonly RecordedEvent[]): void {
  for (const { event, details } of events) {
    const target = browser.webRequest[event as 'onBeforeRequest'];
    target?.emit(details);
  }
}

const refused = recording('firefox/put-preflight-refused-with-headers');
const tabId = Number(refused[0]?.details.tabId);
const refusedId = refused[0]?.details.requestId;

async function stored(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

const storedExchanges = async () => (await stored(`exchanges:${tabId}`)) as readonly Exchange[] | undefined;

test('what is recorded reaches the storage and the badge', async () => {
  await startWorker();
  emit(refused);
  await vi.waitFor(async () => expect(await storedExchanges()).toEqual(exchangesIn(foldEvents(refused))));
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe('1'));
  expect(await stored('pending')).toEqual({});
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

test.each(refused.map((_, at) => at))('a worker that stops after event %i loses nothing', async (at) => {
  await startWorker();
  emit(refused.slice(0, at));
  const before = foldEvents(refused.slice(0, at));
  await vi.waitFor(async () => expect((await stored('pending')) ?? {}).toEqual(before.pending));
  await startWorker();
  emit(refused.slice(at));
  await vi.waitFor(async () => expect(await storedExchanges()).toEqual(exchangesIn(foldEvents(refused))));
});

test('events of one moment are folded in the order of time', async () => {
  await startWorker();
  // Firefox counts whole milliseconds: several of them may be one.
  const spread = refused.map(({ event, details }, index) => ({
    event,
    details: { ...details, timeStamp: Number(details.timeStamp) + index / 100 },
  }));
  const kinds = [...new Set(spread.map(({ event }) => event))];
  emit(kinds.flatMap((kind) => spread.filter(({ event }) => event === kind)).reverse());
  await vi.waitFor(async () => expect(await storedExchanges()).toHaveLength(1));
});

test('a closed tab, another document and a page that is not watched clear the list', async () => {
  await startWorker();
  const page = {
    requestId: 'page',
    url: 'https://app.example.com/',
    method: 'GET',
    type: 'main_frame',
    tabId,
    statusCode: 200,
  };
  const departures = [
    () => browser.tabs.onRemoved.emit(tabId),
    () => browser.tabs.onUpdated.emit(tabId, { status: 'loading' }, { id: tabId }),
    () => browser.webRequest.onHeadersReceived.emit({ ...page, timeStamp: Date.now(), responseHeaders: [] }),
  ];
  for (const depart of departures) {
    emit(refused);
    await vi.waitFor(async () => expect(await storedExchanges()).toHaveLength(1));
    depart();
    await vi.waitFor(async () => expect(await storedExchanges()).toBeUndefined());
    await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe(''));
  }
});

test('a navigation inside the document, and a download, keep the list', async () => {
  await startWorker();
  emit(refused);
  await vi.waitFor(async () => expect(await storedExchanges()).toHaveLength(1));
  browser.tabs.onUpdated.emit(tabId, { status: 'loading' }, { id: tabId, url: 'https://app.example.com/#b' });
  const page = {
    requestId: 'page',
    url: 'https://app.example.com/f',
    method: 'GET',
    type: 'main_frame',
    tabId,
    timeStamp: Date.now(),
  };
  const download = [{ name: 'Content-Disposition', value: 'attachment; filename="f"' }];
  browser.webRequest.onHeadersReceived.emit({ ...page, statusCode: 200, responseHeaders: download });
  browser.webRequest.onHeadersReceived.emit({ ...page, statusCode: 204, responseHeaders: [] });
  const other = {
    ...page,
    type: 'xmlhttprequest',
    url: 'https://b-1250000000.cos.ap-x.myqcloud.com/k',
    requestId: 'other',
  };
  browser.webRequest.onBeforeRequest.emit(other);
  await vi.waitFor(async () => expect(await stored('pending')).toHaveProperty('other'));
  expect(await storedExchanges()).toHaveLength(1);
});

/** The events as if the first of them came at this time, with request ids of their own. */
function at(time: number, name: string, events: readonly RecordedEvent[]): RecordedEvent[] {
  const shift = time - Number(events[0]?.details.timeStamp);
  return events.map(({ event, details }) => ({
    event,
    details: {
      ...details,
      requestId: `${name}-${details.requestId}`,
      timeStamp: Number(details.timeStamp) + shift,
    },
  }));
}

const origin = 'https://app.example.com';
const ids = async () => (await storedExchanges())?.map(({ id }) => id);

test('a list that a view clears is gone, with the command, and only what comes later is in the next one', async () => {
  await startWorker();
  emit(at(Date.now() - 1000, 'first', refused));
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe('1'));
  await clearTab(tabId, origin);
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe(''));
  await vi.waitFor(async () => expect(await stored(`cleared:${tabId}`)).toBeUndefined());
  expect(await storedExchanges()).toBeUndefined();
  emit(at(Date.now() + 1, 'again', refused));
  await vi.waitFor(async () => expect(await ids()).toEqual([`again-${refusedId}`]));
  expect(browser.badges.get(tabId)).toBe('1');
});

test('a list that is cleared while it is being written does not come back', async () => {
  await startWorker();
  emit(at(Date.now() - 2000, 'first', refused));
  await vi.waitFor(async () => expect(await ids()).toEqual([`first-${refusedId}`]));
  const { set } = browser.storage.session;
  const [written, writing] = [gate(), gate()];
  browser.storage.session.set = async (items) => {
    if (`exchanges:${tabId}` in items) {
      writing.open();
      await written.opened;
    }
    await set(items);
  };
  emit(at(Date.now() - 1000, 'second', refused));
  await writing.opened;
  await clearTab(tabId, origin);
  written.open();
  await vi.waitFor(async () => expect(await stored(`cleared:${tabId}`)).toBeUndefined());
  expect(await storedExchanges()).toBeUndefined();
  emit(at(Date.now() + 1, 'third', refused));
  await vi.waitFor(async () => expect(await ids()).toEqual([`third-${refusedId}`]));
});

test('a clearing wakes a worker, which drops what the last one left', async () => {
  await startWorker();
  emit(at(Date.now() - 1000, 'first', refused));
  await vi.waitFor(async () => expect(await ids()).toEqual([`first-${refusedId}`]));
  browser.storage.onChanged = fakeBrowser().storage.onChanged;
  await startWorker();
  expect(browser.storage.onChanged.extra()).toHaveLength(1);
  const command = { at: Date.now(), origin };
  browser.storage.onChanged.emit({ [`cleared:${tabId}`]: { newValue: command } }, 'session');
  await vi.waitFor(async () => expect(await storedExchanges()).toBeUndefined());
});

test('a clearing takes the workers of that origin along, and no others', async () => {
  const byWorkers = recording('chromium/service-worker-put');
  const elsewhere = byWorkers.map(({ event, details }) => ({
    event,
    details: { ...details, initiator: 'https://other.example.com' },
  }));
  await startWorker();
  emit([...at(Date.now() - 2000, 'own', byWorkers), ...at(Date.now() - 2000, 'other', elsewhere)]);
  const ofWorkers = async () => (await exchangesOf(-1).get()).map(({ id }) => id);
  const id = byWorkers[0]?.details.requestId;
  await vi.waitFor(async () => expect((await ofWorkers()).sort()).toEqual([`other-${id}`, `own-${id}`]));
  await clearTab(tabId, origin);
  await vi.waitFor(async () => expect(await ofWorkers()).toEqual([`other-${id}`]));
});

test('when the storage is full the older exchanges leave', async () => {
  await startWorker();
  const one = JSON.stringify(exchangesIn(foldEvents(refused))).length;
  browser.limits.characters = 10 * one;
  for (let n = 0; n < 30; n++) {
    emit(
      refused.map(({ event, details }) => ({
        event,
        details: { ...details, requestId: `${n}-${details.requestId}`, timeStamp: Number(details.timeStamp) + n * 100 },
      })),
    );
  }
  await vi.waitFor(async () => expect((await storedExchanges())?.at(-1)?.id).toBe(`29-${refusedId}`));
  expect((await storedExchanges())?.length).toBeGreaterThan(3);
  expect((await storedExchanges())?.length).toBeLessThanOrEqual(10);
});

test('at most 500 exchanges of a tab are kept, the newest', async () => {
  const many = Array.from({ length: 520 }, (_, n) =>
    refused.map(({ event, details }) => ({
      event,
      details: { ...details, requestId: `${n}-${details.requestId}`, timeStamp: Number(details.timeStamp) + n * 100 },
    })),
  ).flat();
  await startWorker();
  emit(many);
  await vi.waitFor(async () => expect((await storedExchanges())?.at(-1)?.id).toBe(`519-${refusedId}`));
  expect((await storedExchanges())?.length).toBe(500);
});
