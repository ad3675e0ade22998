import browser from 'webextension-polyfill';

/** Shows, once, what the extension does: after it was installed, not after an update. To be called in the first turn. */
export function showFirstRun(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    browser.tabs.create({ url: browser.runtime.getURL('first-run/first-run.html') }).catch(() => undefined);
  });
}
