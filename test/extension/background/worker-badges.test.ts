import 'fake-indexeddb/auto';
import '../support/fake-polyfill.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { command } from '../../../extension/commands.ts';
import { capturedOf } from '../../../extension/storage/stored-capture.ts';
import { browser } from '../support/fake-browser.ts';
import type { RecordedEvent } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';
import { withoutEmptied } from '../support/without-emptied.ts';

const url = 'https://app.example.com/upload';
const [first, second, elsewhere, inPrivate] = [
  { id: 1, url },
  { id: 2, url: 'https://app.example.com/other?x=1' },
  { id: 3, url: 'https://www.example.com/' },
  { id: 4, url, incognito: true },
];

// A worker of an earlier test would ask for all tabs five seconds after its start. Its timers end with the false clock.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => vi.useRealTimers());

async function startWorker(): Promise<void> {
  vi.resetModules();
  await import('../../../extension/background/background.ts');
}

/** Sends the events of a refused PUT of a service worker; `more` changes their details. */
function putOfWorker(name: string, more: Readonly<Record<string, unknown>> = {}): void {
  const events: readonly RecordedEvent[] = recording('firefox/service-worker-put');
  const shift = Date.now() - Number(events[0]?.details.timeStamp);
  for (const { event, details } of events) {
    const timeStamp = Number(details.timeStamp) + shift;
    const told = { ...details, ...more, timeStamp, requestId: `${name}-${details.requestId}` };
    browser.webRequest[event as 'onBeforeRequest']?.emit(told);
  }
}

const badges = () => Object.fromEntries([...browser.badges].filter(([, text]) => text !== ''));

/** Lets time pass until the tabs have these badges. */
async function badgesBecome(expected: Readonly<Record<number, string>>): Promise<void> {
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(100);
    expect(badges()).toEqual(expected);
  });
}

test('what a service worker requests counts at each tab of its origin, as it is listed there', async () => {
  browser.tabs.query.mockResolvedValue([first, second, elsewhere, inPrivate]);
  await startWorker();
  putOfWorker('one');
  await badgesBecome({ 1: '1', 2: '1' });
  const listed = await capturedOf({ tabId: 1, origin: 'https://app.example.com', inPrivate: false }).get();
  expect(listed.exchanges).toHaveLength(1);
});

test('what one requests in a private window counts at private tabs alone, where the browser tells them apart', async () => {
  browser.tabs.query.mockResolvedValue([first, elsewhere, inPrivate]);
  await startWorker();
  putOfWorker('one', { incognito: true });
  await badgesBecome({ 4: '1' });
});

test('it is counted beside what the tab requests itself', async () => {
  browser.tabs.query.mockResolvedValue([first, second]);
  await startWorker();
  putOfWorker('of the tab', { tabId: 1, url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/own' });
  await badgesBecome({ 1: '1' });
  putOfWorker('of the worker');
  await badgesBecome({ 1: '2', 2: '1' });
});

test('a background that has just started counts it with the next request of a tab', async () => {
  browser.tabs.query.mockResolvedValue([first]);
  await startWorker();
  putOfWorker('one');
  await badgesBecome({ 1: '1' });
  await vi.waitFor(async () =>
    expect(Object.keys(withoutEmptied(await browser.storage.session.get(null)))).toHaveLength(1),
  );
  browser.badges.clear();
  await startWorker();
  putOfWorker('of the tab', { tabId: 1, url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/own' });
  await badgesBecome({ 1: '2' });
});

test('a tab that comes to the origin shows it, one that leaves it does not', async () => {
  browser.tabs.query.mockResolvedValue([first]);
  await startWorker();
  putOfWorker('one');
  await badgesBecome({ 1: '1' });
  browser.tabs.onUpdated.emit(3, { status: 'complete' }, { id: 3, url });
  expect(badges()).toEqual({ 1: '1', 3: '1' });
  browser.tabs.onUpdated.emit(1, { status: 'complete' }, { id: 1, url: 'https://www.example.com/' });
  expect(badges()).toEqual({ 3: '1' });
});

test('what a view clears is no longer counted at any of the tabs', async () => {
  browser.tabs.query.mockResolvedValue([first, second]);
  await startWorker();
  putOfWorker('one');
  await badgesBecome({ 1: '1', 2: '1' });
  await command('clear', { tabId: 2, origin: 'https://app.example.com', inPrivate: false });
  await badgesBecome({});
});

test('without workers the browser is not asked for its tabs again', async () => {
  await startWorker();
  putOfWorker('of the tab', { tabId: 1 });
  await badgesBecome({ 1: '1' });
  expect(browser.tabs.query).toHaveBeenCalledTimes(1);
});
