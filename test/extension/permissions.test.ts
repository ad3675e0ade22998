import { beforeEach, expect, test, vi } from 'vitest';
import * as permissions from '../../extension/permissions.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';

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

test('a site is asked for by its host, before anything else is waited for', async () => {
  const answer = permissions.watchSite('http://localhost:5173');
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://localhost/*'] });
  expect(await answer).toBe(true);
});

test('every site is asked for as the manifest names it', async () => {
  const answer = permissions.watchEverySite();
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*/*'] });
  expect(await answer).toBe(true);
});

test.each(['null', 'file:///tmp/page.html', 'chrome://extensions', 'about:blank', ''])(
  '%s has no host to ask for',
  async (origin) => {
    expect(await permissions.watched(origin)).toBe(false);
    expect(await permissions.watchSite(origin)).toBe(false);
    expect(browser.permissions.request).not.toHaveBeenCalled();
  },
);

test('what the browser answers is passed on', async () => {
  browser.permissions.contains.mockResolvedValueOnce(false);
  expect(await permissions.watched('https://app.example.com')).toBe(false);
  expect(await permissions.watched('https://app.example.com')).toBe(true);
  expect(browser.permissions.contains).toHaveBeenCalledWith({ origins: ['https://app.example.com/*'] });
  browser.permissions.request.mockResolvedValueOnce(false);
  expect(await permissions.watchSite('https://app.example.com')).toBe(false);
});

test('changes are told until the watcher ends', () => {
  const listener = vi.fn();
  const end = permissions.onChanged(listener);
  browser.permissions.onAdded.emit({});
  browser.permissions.onRemoved.emit({});
  end();
  browser.permissions.onAdded.emit({});
  expect(listener).toHaveBeenCalledTimes(2);
});
