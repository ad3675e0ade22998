import 'fake-indexeddb/auto';
import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import { browser } from '../support/fake-browser.ts';
import { recording } from '../support/recordings.ts';

const page = { id: 7, url: 'https://app.example.com/upload?step=1' };
const own = ['https://app.example.com/*'];
const buckets = ['*://*.myqcloud.com/*', '*://*.tencentcos.cn/*'];

/** Starts a background beside a tab in front; `granted` is what the browser lets the extension see from now on. */
async function startBeside(tab: object | undefined, granted: readonly string[]): Promise<void> {
  browser.tabs.query.mockResolvedValue(tab === undefined ? [] : [tab as { id: number }]);
  browser.permissions.getAll.mockResolvedValue({ origins: [...granted] });
  vi.resetModules();
  await import('../../../extension/background/background.ts');
}

const grant = (origins: readonly string[]) => browser.permissions.onAdded.emit({ origins: [...origins] });
const isTold = () => vi.waitFor(() => expect(browser.badges.get(page.id)).toBe('↻'));

/** Sends the events of a refused PUT of the tab. */
function refusedPut(): void {
  const events = recording('firefox/put-preflight-refused-with-headers');
  const shift = Date.now() - Number(events[0]?.details.timeStamp);
  for (const { event, details } of events)
    browser.webRequest[event as 'onBeforeRequest']?.emit({
      ...details,
      tabId: page.id,
      timeStamp: Number(details.timeStamp) + shift,
    });
}

test('after a grant the badge of the tab says that its page is to be loaded again, until it is', async () => {
  await startBeside(page, [...buckets, ...own]);
  grant(own);
  await isTold();
  expect(browser.titles.get(page.id)).toBe('watchedNow');
  browser.tabs.onUpdated.emit(page.id, { status: 'complete' }, page);
  expect([browser.badges.get(page.id), browser.titles.get(page.id)]).toEqual(['', 'name']);
});

test('failures are counted in its place, in their own colour', async () => {
  await startBeside(page, [...buckets, ...own]);
  grant(own);
  await isTold();
  refusedPut();
  await vi.waitFor(() => expect(browser.badges.get(page.id)).toBe('1'));
  expect(browser.action.setBadgeBackgroundColor.mock.calls).toEqual([
    [{ tabId: page.id, color: '#2754d8' }],
    [{ tabId: page.id, color: '#ab2018' }],
  ]);
});

test('failures that are counted already stay', async () => {
  await startBeside(page, [...buckets, ...own]);
  refusedPut();
  await vi.waitFor(() => expect(browser.badges.get(page.id)).toBe('1'));
  grant(['*://*/*']);
  await vi.waitFor(() => expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, lastFocusedWindow: true }));
  expect(browser.badges.get(page.id)).toBe('1');
});

test('where COS’s own hosts were withheld, their grant is what the tab waited for', async () => {
  await startBeside(page, [...buckets, ...own]);
  grant(buckets);
  await isTold();
});

test.each<[string, object | undefined, readonly string[], readonly string[]]>([
  ['a page of another site', page, [...buckets, 'https://www.example.com/*'], ['https://www.example.com/*']],
  ['a site whose requests to buckets are withheld', page, own, own],
  [
    'a host that a watched page uses',
    page,
    [...buckets, ...own, '*://files.example.com/*'],
    ['*://files.example.com/*'],
  ],
  ['a tab whose address is hidden', { id: page.id }, [...buckets, ...own], own],
  [
    'a page of the extension',
    { ...page, url: 'chrome-extension://own/page.html' },
    [...buckets, '*://*/*'],
    ['*://*/*'],
  ],
  ['no tab', undefined, [...buckets, ...own], own],
])('nothing is said at %s', async (_, tab, granted, added) => {
  const { grantedTab } = await import('../../../extension/background/granted-tab.ts');
  browser.tabs.query.mockResolvedValue(tab === undefined ? [] : [tab as { id: number }]);
  browser.permissions.getAll.mockResolvedValue({ origins: [...granted] });
  expect(await grantedTab(added)).toBeNull();
});
