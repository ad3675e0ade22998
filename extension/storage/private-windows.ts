import browser from 'webextension-polyfill';

/** Whether this page or worker is one of private windows. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/**
 * Whether private windows have a worker of their own, as in Chrome; in Firefox one serves all windows.
 * https://developer.chrome.com/docs/extensions/reference/manifest/incognito
 */
export function isSplit(): boolean {
  return browser.runtime.getManifest().incognito === 'split';
}
