import { beforeEach, expect, test, vi } from 'vitest';
import type { Exchange } from '../../src/exchange.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { exchangesIn, foldEvents, type RecordedEvent } from './fold-recording.ts';
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

const refused = recording('firefox/06-put-preflight-403-xml');
const tabId = Number(refused[0]?.details.tabId);

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
  const kinds = [...new Set(refused.map(({ event }) => event))];
  emit(kinds.flatMap((kind) => refused.filter(({ event }) => event === kind)).reverse());
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

test('a list that a view removes is not brought back', async () => {
  await startWorker();
  emit(refused);
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe('1'));
  await browser.storage.session.remove(`exchanges:${tabId}`);
  await vi.waitFor(() => expect(browser.badges.get(tabId)).toBe(''));
  emit(
    refused.map(({ event, details }) => ({ event, details: { ...details, requestId: `again-${details.requestId}` } })),
  );
  await vi.waitFor(async () => expect((await storedExchanges())?.map(({ id }) => id)).toEqual(['again-55']));
});

test('a removal that is told late does not clear what came after it', async () => {
  await startWorker();
  emit(refused);
  await vi.waitFor(async () => expect(await storedExchanges()).toHaveLength(1));
  browser.storage.onChanged.emit({ [`exchanges:${tabId}`]: { oldValue: [] } }, 'session');
  emit(
    refused.map(({ event, details }) => ({ event, details: { ...details, requestId: `again-${details.requestId}` } })),
  );
  await vi.waitFor(async () => expect((await storedExchanges())?.map(({ id }) => id)).toEqual(['55', 'again-55']));
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
  await vi.waitFor(async () => expect((await storedExchanges())?.at(-1)?.id).toBe('29-55'));
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
  await vi.waitFor(async () => expect((await storedExchanges())?.at(-1)?.id).toBe('519-55'));
  expect((await storedExchanges())?.length).toBe(500);
});
