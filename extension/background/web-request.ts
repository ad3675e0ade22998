import type { WebRequest } from 'webextension-polyfill';
import type { WebRequestEvent } from '../capture/capture-event.ts';
import { typesWithoutCors } from '../capture/intake.ts';

/** The events of `browser.webRequest` that the extension listens to. */
export type ObservedWebRequest = Pick<WebRequest.Static, WebRequestEvent>;

/** The values that the browser lists, for example under `ResourceType`: it throws when a filter names another. */
function listedValues(webRequest: ObservedWebRequest, list: string): string[] {
  const values: unknown = Reflect.get(webRequest, list);
  return values instanceof Object ? Object.values(values) : [];
}

/**
 * Passes every event of requests that CORS may apply to, and the answers to navigations, to `tell` with the browser's
 * details, using as few listeners as suffice. To be called in the background's first turn: only then does the browser
 * find the listeners when it wakes a worker.
 */
export function observe(webRequest: ObservedWebRequest, tell: (event: WebRequestEvent, details: object) => void): void {
  const types = listedValues(webRequest, 'ResourceType').filter((type) => !typesWithoutCors.includes(type));
  const filterOf = (...more: WebRequest.ResourceType[]): WebRequest.RequestFilter => ({
    urls: ['*://*/*'],
    ...(types.length === 0 ? {} : { types: [...(types as WebRequest.ResourceType[]), ...more] }),
  });
  // In Chromium one listener with `extraHeaders` shows preflights and blocked answers to all. Firefox needs none.
  const extraHeaders = listedValues(webRequest, 'OnSendHeadersOptions').includes('extraHeaders')
    ? (['extraHeaders'] as const)
    : [];
  const listener = (event: WebRequestEvent) => (details: object) => tell(event, details);
  const { onBeforeRequest, onSendHeaders, onHeadersReceived, onCompleted, onErrorOccurred } = webRequest;
  onBeforeRequest.addListener(listener('onBeforeRequest'), filterOf());
  onSendHeaders.addListener(listener('onSendHeaders'), filterOf(), ['requestHeaders', ...extraHeaders]);
  onHeadersReceived.addListener(listener('onHeadersReceived'), filterOf('main_frame'), ['responseHeaders']);
  onCompleted.addListener(listener('onCompleted'), filterOf(), ['responseHeaders']);
  onErrorOccurred.addListener(listener('onErrorOccurred'), filterOf());
}
