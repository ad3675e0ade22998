import browser from 'webextension-polyfill';

/** Whether this page or worker belongs to a private window. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/**
 * Whether private windows have a background of their own, as in Chrome. In Firefox one background serves all windows.
 * https://developer.chrome.com/docs/extensions/reference/manifest/incognito
 */
export function isSplit(): boolean {
  return browser.runtime.getManifest().incognito === 'split';
}
