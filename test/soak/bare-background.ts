import browser from 'webextension-polyfill';
import { observe } from '../../extension/background/web-request.ts';

// The least that an extension can do to keep what it is told: it writes each event by itself, in the turn in which it
// comes. What it loses when it is stopped is lost however little is done with an event.

const life = crypto.randomUUID();
let told = 0;

observe(browser.webRequest, (event, details: { readonly tabId?: number; readonly url?: string }) => {
  told += 1;
  browser.storage.session.set({ [`seen:${details.tabId}:${life}:${told}`]: `${event} ${details.url}` });
});

browser.tabs.onRemoved.addListener(async (tabId) => {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(`seen:${tabId}:`)));
});

browser.runtime.onConnect.addListener((port) => {
  port.onMessage.addListener(() => port.postMessage({ error: null }));
});
