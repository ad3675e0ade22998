import '../support/fake-polyfill.ts';
import { expect, test, vi } from 'vitest';
import * as permissions from '../../../extension/permission/permissions.ts';
import { browser } from '../support/fake-browser.ts';

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
    expect(await permissions.watchSite(origin)).toBe(false);
    expect(browser.permissions.request).not.toHaveBeenCalled();
  },
);

test('a host of files is asked for over both schemes, together with the page that asks it', async () => {
  const answer = permissions.watchHost('files.example.com', 'https://app.example.com:8443');
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: ['*://files.example.com/*', 'https://app.example.com/*'],
  });
  expect(await answer).toBe(true);
  await permissions.watchHost('files.example.com', 'null');
  expect(browser.permissions.request).toHaveBeenLastCalledWith({ origins: ['*://files.example.com/*'] });
});

test("COS's own hosts are asked for as the manifest names them", async () => {
  const answer = permissions.permitBuckets();
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: ['*://*.myqcloud.com/*', '*://*.tencentcos.cn/*'],
  });
  expect(await answer).toBe(true);
});

test('what is granted is told apart by whether it is required', async () => {
  browser.permissions.getAll.mockResolvedValueOnce({
    origins: ['*://*.myqcloud.com/*', 'https://app.example.com/*'],
  });
  expect(await permissions.grants()).toEqual({
    required: [
      { pattern: '*://*.myqcloud.com/*', granted: true },
      { pattern: '*://*.tencentcos.cn/*', granted: false },
    ],
    optional: ['https://app.example.com/*'],
  });
});

test('what the browser answers is passed on', async () => {
  browser.permissions.request.mockResolvedValueOnce(false);
  expect(await permissions.watchSite('https://app.example.com')).toBe(false);
  browser.permissions.remove.mockResolvedValueOnce(false);
  expect(await permissions.withdraw('https://app.example.com/*')).toBe(false);
  expect(browser.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://app.example.com/*'] });
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
