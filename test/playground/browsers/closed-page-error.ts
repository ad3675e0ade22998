/**
 * Whether Firefox wrote an error of its console by itself: it does so for each answer of its own interfaces that comes
 * after the page that asked has closed, whatever the page does with it: with a promise, with a callback, and with an
 * error that is caught. No page can take back what it asked. `modules/ExtensionCommon.sys.mjs`, `wrapPromise`
 */
export function isOfClosedPage(error: string): boolean {
  return /^Promise (?:resolved|rejected) after context unloaded\b/.test(error);
}
