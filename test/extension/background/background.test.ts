import 'fake-indexeddb/auto';
import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { command } from '../../../extension/commands.ts';
import { settings } from '../../../extension/storage/settings.ts';
import type { Captured } from '../../../extension/storage/stored-capture.ts';
import {
  at,
  captured,
  emit,
  ids,
  refused,
  refusedId,
  startWorker,
  stored,
  tabId,
  toldOne,
} from '../support/background-workers.ts';
import { browser } from '../support/fake-browser.ts';
import { exchangesIn, foldEvents, itemsOf } from '../support/fold-recording.ts';
import { gate } from '../support/gate.ts';
import { withDetails } from '../support/recordings.ts';

const preflightId = refused.find(({ details }) => details.method === 'OPTIONS')?.details.requestId;

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
