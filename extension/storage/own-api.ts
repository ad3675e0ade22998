import type browser from 'webextension-polyfill';

/**
 * The browser's own extension API, for what runs before the polyfill has loaded. Its functions give promises in both
 * browsers.
 */
export function ownApi(): typeof browser {
  return Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
}
