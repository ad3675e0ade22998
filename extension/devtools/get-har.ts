import browser from 'webextension-polyfill';

/** The part of a HAR's `log` that is read. http://www.softwareishard.com/blog/har-12-spec/#log */
interface HarLog {
  readonly entries?: readonly unknown[];
  readonly pages?: readonly unknown[];
}

type GetHar = (done?: (log: HarLog) => void) => Promise<HarLog> | undefined;

/**
 * What DevTools recorded of the page since they were opened. The polyfill does not wrap this function: Chrome's takes a
 * callback, Firefox's gives a promise.
 */
export function getHar(): Promise<HarLog> {
  const get = browser.devtools.network.getHAR as GetHar;
  if (location.protocol === 'chrome-extension:') return new Promise((resolve) => get(resolve));
  return get() ?? Promise.resolve({});
}
