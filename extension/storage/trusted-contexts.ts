import browser from 'webextension-polyfill';

/**
 * Keeps what is stored from content scripts, which run beside a page that may have taken them over. Chrome knows this for
 * both areas; a browser that does not keeps `storage.session` from them by itself. No content script of this extension
 * reads the storage.
 * https://developer.chrome.com/docs/extensions/reference/api/storage#method-StorageArea-setAccessLevel
 */
export function keepFromContentScripts(): void {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const set: unknown = Reflect.get(area, 'setAccessLevel');
    if (typeof set !== 'function') continue;
    Promise.resolve(Reflect.apply(set, area, [{ accessLevel: 'TRUSTED_CONTEXTS' }])).catch(() => undefined);
  }
}
